/** Moments as text, in the calendar's time zone, and back. */
import type { Calendar } from './calendar.ts';
import { type Day } from './day.ts';
import { type Moment } from './zone.ts';
/**
 * Reads `2024-03-01T09:00` (a blank may stand for `T`; seconds and thousandths may follow), or `2024-03-01` with the
 * time in a text of its own; without any time, the first moment of that date. An offset behind the time (`+02:00`, `Z`)
 * settles the moment; else it is the zone's clock, and of a time shown twice the first, of one skipped what comes as
 * long after the change. `undefined` for any other text, or a date outside the years 1 to 9999.
 */
export declare function parseMoment(text: string, calendar: Calendar, time?: string): Moment | undefined;
/** The local date at that moment; `undefined` outside the years 1 to 9999. */
export declare function dayOf(moment: Moment, calendar: Calendar): Day | undefined;
/** The local date, `YYYY-MM-DD`. */
export declare function formatDate(moment: Moment, calendar: Calendar): string;
/** The local date and time, `YYYY-MM-DDTHH:mm`, with seconds and thousandths where they are not zero. */
export declare function formatMoment(moment: Moment, calendar: Calendar): string;
/** As `formatMoment`, and on dates on which the clock is changed with its offset behind: `2024-10-27T02:30+01:00`. */
export declare function formatUnambiguous(moment: Moment, calendar: Calendar): string;
