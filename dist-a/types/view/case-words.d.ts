import type { Routine } from '../model/model.ts';
import type { CaseProblem, MissingFact } from '../simulate/index.ts';
/**
 * Names the fact, its values and the place that reads it.
 * @param place where it is read, as a person would find it
 */
export declare function missingWords(routine: Routine, { fact, title, type }: MissingFact, place: string): string;
/** How a missing fact is given on the command line. */
export declare const givenHint: (routine: Routine, fact: string) => string;
/** How a missing start is given on the command line. */
export declare const startHint: (routine: Routine) => string;
/** Why a case does not fit, for a person. */
export declare function problemWords(routine: Routine, { kind, id, value, type }: CaseProblem): string;
