/**
 * A counterexample is shown by walking it: what a walk does not confirm is no counterexample. Of several the smallest is
 * kept, and all of its answers that do not matter are taken away.
 */
import type { Case } from '../generated/case.ts';
import type { Id, Routine, Rule } from '../generated/routine.ts';
import type { Walk } from '../simulate/result.ts';
import { type Surroundings } from '../simulate/walk.ts';
import type { Space } from './space.ts';
/** A case that breaks a rule, and the walk that shows it. */
export type Shown = {
    readonly said: Case;
    readonly walk: Walk;
};
/** What is needed to walk cases of a routine. */
export type Stage = {
    readonly routine: Routine;
    readonly surroundings: Surroundings;
    readonly space: Space;
};
/**
 * Walks a case to its end. Facts that it, or the rule, asks for and nobody has answered can be anything: the case then says
 * what.
 */
export declare function walkThrough({ routine, surroundings, space }: Stage, told: Case, rule?: Id): Shown | null;
/** Whether the walk breaks the rule, though all limits are kept. */
export declare function breaks({ walk: { routine, verdicts, trace } }: Shown, rule: Id): boolean;
/** The smallest of some cases that break a rule: of few entries, then of few events and rounds, then of few answers. */
export declare function smallest(stage: Stage, rule: Rule, told: Iterable<Case>): Shown | null;
export declare function sizeOf({ said, walk: { trace } }: Shown): number[];
export declare function compareSizes(a: readonly number[], b: readonly number[]): number;
/** The case without one of its answers, or of its events. */
export declare function without<Key extends 'answers' | 'events'>(said: Case, key: Key, at: number): Case;
/** The case without lists in which nothing is left. */
export declare function tidied({ given, events, answers, ...rest }: Case): Case;
