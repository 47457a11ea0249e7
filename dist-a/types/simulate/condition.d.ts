/** Whether a condition holds, and for which answers (`semantics.md`, 2.2: always true or false). */
import type { Condition, Id, Value } from '../generated/routine.ts';
import type { Reading } from './trace.ts';
/** What a condition reads. Each may throw where an answer is missing; see `Missing`. */
export type Reader = {
    /** The fact's or outcome's value, or null for none. */
    value(fact: Id): {
        value: Value | null;
        outcome: boolean;
    };
    /** The condition that a name stands for. */
    definition(name: Id): Condition | undefined;
    available(role: Id): boolean;
    began(event: Id): boolean;
};
/** Whether it holds, with the readings that made it so: no more of them than are needed. */
export type Reasoned = {
    readonly holds: boolean;
    readonly readings: readonly Reading[];
};
/** Thrown, and caught inside the package, where a condition reads a fact that nobody has answered. */
export declare class Missing extends Error {
    readonly fact: Id;
    constructor(fact: Id);
}
/** Evaluates from left to right and no further than needed, so that what does not matter need not be answered. */
export declare function evaluate(condition: Condition, reader: Reader, within?: readonly Id[]): Reasoned;
/** The facts and outcomes that a condition names, those of named conditions included, in order, each once. */
export declare function factsOf(condition: Condition, definition: Reader['definition'], within?: readonly Id[]): readonly Id[];
/** The readings of several conditions, each fact once: the latest. */
export declare function joinReadings(...all: (readonly Reading[])[]): readonly Reading[];
