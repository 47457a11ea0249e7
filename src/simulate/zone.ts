/**
 * Clocks: moments of elapsed time on one side, what a clock on the wall of a time zone shows on the other.
 * `Temporal` knows where each zone changes its clocks; the stretches between two changes are kept once found,
 * since a lookup among them costs a hundredth of asking again.
 */
import { Temporal } from 'temporal-polyfill';
import { type Day, firstDay, lastDay } from './day.ts';

/** A point in time, as milliseconds since 1970-01-01T00:00Z. Elapsed time is plain subtraction. */
export type Moment = number;

/** What the clock on the wall shows: milliseconds since 1970-01-01T00:00 of that clock, as if it never changed. */
export type WallTime = number;

export const msPerDay = 86_400_000;

/** A stretch `from ≤ moment < to` in which a zone's clock is ahead of UTC by `offset` milliseconds. */
type Stretch = { from: Moment; to: Moment; offset: number };

const found = new Map<string, Stretch[]>();

// No zone is a day or more away from UTC, so nothing that the calendar can name lies beyond.
const earliest = (firstDay - 1) * msPerDay;
const latest = (lastDay + 2) * msPerDay;

/** The zone's name as IANA writes it (`europe/oslo` gives `Europe/Oslo`), or `undefined` if there is none. */
export function zoneName(text: string): string | undefined {
  try {
    const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
    // Temporal also takes the zone out of longer texts, such as a date with a zone behind it.
    return id.toLowerCase() === text.toLowerCase() ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the moment is a number that the calendar reaches: years 1 to 9999, and the day around them. */
export function isMoment(moment: Moment): boolean {
  return moment >= earliest && moment <= latest;
}

/** What the clock on the wall shows at that moment. `zone` is one that `zoneName` gave. */
export function wallTime(moment: Moment, zone: string): WallTime {
  return moment + stretchAt(moment, zone).offset;
}

/** How far the zone's clock is ahead of UTC at that moment, in milliseconds. */
export function offsetAt(moment: Moment, zone: string): number {
  return stretchAt(moment, zone).offset;
}

/**
 * When the clock on the wall shows that. Shown twice (autumn): the first time. Never shown (spring): as if the
 * clock had not yet been changed, so 02:30 is what then shows 03:30. That is `Temporal`'s 'compatible', and RFC 5545's.
 */
export function momentAt(wall: WallTime, zone: string): Moment {
  const { stretch, before } = showing(wall, zone);
  return wall - (before ?? stretch).offset;
}

/** The first moment of that local date, also where the clocks skip midnight. */
export function startOfDay(day: Day, zone: string): Moment {
  const { stretch, before } = showing(day * msPerDay, zone);
  return before ? stretch.from : day * msPerDay - stretch.offset;
}

/** The local date at that moment. */
export function dayAt(moment: Moment, zone: string): Day {
  return Math.floor(wallTime(moment, zone) / msPerDay);
}

/** Every moment in `from < moment ≤ until` at which the zone changes its clock, in order. */
export function clockChanges(from: Moment, until: Moment, zone: string): Moment[] {
  const changes: Moment[] = [];
  for (let at = stretchAt(from, zone).to; at <= until && at <= latest; at = stretchAt(at, zone).to) changes.push(at);
  return changes;
}

/** Whether the clock is changed on that local date, its first moment included. */
export function clockChangesOn(day: Day, zone: string): boolean {
  return stretchAt(startOfDay(day, zone) - 1, zone).to < startOfDay(day + 1, zone);
}

/** The first stretch that shows that wall time; if none does, the one after, and `before` the one before. */
function showing(wall: WallTime, zone: string): { stretch: Stretch; before: Stretch | undefined } {
  // A day before that time by UTC, the clock cannot yet have shown it.
  let before = stretchAt(wall - msPerDay, zone);
  if (wall < before.to + before.offset) return { stretch: before, before: undefined };
  for (;;) {
    const stretch = stretchAt(before.to, zone);
    if (wall < stretch.from + stretch.offset) return { stretch, before };
    if (wall < stretch.to + stretch.offset) return { stretch, before: undefined };
    before = stretch;
  }
}

function stretchAt(moment: Moment, zone: string): Stretch {
  const at = Math.min(Math.max(moment, earliest - msPerDay), latest + msPerDay);
  const stretches = found.get(zone) ?? [];
  found.set(zone, stretches);
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const known = stretches[low - 1];
  if (known && at < known.to) return known;
  const stretch = findStretch(at, zone);
  stretches.splice(low, 0, stretch);
  return stretch;
}

function findStretch(moment: Moment, zone: string): Stretch {
  const at = Math.floor(moment);
  const zoned = (ms: Moment) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return {
    // 'previous' passes over a change at the moment itself, which begins this stretch.
    from: zoned(at + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: zoned(at).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned(at).offsetNanoseconds / 1e6,
  };
}
