/**
 * Dates without a clock: a date is the number of days since 1970-01-01, so that counting is plain arithmetic.
 * The calendar is the Gregorian one, carried backwards, from the first day of year 1 to the last of year 9999.
 */
/** A date, as whole days since 1970-01-01 (which is 0). */
export type Day = number;
/** A date as people say it: `month` 1–12, `day` 1–31. */
export type DayParts = {
    year: number;
    month: number;
    day: number;
};
/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/**
 * The day number of a date. The date must exist; see `monthLength`.
 * Source: Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms', `days_from_civil`: years that begin in March
 * put the leap day last, and 400 years are always 146,097 days.
 */
export declare function toDay({ year, month, day }: DayParts): Day;
/** Year, month and day of a day number. Source: as `toDay`, `civil_from_days`. */
export declare function toParts(day: Day): DayParts;
/** The first and the last date there is here: ISO 8601 writes these years, and no others, in four digits. */
export declare const firstDay: Day;
export declare const lastDay: Day;
/** The day itself if it lies in the years 1 to 9999, else `undefined`. */
export declare function withinCalendar(day: Day): Day | undefined;
/** How many days the month has, `month` 1–12. */
export declare function monthLength(year: number, month: number): number;
/**
 * The date in that month and year with that day of the month, or the last there is.
 * `month` may lie outside 1–12, and then runs on into the years around.
 */
export declare function dayInMonth(year: number, month: number, day: number): Day;
/** That many months later (or earlier, if negative): the same day of the month, or the last there is. */
export declare function addMonths(from: Day, months: number): Day;
/** The day of the week. 1970-01-01 was a Thursday. */
export declare function weekdayOf(day: Day): Weekday;
/** Reads `YYYY-MM-DD`; `undefined` for anything else, a date that does not exist, or the year 0000. */
export declare function parseDay(text: string): Day | undefined;
/** Writes `YYYY-MM-DD`; a year outside 0–9999 as ISO 8601 expands it, with sign and six digits. */
export declare function formatDay(at: Day): string;
