/**
 * What most slots hold is so plain that it can be read as it is seen: names one after the other, a number, or a number
 * with its unit. The rules say the same of it, at several times the cost; a test compares the two.
 */
import type { Slot } from './grammar.ts';
import { type Classified } from './slot-tokens.ts';
import type { Value } from './tree.ts';
/** The value of a slot that holds nothing else; nothing if the rules must read it. */
export declare function plainValue(slot: Slot, tokens: readonly Classified[]): Value | undefined;
