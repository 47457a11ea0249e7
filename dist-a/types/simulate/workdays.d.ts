/**
 * Working days: not Saturday, not Sunday, not a public holiday. Counted in closed form, Mondays to Fridays less the
 * holidays among them, so that a thousand working days cost no more than one.
 */
import type { Calendar } from './calendar.ts';
import { type Day } from './day.ts';
/** Whether it is a public holiday by the calendar; never where no country is named. */
export declare function isHoliday(day: Day, { holidays }: Calendar): boolean;
/** Whether it is a working day. See `holidaysKnown` for how far this is known. */
export declare function isWorkingDay(day: Day, calendar: Calendar): boolean;
/** The date itself if it is a working day, else the next one that is. */
export declare function nextWorkingDay(day: Day, calendar: Calendar): Day;
/**
 * The `count`th working day after a date, which is day zero whether or not it is one itself; before it, if `count` is
 * negative. Zero gives the date itself.
 */
export declare function addWorkingDays(from: Day, count: number, calendar: Calendar): Day;
