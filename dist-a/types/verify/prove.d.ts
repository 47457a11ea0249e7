/**
 * Rules held against every case that can occur: proved, broken (with a case that a walk confirms), or not proved, and why.
 */
import type { Id, Routine, Rule } from '../generated/routine.ts';
import type { Surroundings } from '../simulate/walk.ts';
import { type When } from './counterexample.ts';
import type { Because } from './judged.ts';
import type { Shown } from './replay.ts';
export type Proof = {
    readonly routine: Id;
    readonly rule: Id;
    readonly kind: Rule['kind'];
    readonly verdict: 'proved' | 'violated' | 'unknown';
    /** How many combinations of facts were covered. */
    readonly cases: bigint;
    readonly neverApplies: boolean;
    /** A smallest case that breaks it, with the walk that shows it. */
    readonly shown: Shown | null;
    readonly when: When;
    /** Why it is not proved. */
    readonly because: readonly Because[];
};
/** What a proof may take. */
export type Limits = {
    readonly nodes?: number;
    readonly time?: number;
};
/** Proves every rule of a routine that has a form, or says why it can't. */
export declare function prove(routine: Routine, surroundings: Surroundings, limits?: Limits): Proof[];
