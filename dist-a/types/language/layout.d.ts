import type { Problem } from './problems.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import type { Comment } from './tree.ts';
export interface RawLine extends Span {
    readonly indent: number;
    readonly tokens: readonly Token[];
    readonly children: readonly RawLine[];
    /** Where the line goes on after a line end: the index of the token, and its column. */
    readonly pieces: readonly {
        readonly at: number;
        readonly indent: number;
    }[];
    readonly before: readonly Comment[];
    readonly beside: Comment | null;
    readonly after: readonly Comment[];
    readonly apart: boolean;
    /** It lines up with nothing above. */
    readonly uneven: boolean;
    /** It stands so deep that it is not read. */
    readonly tooDeep: boolean;
}
export interface Layout {
    readonly lines: readonly RawLine[];
    /** Comments after the last line of the first column. */
    readonly after: readonly Comment[];
}
/** Reads a whole text. Never fails: what is odd is a problem, and the line is kept where it most likely belongs. */
export declare function layOut(text: string, problems: Problem[]): Layout;
