/**
 * Every combination of what the facts of some conditions can be, cut into regions at the values that are named: small
 * questions are decided by trying them all. Beyond a bound nothing is decided; a proof may still do so.
 */
import type { Condition, Fact, Routine, Value } from './model.ts';
/** What a condition can speak of. */
export interface Known {
    readonly model: Pick<Routine, 'definitions' | 'impossible'>;
    readonly facts: ReadonlyMap<string, Fact>;
}
/** The value of a fact in a combination; nothing where it does not exist. */
export type Values = ReadonlyMap<string, Value | undefined>;
/** Whether some conditions can hold together; nothing if that can't be decided here. */
export declare function canHold(known: Known, conditions: readonly Condition[]): boolean | undefined;
/** All facts that a condition reads, those of named conditions and of the existence of facts included. */
export declare function reads(known: Known, condition: Condition, found?: Set<string>, seen?: Set<Condition>): Set<string>;
/** The facts that a condition compares, itself or by a name; not those on which their existence depends. */
export declare const readsItself: (known: Known, condition: Condition) => string[];
/** Values of a fact of which every comparison in the conditions speaks alike: one for each region between the values named. */
export declare function regions(known: Known, fact: Fact, conditions: readonly Condition[]): Value[];
/** Facts with the values that each is tried with, and what can't be. */
export interface Space {
    readonly facts: readonly Fact[];
    readonly values: readonly (readonly Value[])[];
    readonly impossible: readonly Condition[];
}
/** What is to be tried for some conditions, or nothing if it is too much or a condition can't be decided here. */
export declare function spaceOf(known: Known, conditions: readonly Condition[]): Space | undefined;
/** Whether a combination that can occur is as it should be; no more of them are tried than it takes to find one. */
export declare function isFound(known: Known, space: Space, wanted: (values: Values) => boolean): boolean;
/** Whether a condition is no longer, read out with all that it names, than anyone would write. */
export declare function affordable(known: Known, condition: Condition, left?: {
    steps: number;
}, depth?: number): boolean;
/** Whether a condition holds for some values; every comparison with a missing value is false. */
export declare function holds(known: Known, condition: Condition, values: Values): boolean;
