/** Durations and periods as the model holds them, and what their counts may be. */
import { type Weekday } from './day.ts';
export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';
/** `count` is a decimal text with a point, as in the model: `"5"`, `"1.5"`. */
export type Duration = {
    count: string;
    unit: Unit;
};
/**
 * How often something recurs: `every 6 months` and `every quarter` (duration), `every Monday` (weekday, 1 is Monday),
 * `every year by 1 March` (yearly), `twice a year` (times).
 */
export type Period = {
    kind: 'duration';
    duration: Duration;
} | {
    kind: 'weekday';
    weekday: Weekday;
} | {
    kind: 'yearly';
    month: number;
    day: number;
} | {
    kind: 'times';
    count: number;
};
/** A duration as it is reckoned with: elapsed time, or a whole number of days, working days or months. */
export type Amount = {
    kind: 'elapsed';
    ms: number;
} | {
    kind: 'days' | 'workingDays' | 'months';
    count: number;
};
/**
 * Why a duration cannot be reckoned with. `number`: not a decimal text. `size`: over nine digits before or after the
 * point. `fraction`: a part of a day, which has no last date; `1.5 years` is whole months, `1.5 hours` elapsed time.
 */
export type DurationProblem = 'number' | 'size' | 'fraction';
/**
 * What a duration comes to, or why it comes to nothing. Minutes and hours may have fractions, and are taken to the
 * nearest millisecond; what is counted in dates must come to whole days, working days or months.
 */
export declare function readDuration({ count, unit }: Duration): Amount | DurationProblem;
/** What a duration comes to, or `undefined` where `readDuration` gives a problem. */
export declare function amountOf(duration: Duration): Amount | undefined;
/**
 * Negative if `a` is shorter than `b`, positive if longer, 0 if equal. `undefined` where neither is so in general:
 * three days are neither more nor less than 72 hours, a month neither more nor less than 30 days.
 */
export declare function compareDurations(a: Duration, b: Duration): number | undefined;
/** Why a period cannot recur, or `undefined` when it can. `date`: no such day of the year, weekday or number of times. */
export declare function periodProblem(period: Period): DurationProblem | 'zero' | 'date' | undefined;
