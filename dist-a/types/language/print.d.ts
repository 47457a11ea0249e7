import type { Line, Tree } from './tree.ts';
/**
 * Prints a tree whose text had no problems; a line that could not be read would be lost.
 * @param language the language to print in; by default the tree's own
 */
export declare function print(tree: Tree, language?: string): string;
/** Prints one line of a tree without what is indented below it, behind a margin. It must have been read without a problem. */
export declare function printLine(line: Line, language: string, margin: string): string;
