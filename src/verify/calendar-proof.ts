/** Limits held against every date: the first moment at which an expression comes later than it must. */
import type { Routine } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import { type Day, parseDay, toDay, toParts } from '../simulate/day.ts';
import { amountOf, compareDurations, type Duration } from '../simulate/duration.ts';
import { addLimit } from '../simulate/limit.ts';
import { clockChangesOn, type Moment, startOfDay } from '../simulate/zone.ts';
import type { Clocks } from './clocks.ts';

const minute = 60_000;
// More sums of hours than these do not come about in what people write, and are not gone through.
const mostSums = 200;

/** The dates on which something can happen. */
export type Years = { readonly from: Day; readonly to: Day };

/** The dates on which a case can begin (`semantics.md`, 1.23). */
export function yearsOf({ validFrom, validTo, created, revised, approved }: Routine): Years {
  const dates = [created, revised, approved?.on].flatMap((date) => parseDay(date ?? '') ?? []);
  const year = dates.length > 0 ? toParts(Math.max(...dates)).year : 2024;
  const from = parseDay(validFrom ?? '') ?? toDay({ year, month: 1, day: 1 });
  const parts = toParts(from);
  return { from, to: parseDay(validTo ?? '') ?? toDay({ ...parts, day: 1, year: parts.year + 10 }) - 1 };
}

/** The same, with time for what comes later in a case. */
export function yearsAround(years: Years): Years {
  return { from: years.from, to: years.to + 2 * 366 };
}

/**
 * The first moment of something (`x`) after which an expression over it comes later than within D; nothing if it never does;
 * `many` if hours add up in more ways than can be gone through.
 * Where only dates matter, one time of each date is enough; hours matter where they lead over a midnight or a clock change.
 */
export function firstLate(
  clocks: Clocks,
  clock: number,
  within: Duration,
  years: Years,
  calendar: Calendar,
): Moment | 'many' | undefined {
  if (isWithin(clocks, clock, within)) return undefined;
  const limit = (x: Moment) => addLimit(x, within, calendar)?.moment ?? Number.POSITIVE_INFINITY;
  const own = amountOf(within);
  const elapsed = own?.kind === 'elapsed' ? [own.ms] : [];
  if (elapsed.length === 0 || clocks.partsOf(clock).dates)
    return firstBeyond(clocks, clock, limit, elapsed, years, calendar);
  // Hours alone are the same at any time.
  const any = noonOf(years.from, calendar);
  return clocks.reckon(clock, any, calendar) > limit(any) ? any : undefined;
}

/** The same of any limit. @param own the hours in it, 0 for one that hangs on the time of the day */
export function firstBeyond(
  clocks: Clocks,
  clock: number,
  limit: (x: Moment) => Moment,
  own: readonly number[],
  years: Years,
  calendar: Calendar,
): Moment | 'many' | undefined {
  const isLate = (x: Moment) => clocks.reckon(clock, x, calendar) > limit(x);
  const hours = [...clocks.partsOf(clock).elapsed, ...own];
  const sums = sumsOf(hours);
  if (sums === 'many') return 'many';
  for (let day = years.from; day <= years.to; day += 1) {
    const moments = [noonOf(day, calendar), ...(hours.length === 0 ? [] : around(day, sums, calendar))];
    const late = moments.find(isLate);
    if (late !== undefined) return late;
  }
  return undefined;
}

/** Whether an expression is that very limit, or no later than it. */
function isWithin(clocks: Clocks, clock: number, within: Duration): boolean {
  const one = clocks.get(clock);
  switch (one.of) {
    case 'x':
      return true;
    case 'plus':
      return one.from === clocks.x && (compareDurations(one.duration, within) ?? 1) <= 0;
    case 'max':
      return one.all.every((part) => isWithin(clocks, part, within));
    case 'min':
      return one.all.some((part) => isWithin(clocks, part, within));
    default:
      return false;
  }
}

/** A time within a date; not at its edges. */
const noonOf = (day: Day, { zone }: Calendar): Moment => startOfDay(day, zone) + 9 * 60 * minute;

/** The moments of a date at which sums of hours lead to a midnight or a clock change, and a minute to either side. */
function around(day: Day, sums: readonly number[], { zone }: Calendar): Moment[] {
  const midnight = startOfDay(day, zone);
  const edges = [midnight];
  if (clockChangesOn(day, zone)) for (let hour = 1; hour < 25; hour += 1) edges.push(midnight + hour * 60 * minute);
  return edges.flatMap((edge) => sums.flatMap((sum) => [edge - sum - minute, edge - sum, edge - sum + minute]));
}

/** Every sum of some of them; `many` if there are more than can be gone through. */
export function sumsOf(hours: readonly number[]): number[] | 'many' {
  let sums = [0];
  for (const one of new Set(hours)) {
    const most = hours.filter((hour) => hour === one).length;
    const several = Array.from({ length: most + 1 }, (_, times) => times * one);
    sums = [...new Set(sums.flatMap((sum) => several.map((more) => sum + more)))];
    if (sums.length > mostSums) return 'many';
  }
  return sums;
}
