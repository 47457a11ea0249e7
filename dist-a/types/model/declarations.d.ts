/** What a file declares: roles, systems, tags, documents and the like, and the facts of a case. */
import { type Line } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Condition } from './model.ts';
/** The entries of a heading such as `roles`, those nested in others included. */
export declare function declareEntries(context: Context, heading: Line): void;
/**
 * The facts of a `case` section: first what they can be, so that conditions may read a fact declared below.
 * Returns what remains to be done when all facts of the file are known: their conditions.
 */
export declare function declareFacts(context: Context, section: Line): () => void;
/** The facts that a condition reads itself; those of named conditions are theirs. */
export declare function factsRead(condition: Condition, found?: string[]): string[];
