/** Answers of a diagram as a case that can be walked (`schemas/case.schema.json`). */
import type { Case } from '../generated/case.ts';
import type { Answers } from './counting.ts';
import type { Way } from './flow.ts';
import type { Space } from './space.ts';
/** How often things come that may come often: comings of events, rounds before the last and turns. */
export type Often = {
    readonly comings?: number;
    readonly rounds?: number;
    readonly turns?: number;
};
/**
 * The case in which some procedures are gone through with these answers. What they leave open is left out of it, and so taken
 * as a walk takes it; facts that the walk then asks for can be anything.
 */
export declare function caseOf(space: Space, answers: Answers, ways: readonly Way[], start: string, often?: Often): Case;
