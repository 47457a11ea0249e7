/** Limits held against every date: the first moment at which an expression comes later than it must. */
import type { Routine } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import { type Day } from '../simulate/day.ts';
import { type Duration } from '../simulate/duration.ts';
import { type Moment } from '../simulate/zone.ts';
import type { Clocks } from './clocks.ts';
/** The dates on which something can happen. */
export type Years = {
    readonly from: Day;
    readonly to: Day;
};
/** The dates on which a case can begin (`semantics.md`, 1.23). */
export declare function yearsOf({ validFrom, validTo, created, revised, approved }: Routine): Years;
/** The same, with time for what comes later in a case. */
export declare function yearsAround(years: Years): Years;
/**
 * The first moment of something (`x`) after which an expression over it comes later than within D; nothing if it never does;
 * `many` if hours add up in more ways than can be gone through.
 * Where only dates matter, one time of each date is enough; hours matter where they lead over a midnight or a clock change.
 */
export declare function firstLate(clocks: Clocks, clock: number, within: Duration, years: Years, calendar: Calendar, tick: () => void): Moment | 'many' | undefined;
