/** Ways to time a case so that things come in another order than that of the text. */
import type { Case } from '../generated/case.ts';
import type { Id } from '../generated/routine.ts';
import type { Entry } from '../simulate/trace.ts';
import type { Moment } from '../simulate/zone.ts';
import type { Way } from './flow.ts';
import type { Branch } from './orders.ts';
import { type Shown, type Stage } from './replay.ts';
/** The case with an order for each block around something: its own branch before all others, or after them. */
export declare function ordered(said: Case, path: readonly Branch[], first: boolean): Case;
/** The case in which branches come in the opposite order. */
export declare function turned(said: Case, ways: readonly Way[]): Case | null;
/** The case in which, of what begins at one moment, some procedures come before others. */
export declare function procedureFirst(said: Case, order: readonly Id[]): Case;
/** The case in which some entries of its walk come a little later than they do, and than a moment. */
export declare function delayed({ surroundings: { calendar } }: Stage, said: Case, entries: readonly Entry[], than?: Moment): Case;
/**
 * The case in which all that it may takes as long as its limits let it. `may`: which of its entries, once the walk has come to
 * them. `tight`: to the very moment of a limit, where it would else be done a minute before the end of a date.
 */
export declare function slowed(stage: Stage, told: Case, may: (entry: Entry, all: readonly Entry[]) => boolean, tight: boolean): Case | null;
/** The case in which an event comes too, at a moment. */
export declare function withEvent({ surroundings: { calendar } }: Stage, said: Case, event: Id, moment: Moment): Case;
export declare function walkedOf(stage: Stage, said: Case): Shown['walk'] | null;
