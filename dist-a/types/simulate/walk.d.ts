/** The walk of one case (`semantics.md`, 2.15). */
import type { Case } from '../generated/case.ts';
import type { Routine } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import type { Walk, WalkResult } from './result.ts';
/** What a walk needs beside the routine and the case. */
export type Surroundings = {
    readonly calendar: Calendar;
    /** The routines that may be followed, by id. */
    readonly routines?: ReadonlyMap<string, Routine>;
    /** After how many entries a walk is given up; 100,000 without it. */
    readonly bound?: number;
};
/**
 * Walks one case to its end or its horizon. What the case does not answer is taken as 2.15 says, but for facts: one that
 * the path reads and nobody answered stops the walk, and so does an answer that does not fit. Never throws for them.
 */
export declare function walk(routine: Routine, said: Case, surroundings: Surroundings): WalkResult;
/** The same; where the case lacks an answer, also what happens up to there. No rule is judged by it. */
export declare function walkSoFar(routine: Routine, said: Case, surroundings: Surroundings): {
    readonly result: WalkResult;
    readonly soFar: Walk | null;
};
