/** The names that a file declares, collected before anything is bound, as a name may be used above its declaration. */
import { type Line, type Word } from '../language/tree.ts';
import { type Context } from './context.ts';
import { type Kind, type Named } from './names.ts';
/** The words under which an entry is known: its names, or its title as an id. */
export declare function entryNames(line: Line): Word[];
/** Declares every name in the lines of a file, and hands out the ids that names have. */
export declare function collect(context: Context, lines: readonly Line[]): void;
/** Declares one name; a second of its kind and scope is a problem, which names both places. */
export declare function add(context: Context, kind: Kind, word: Word, more?: Partial<Named>): void;
