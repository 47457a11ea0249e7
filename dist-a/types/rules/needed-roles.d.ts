/** Which roles a routine has something for. */
import type { Subject } from './rule.ts';
/**
 * The ids of the roles that a file names, with their wholes and parts: who names the whole means its parts too, and a whole
 * is there for its parts. Nothing where any role may be meant, as the answer to a fact that asks for one.
 */
export declare function neededRoles({ model, used }: Subject): ReadonlySet<string> | undefined;
