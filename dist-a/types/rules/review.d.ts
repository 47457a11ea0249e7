/** When a routine is to be looked at again. */
import type { Routine } from '../model/model.ts';
/** The latest date on which it was looked at, YYYY-MM-DD; nothing if the header names none. */
export declare const lastLookedAt: ({ created, revised, approved }: Routine) => string | undefined;
/** The date of the next review, YYYY-MM-DD; nothing where none is asked for, or nothing says from when to count. */
export declare function nextReview(model: Routine): string | undefined;
