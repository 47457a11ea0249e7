/** The texts of a file, each with its place. */
import { type Text, type Tree } from '../language/tree.ts';
/** Every text that people read: titles, notes, messages, what is checked and asked; in the order of the text. */
export declare function textsOf(tree: Tree): readonly Text[];
