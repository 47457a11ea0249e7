/**
 * Conditions that can never hold, and conditions that hold only because a fact has no value (semantics, 1.3).
 */
import { type Context } from './context.ts';
/** Checks every condition of the file's procedures and rules. */
export declare function checkGuards(context: Context): void;
