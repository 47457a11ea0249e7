/**
 * Reads the long text that begins at an offset.
 * @param indent the column of the line it begins on: what is not indented deeper can't be meant as part of a text that
 *   is never closed
 */
export declare function readLongText(text: string, at: number, indent: number): {
    value: string;
    end: number;
    closed: boolean;
};
