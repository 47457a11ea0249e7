/** Whose days and whose clock: a time zone and, where a country is named, its public holidays. */
import { type Day } from './day.ts';
import { type Holidays } from './holidays.ts';
/** Plain data. Without holidays only Saturdays and Sundays are free. */
export type Calendar = {
    country: string | null;
    zone: string;
    holidays: Holidays | null;
};
/** A calendar from holidays that are at hand already; `undefined` if there is no such time zone. */
export declare function makeCalendar(holidays: Holidays | null, timeZone: string): Calendar | undefined;
/**
 * The calendar of a country (ISO 3166-1, two letters, or none) and a time zone (an IANA name), loading the country's
 * holidays; or what of the two is unknown.
 */
export declare function openCalendar(country: string | null, timeZone: string): Promise<Calendar | 'unknown-country' | 'unknown-zone'>;
/** The first and the last year whose holidays are known, or `null` for a calendar without holidays. */
export declare function knownYears({ holidays }: Calendar): {
    from: number;
    to: number;
} | null;
/**
 * Whether the working days from one date to another are known. They are where no country is named; else in the years
 * of its table alone. Outside these only weekends count as free, and what comes of it must say that it is not known.
 */
export declare function holidaysKnown(from: Day, to: Day, { holidays }: Calendar): boolean;
