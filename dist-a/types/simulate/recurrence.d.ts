/** When a recurring duty falls (`semantics.md`, 2.4): always reckoned from the start, never from the time before. */
import { type Calendar } from './calendar.ts';
import { type Day } from './day.ts';
import { type Period } from './duration.ts';
import type { Moment } from './zone.ts';
/**
 * The `number`th time (1, 2, …) that a duty falls, its local date and its moment. `known` as in a `Limit`: false when
 * working days were counted where the holidays are not known.
 */
export type Occurrence = {
    number: number;
    day: Day;
    moment: Moment;
    known: boolean;
};
/**
 * Every time the duty falls after `start`, up to `until` and including it, in order; nothing for a period that cannot
 * recur (`periodProblem`) or a start outside the calendar, and none beyond the year 9999. Lazy: the next one is
 * reckoned when it is asked for.
 */
export declare function occurrences(period: Period, start: Moment, until: Moment, calendar: Calendar): Generator<Occurrence>;
/**
 * The `number`th time alone, without those before. Minutes and hours are elapsed time; all else falls on a date, at
 * the start's time of the clock: k·D after the start's date (of months: that day of the month, or the last there is),
 * the kth such weekday or day of the year after it. `undefined` where `occurrences` would have ended.
 */
export declare function occurrence(period: Period, start: Moment, number: number, calendar: Calendar): Occurrence | undefined;
