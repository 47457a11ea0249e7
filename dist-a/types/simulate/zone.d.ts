import { type Day } from './day.ts';
/** A point in time, as milliseconds since 1970-01-01T00:00Z. Elapsed time is plain subtraction. */
export type Moment = number;
/** What the clock on the wall shows: milliseconds since 1970-01-01T00:00 of that clock, as if it never changed. */
export type WallTime = number;
export declare const msPerDay = 86400000;
/** The zone's name as IANA writes it (`europe/oslo` gives `Europe/Oslo`), or `undefined` if there is none. */
export declare function zoneName(text: string): string | undefined;
/** Whether the moment is a number that the calendar reaches: years 1 to 9999, and the day around them. */
export declare function isMoment(moment: Moment): boolean;
/** What the clock on the wall shows at that moment. `zone` is one that `zoneName` gave. */
export declare function wallTime(moment: Moment, zone: string): WallTime;
/** How far the zone's clock is ahead of UTC at that moment, in milliseconds. */
export declare function offsetAt(moment: Moment, zone: string): number;
/**
 * When the clock on the wall shows that. Shown twice (autumn): the first time. Never shown (spring): as if the
 * clock had not yet been changed, so 02:30 is what then shows 03:30. That is `Temporal`'s 'compatible', and RFC 5545's.
 */
export declare function momentAt(wall: WallTime, zone: string): Moment;
/** The first moment of that local date, also where the clocks skip midnight. */
export declare function startOfDay(day: Day, zone: string): Moment;
/** The local date at that moment. */
export declare function dayAt(moment: Moment, zone: string): Day;
/** Every moment in `from < moment ≤ until` at which the zone changes its clock, in order. */
export declare function clockChanges(from: Moment, until: Moment, zone: string): Moment[];
/** Whether the clock is changed on that local date, its first moment included. */
export declare function clockChangesOn(day: Day, zone: string): boolean;
