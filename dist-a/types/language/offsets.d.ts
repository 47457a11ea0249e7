/** Lines of a text by offsets: LF, CRLF and a lone CR end one. */
/** A blank within a line, of any width. */
export declare const isSpace: (code: number) => boolean;
export declare const isLineEnd: (code: number) => boolean;
/** The offset of the line end (or the end of the text) at or after an offset. */
export declare function lineEnd(text: string, from: number): number;
/** The offset at which the line after the one of `from` begins. */
export declare function nextLine(text: string, from: number): number;
export interface Indentation {
    readonly column: number;
    /** The offset of what is indented. */
    readonly start: number;
    readonly tabs: boolean;
}
/** How deep a line is indented. A tab counts as a level, so that the lines below one are still understood. */
export declare function indentation(text: string, from: number): Indentation;
/** Whether nothing but blanks stands from an offset to the end of its line. */
export declare function isBlank(text: string, start: number): boolean;
