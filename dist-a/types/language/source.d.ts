import type { Position, Range } from '../finding.ts';
/** A text with its name, and the offsets at which its lines begin. */
export interface Source {
    readonly file: string;
    readonly text: string;
    readonly lineStarts: readonly number[];
}
/** Offsets into a text: from `start` up to, and not with, `end`. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** Makes a source of a text; lines end in LF, CRLF or a lone CR. */
export declare function makeSource(file: string, text: string): Source;
/** The line and column, both from 1, of an offset; an offset past the end is the end. */
export declare function positionAt(source: Source, offset: number): {
    line: number;
    column: number;
};
/** The offset of a line and column; past the end of the text it is the end. */
export declare function offsetAt(source: Source, { line, column }: Position): number;
export declare function rangeOf(source: Source, span: Span): Range;
