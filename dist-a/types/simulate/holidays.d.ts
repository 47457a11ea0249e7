/** Public holidays: read from tables by country, made by `scripts/holidays.ts`, each loaded when it is first needed. */
import { type Day } from './day.ts';
/**
 * A country's table as it is stored. Dates are `MMDD`, separated by blanks. `every` holds those of every year, `years`
 * a line for each year from `from` to `to`: further dates, and with a `-` before them dates of `every` that it lacks.
 */
export type HolidayTable = {
    country: string;
    from: number;
    to: number;
    every: string;
    years: string[];
};
/** A country's public holidays, known for the years `from` to `to`, both included; day numbers in order. */
export type Holidays = {
    country: string;
    from: number;
    to: number;
    days: readonly Day[];
    /** Those of `days` that fall on Monday to Friday, and so make a difference to working days. */
    onWeekdays: readonly Day[];
};
/** Unfolds a stored table. */
export declare function readHolidays(table: HolidayTable): Holidays;
/** The countries (ISO 3166-1, two letters) that there are tables for, in order. */
export declare function holidayCountries(): Promise<string[]>;
/** Loads a country's holidays; `undefined` if there is no table for it. */
export declare function loadHolidays(country: string): Promise<Holidays | undefined>;
/** How many of the days, which are in order, come no later than `day`. */
export declare function countUpTo(day: Day, days: readonly Day[]): number;
