import type { Problem } from './problems.ts';
import type { Tree } from './tree.ts';
export interface Parsed {
    readonly tree: Tree;
    /** In the order of the text, at most one a line. */
    readonly problems: readonly Problem[];
    /** Words of lines that could not be read whole: what they declare may be missing, so it is not called unknown. */
    readonly unread: ReadonlySet<string>;
}
/** Reads a text. Never fails: what can't be read is a problem at its place. */
export declare function parse(text: string): Parsed;
