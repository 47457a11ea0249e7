/**
 * From each time that a duty falls to the next, and from the start of a case to the first, over the whole calendar: the one
 * that is too long. What matters of the time of the day is found from the hours that are counted.
 */
import type { Calendar } from '../simulate/calendar.ts';
import type { Day } from '../simulate/day.ts';
import { amountOf, type Period } from '../simulate/duration.ts';
import { sameTimeOn } from '../simulate/limit.ts';
import { dayOf } from '../simulate/moment.ts';
import { occurrence } from '../simulate/recurrence.ts';
import { clockChanges, dayAt, type Moment, msPerDay, startOfDay } from '../simulate/zone.ts';
import type { Years } from './calendar-proof.ts';

/** The time between two: in a case that began at `start`, after so many periods (none: from the start of the case on). */
export type Stretch = {
  readonly start: Moment;
  readonly after: number;
  readonly from: Moment;
  /** When the next period falls at the latest. */
  readonly next: Moment;
};

/** When a duty falls. */
export type Falling = {
  readonly periods: readonly Period[];
  /** Until when what its periods are counted from comes, in a case that begins at a moment; without it they count from there. */
  readonly base?: (start: Moment) => Moment;
  readonly years: Years;
  readonly calendar: Calendar;
  readonly spend: (steps: number) => void;
};

/**
 * What matters of the time of the day. `dates`: nothing, as all is counted in dates. `end`: there are hours, but the time that is
 * allowed ends with a date, so what begins last in the day is worst. Sums of hours, where that time is in hours too: worst is
 * what begins so long before a midnight.
 */
export type Times = 'dates' | 'end' | readonly number[];

/** All stretches that begin from one moment to another of a date. */
type Span = { readonly begin: Moment; readonly end: Moment; readonly of: (from: Moment) => Stretch };

// As long as a case is looked at: what holds for so many years on end holds on.
const longest = 10 * 366;
// About what finding when a period falls takes, in steps of work.
const finding = 4;
const minute = 60_000;
const morning = 9 * 60 * minute;
// Clocks are changed by so much, or several times that.
const halfHour = 30 * minute;

/**
 * The first stretch that is too long. @param latest when it ends at the latest @param allowed until when it may last from a
 * moment on; both grow with the moment at which it begins
 */
export function firstLong(
  falling: Falling,
  times: Times,
  latest: (stretch: Stretch) => Moment,
  allowed: (from: Moment) => Moment,
): Stretch | undefined {
  for (const { begin, end, of } of spansOf(falling)) {
    const last = latest(of(end));
    if (times !== 'dates' && last <= allowed(begin)) continue;
    const moments = momentsOf(begin, end, last, times, falling.calendar);
    const found = moments.map(of).find((stretch) => latest(stretch) > allowed(stretch.from));
    if (found) return found;
  }
  return undefined;
}

function momentsOf(begin: Moment, end: Moment, last: Moment, times: Times, { zone }: Calendar): Moment[] {
  if (times === 'dates') return [begin + morning];
  // The last whole minute, if that will do.
  if (times === 'end') return [Math.max(begin, end + 1 - minute), end];
  const midnight = startOfDay(dayAt(begin, zone), zone);
  // Where the clock is changed on the way, any half hour may be the one that leads there.
  const every = clockChanges(begin - msPerDay, last + msPerDay, zone).length > 0 ? halfHour : msPerDay;
  // People begin in the morning, where that shows it too.
  const moments = new Set([Math.max(begin, Math.min(midnight + morning, end)), begin]);
  for (const sum of times)
    for (let at = midnight + every - (sum % every || every); at <= end; at += every) if (at > begin) moments.add(at);
  return [...moments];
}

function* spansOf(falling: Falling): Generator<Span> {
  const { base, periods, years, calendar } = falling;
  const amount = periods.length === 1 ? elapsedIn(periods[0]!) : undefined;
  if (base) {
    const falls = (from: Moment) => Math.min(...periods.map((one) => momentOf(one, from, calendar)));
    for (let day = years.from; day <= years.to; day += 1)
      yield onDay(day, calendar, (start) => {
        const last = base(start);
        // Of a month's last days the one before may lead to the same date, at a later time.
        const before = startOfDay(dayOf(last, calendar)!, calendar.zone) - 1;
        return {
          start,
          after: 0,
          from: start,
          next: Math.max(falls(last), ...(before >= start ? [falls(before)] : [])),
        };
      });
  }
  yield* amount === undefined ? byDates(falling) : byHours(falling, amount);
}

/** Of periods that fall on dates, at one time of the day. */
function* byDates({ periods, base, years, calendar, spend }: Falling): Generator<Span> {
  const known = new Set<number>();
  const isEven = periods.length === 1 && isOfDays(periods[0]!);
  const last = base ? dayOf(base(startOfDay(years.to + 1, calendar.zone) - 1), calendar)! : years.to;
  for (let first = years.from; first <= last; first += 1) {
    let day = first;
    let number = 0;
    for (const next of fallsOn(periods, startOfDay(first, calendar.zone) + morning, calendar)) {
      spend(finding * periods.length);
      if (next - first > longest) break;
      number += 1;
      // Of cases that began at other times many have these two dates in common.
      const both = day * 2 ** 22 + next;
      const isKnown = number > 1 && known.has(both);
      // What comes after them is then the same too.
      if (isKnown && isEven) break;
      const after = number - 1;
      if (!isKnown && (after > 0 || !base))
        yield onDay(day, calendar, (from) => ({
          // What it counts from may come when no case begins any more.
          start: sameTimeOn(Math.min(first, years.to), from, calendar),
          after,
          from,
          next: sameTimeOn(next, from, calendar),
        }));
      if (after > 0) known.add(both);
      day = next;
    }
  }
}

/** Of a period of so many milliseconds, which may begin at any moment. */
function* byHours({ base, years, calendar }: Falling, ms: number): Generator<Span> {
  const [begin, end] = [startOfDay(years.from, calendar.zone), startOfDay(years.to + 1, calendar.zone)];
  const lastBase = base ? base(end - 1) + 1 : end;
  const last = end + longest * msPerDay;
  if (!base) yield* during(begin, end, 0);
  // They leave no time between them if there are starts for as long as a period.
  if (ms <= lastBase - begin) yield* during(begin + ms, last, 1);
  else
    for (let times = 1; begin + times * ms < last; times += 1)
      yield* during(begin + times * ms, lastBase + times * ms, times);

  function* during(from: Moment, to: Moment, least: number): Generator<Span> {
    for (let day = dayOf(from, calendar)!; startOfDay(day, calendar.zone) < to; day += 1) {
      const whole = onDay(day, calendar, (moment) => {
        const after = Math.max(least, Math.ceil((moment + 1 - lastBase) / ms));
        return { start: Math.min(moment - after * ms, end - minute), after, from: moment, next: moment + ms };
      });
      yield { ...whole, begin: Math.max(whole.begin, from), end: Math.min(whole.end, to - 1) };
    }
  }
}

function onDay(day: Day, { zone }: Calendar, of: Span['of']): Span {
  return { begin: startOfDay(day, zone), end: startOfDay(day + 1, zone) - 1, of };
}

/** How many milliseconds a period has, if it is one of minutes or hours. */
export function elapsedIn(period: Period): number | undefined {
  const amount = period.kind === 'duration' ? amountOf(period.duration) : undefined;
  return amount?.kind === 'elapsed' ? amount.ms : undefined;
}

/** Whether each time falls so many days after the one before. */
function isOfDays(period: Period): boolean {
  return period.kind === 'weekday' || (period.kind === 'duration' && amountOf(period.duration)?.kind === 'days');
}

function momentOf(period: Period, from: Moment, calendar: Calendar): Moment {
  return occurrence(period, from, 1, calendar)?.moment ?? Number.POSITIVE_INFINITY;
}

/** The dates on which some periods fall; those that fall together are one. */
function* fallsOn(periods: readonly Period[], start: Moment, calendar: Calendar): Generator<Day> {
  const numbers = periods.map(() => 1);
  for (;;) {
    const all = periods.map((period, at) => occurrence(period, start, numbers[at]!, calendar)?.day);
    const next = Math.min(...all.filter((day) => day !== undefined));
    if (!Number.isFinite(next)) return;
    yield next;
    for (const [at, day] of all.entries()) if (day === next) numbers[at]! += 1;
  }
}
