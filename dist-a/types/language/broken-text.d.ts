/**
 * The offset of the quote that closes a text in one of the lines after it: the first quote there, which stands right
 * after a word and has nothing but a blank or a comma after it. Else none: the first quote opens another text.
 * @param from an offset on the line on which the text begins
 */
export declare function closedLater(text: string, from: number, close: string): number | undefined;
/** Whether the line after the one of an offset begins with a text. */
export declare function textFollows(text: string, from: number): boolean;
/** The line ends between two offsets, each with the blanks around it. */
export declare function breaks(text: string, from: number, to: number): {
    start: number;
    end: number;
}[];
