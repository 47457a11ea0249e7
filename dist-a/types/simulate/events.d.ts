/** Events that come (`semantics.md`, 1.10, 2.4): what each begins, and which count for nothing. */
import type { Id, Procedure } from '../generated/routine.ts';
import type { Coming } from './answers.ts';
import type { Frame, Run, YearlyLimit } from './state.ts';
/** Lets every event of the case come at its moment. `house`: the frame of what belongs to no one case. */
export declare function awaitEvents(run: Run, house: Frame): void;
/** Begins what an event begins, once, at the clock's moment. */
export declare function announce(run: Run, coming: Coming): void;
/** Whether an event that the case does not tell of may come now. */
export declare function canCome(run: Run, event: Id): boolean;
/** Begins an occurrence; where there is no `start`, it is a case of its own (1.15, Outside the case). */
export declare function beginOccurrence(run: Run, frame: Frame, procedure: Procedure, coming: Coming | null, yearly?: YearlyLimit | null): void;
/** Whether the procedure begins in that frame: what is outside the case, or has no `start` beside it, in the house. */
export declare function standsIn(procedure: Procedure, frame: Frame): boolean;
