/** Examples (`language.md`, 3.6): the case is walked, and each expectation compared with what came of it. */
import type { Case } from '../generated/case.ts';
import type { Example, Expectation, Routine } from '../generated/routine.ts';
import type { WalkResult } from './result.ts';
import type { Reading } from './trace.ts';
import { type Surroundings } from './walk.ts';
/** What came instead. `entries` are places in the trace; `readings` those of a condition; `shown` a limit or moment. */
export type Got = {
    readonly kind: 'condition' | 'not-done' | 'done' | 'order' | 'too-late' | 'other-doers' | 'not-known';
    readonly entries: readonly number[];
    readonly readings: readonly Reading[];
    readonly shown: string | null;
};
/** `place` counts the example's expectations from 0; `got` is null where it holds. */
export type ExpectationResult = {
    readonly place: number;
    readonly expectation: Expectation;
    readonly holds: boolean;
    readonly got: Got | null;
};
/** `result`: the walk, or why there is none (then no expectation holds). `case`: the case that was walked. */
export type ExampleResult = {
    readonly example: string;
    readonly case: Case;
    readonly holds: boolean;
    readonly result: WalkResult;
    readonly expectations: readonly ExpectationResult[];
};
/**
 * Walks an example. A fact that it does not answer, though the path reads it, is tried with each of its values: an
 * example tells only what matters to it, so what it expects must hold whichever it is. The first walk that breaks an
 * expectation is given; where there is no end of values, the walk that lacks one.
 */
export declare function checkExample(routine: Routine, example: Example, surroundings: Surroundings): ExampleResult;
