/** Limits: the latest moment at which something is in time (`semantics.md`, 2.9), and moves along the calendar. */
import { type Calendar } from './calendar.ts';
import { type Day } from './day.ts';
import { type Amount, type Duration } from './duration.ts';
import { type Moment } from './zone.ts';
/** An amount that is counted in dates. */
export type DayAmount = Exclude<Amount, {
    kind: 'elapsed';
}>;
/**
 * What is done no later than `moment` is in time. `shown` is the last date (`YYYY-MM-DD`) where the limit is one of
 * days or longer, and `moment` then the first one after it; else the local moment, with its offset on a date on which
 * the clock is changed. `known` is false when working days were counted where the holidays are not known.
 */
export type Limit = {
    moment: Moment;
    shown: string;
    known: boolean;
};
/**
 * `within D` counted from a moment (⊕). Minutes and hours are elapsed time; anything longer ends with a local date,
 * counted from the local date of `moment` as day zero. `undefined` if the duration comes to nothing (`readDuration`)
 * or the limit lies outside the years 1 to 9999.
 */
export declare function addLimit(moment: Moment, duration: Duration, calendar: Calendar): Limit | undefined;
/**
 * `at least D before X`, where X is at `moment`: the mirror image of `addLimit`, counted backwards from the local date
 * of X as day zero. `undefined` as there.
 */
export declare function limitBefore(moment: Moment, duration: Duration, calendar: Calendar): Limit | undefined;
/**
 * The first moment at which X may come, when what must be done at least D before it is done at `moment`: the earliest
 * X for which `moment` keeps `limitBefore`. `undefined` as for `addLimit`. Whether the working days on the way are
 * known, `holidaysKnown` tells.
 */
export declare function earliestAfter(moment: Moment, duration: Duration, calendar: Calendar): Moment | undefined;
/** `by DATE`, `on DATE` and `same day`: the whole of that local date is in time. */
export declare function limitOfDate(day: Day, calendar: Calendar): Limit;
/**
 * `by the 5th of the month`, counted from a moment: the first such date that is not over then; of a month without that
 * day, its last. With `orNextWorkingDay` a date that is no working day is moved to the next that is, and counts
 * as over only after that. `undefined` if there is no such day of the month (1 to 31), or outside the years 1 to 9999.
 */
export declare function limitOfMonthDay(moment: Moment, dayOfMonth: number, orNextWorkingDay: boolean, calendar: Calendar): Limit | undefined;
/**
 * A moment moved on: by elapsed time for minutes and hours, else to the same time of the clock on the date that far on
 * (`takes D`, `repeat every D`, `after 3 days`). A time shown twice or skipped there is read as in `parseMoment`.
 * `undefined` as for `addLimit`. Whether the working days on the way are known, `holidaysKnown` tells.
 */
export declare function shift(moment: Moment, duration: Duration, calendar: Calendar): Moment | undefined;
/**
 * A date moved on by days or longer (a next review, how long a document is kept); `undefined` for minutes and hours,
 * which no date can be moved by, and as for `addLimit`. As for `shift`, `holidaysKnown` tells what is known.
 */
export declare function addToDay(day: Day, duration: Duration, calendar: Calendar): Day | undefined;
/** That moment's time of the clock on another local date; the moment itself if it is on that date already. */
export declare function sameTimeOn(day: Day, moment: Moment, { zone }: Calendar): Moment;
/** Whether what happens at that moment keeps the limit. The limit itself is in time. */
export declare function inTime(moment: Moment, limit: Limit): boolean;
/** The limit that counts among several; of equal ones the first. `undefined` if there are none. */
export declare function earliestLimit(limits: readonly Limit[]): Limit | undefined;
/** A date moved on, or back with the sign -1; perhaps out of the calendar. */
export declare function addAmount(from: Day, { kind, count }: DayAmount, sign: 1 | -1, calendar: Calendar): Day;
