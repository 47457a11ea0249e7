/** Limits: the latest moment at which something is in time (`semantics.md`, 2.9), and moves along the calendar. */
import { type Calendar, holidaysKnown } from './calendar.ts';
import { addMonths, type Day, dayInMonth, formatDay, lastDay, toParts, withinCalendar } from './day.ts';
import { type Amount, amountOf, type Duration } from './duration.ts';
import { dayOf, formatUnambiguous } from './moment.ts';
import { addWorkingDays, nextWorkingDay } from './workdays.ts';
import { type Moment, momentAt, msPerDay, startOfDay, wallTime } from './zone.ts';

/** An amount that is counted in dates. */
export type DayAmount = Exclude<Amount, { kind: 'elapsed' }>;

/**
 * What is done no later than `moment` is in time. `shown` is the last date (`YYYY-MM-DD`) where the limit is one of
 * days or longer, and `moment` then the first one after it; else the local moment, with its offset on a date on which
 * the clock is changed. `known` is false when working days were counted where the holidays are not known.
 */
export type Limit = { moment: Moment; shown: string; known: boolean };

/**
 * `within D` counted from a moment (⊕). Minutes and hours are elapsed time; anything longer ends with a local date,
 * counted from the local date of `moment` as day zero. `undefined` if the duration comes to nothing (`readDuration`)
 * or the limit lies outside the years 1 to 9999.
 */
export function addLimit(moment: Moment, duration: Duration, calendar: Calendar): Limit | undefined {
  return limitFrom(moment, amountOf(duration), 1, calendar);
}

/**
 * `at least D before X`, where X is at `moment`: the mirror image of `addLimit`, counted backwards from the local date
 * of X as day zero. `undefined` as there.
 */
export function limitBefore(moment: Moment, duration: Duration, calendar: Calendar): Limit | undefined {
  return limitFrom(moment, amountOf(duration), -1, calendar);
}

/**
 * The first moment at which X may come, when what must be done at least D before it is done at `moment`: the earliest
 * X for which `moment` keeps `limitBefore`. `undefined` as for `addLimit`. Whether the working days on the way are
 * known, `holidaysKnown` tells.
 */
export function earliestAfter(moment: Moment, duration: Duration, calendar: Calendar): Moment | undefined {
  const amount = amountOf(duration);
  const today = dayOf(moment, calendar);
  if (!amount || today === undefined) return undefined;
  if (amount.kind === 'elapsed') return momentWithin(moment + amount.ms, calendar);
  // A limit is in time itself, so the first moment of a date still keeps one that ends with the date before.
  const done = moment === startOfDay(today, calendar.zone) ? today - 1 : today;
  const day = withinCalendar(earliestDayAfter(done, amount, calendar));
  return day === undefined ? undefined : startOfDay(day, calendar.zone);
}

/** `by DATE`, `on DATE` and `same day`: the whole of that local date is in time. */
export function limitOfDate(day: Day, calendar: Calendar): Limit {
  return { moment: startOfDay(day + 1, calendar.zone), shown: formatDay(day), known: true };
}

/**
 * `by the 5th of the month`, counted from a moment: the first such date that is not over then; of a month without that
 * day, its last. With `orNextWorkingDay` a date that is no working day is moved to the next that is, and counts
 * as over only after that. `undefined` if there is no such day of the month (1 to 31), or outside the years 1 to 9999.
 */
export function limitOfMonthDay(
  moment: Moment,
  dayOfMonth: number,
  orNextWorkingDay: boolean,
  calendar: Calendar,
): Limit | undefined {
  const from = dayOf(moment, calendar);
  if (from === undefined || !Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  const { year, month } = toParts(from);
  // The date of the month before may have been moved into this one.
  for (let months = -1; ; months += 1) {
    const date = dayInMonth(year, month + months, dayOfMonth);
    const day = orNextWorkingDay ? nextWorkingDay(date, calendar) : date;
    if (day < from) continue;
    if (day > lastDay) return undefined;
    return { ...limitOfDate(day, calendar), known: !orNextWorkingDay || holidaysKnown(date, day, calendar) };
  }
}

/**
 * A moment moved on: by elapsed time for minutes and hours, else to the same time of the clock on the date that far on
 * (`takes D`, `repeat every D`, `after 3 days`). A time shown twice or skipped there is read as in `parseMoment`.
 * `undefined` as for `addLimit`. Whether the working days on the way are known, `holidaysKnown` tells.
 */
export function shift(moment: Moment, duration: Duration, calendar: Calendar): Moment | undefined {
  const amount = amountOf(duration);
  const from = dayOf(moment, calendar);
  if (!amount || from === undefined) return undefined;
  if (amount.kind === 'elapsed') return momentWithin(moment + amount.ms, calendar);
  const day = withinCalendar(addAmount(from, amount, 1, calendar));
  return day === undefined ? undefined : sameTimeOn(day, moment, calendar);
}

/**
 * A date moved on by days or longer (a next review, how long a document is kept); `undefined` for minutes and hours,
 * which no date can be moved by, and as for `addLimit`. As for `shift`, `holidaysKnown` tells what is known.
 */
export function addToDay(day: Day, duration: Duration, calendar: Calendar): Day | undefined {
  const amount = amountOf(duration);
  return amount && amount.kind !== 'elapsed' ? withinCalendar(addAmount(day, amount, 1, calendar)) : undefined;
}

/** That moment's time of the clock on another local date; the moment itself if it is on that date already. */
export function sameTimeOn(day: Day, moment: Moment, { zone }: Calendar): Moment {
  const wall = wallTime(moment, zone);
  const from = Math.floor(wall / msPerDay);
  return from === day ? moment : momentAt(wall + (day - from) * msPerDay, zone);
}

/** Whether what happens at that moment keeps the limit. The limit itself is in time. */
export function inTime(moment: Moment, limit: Limit): boolean {
  return moment <= limit.moment;
}

/** The limit that counts among several; of equal ones the first. `undefined` if there are none. */
export function earliestLimit(limits: readonly Limit[]): Limit | undefined {
  return limits.reduce<Limit | undefined>(
    (best, limit) => (best && best.moment <= limit.moment ? best : limit),
    undefined,
  );
}

function limitFrom(moment: Moment, amount: Amount | undefined, sign: 1 | -1, calendar: Calendar): Limit | undefined {
  const from = dayOf(moment, calendar);
  if (!amount || from === undefined) return undefined;
  if (amount.kind === 'elapsed') {
    const at = momentWithin(moment + sign * amount.ms, calendar);
    return at === undefined ? undefined : { moment: at, shown: formatUnambiguous(at, calendar), known: true };
  }
  const day = withinCalendar(addAmount(from, amount, sign, calendar));
  if (day === undefined) return undefined;
  const known = amount.kind !== 'workingDays' || holidaysKnown(Math.min(from, day), Math.max(from, day), calendar);
  return { ...limitOfDate(day, calendar), known };
}

function earliestDayAfter(done: Day, amount: DayAmount, calendar: Calendar): Day {
  if (amount.count === 0) return done;
  // The day after n working days, that of `done` counted in: back from there, the nth working day is not before `done`.
  if (amount.kind === 'workingDays') return addWorkingDays(done - 1, amount.count, calendar) + 1;
  let day = addAmount(done, amount, 1, calendar);
  // A month before 28 February is 28 January: after 31 January nothing may come before 1 March.
  while (addAmount(day, amount, -1, calendar) < done) day += 1;
  return day;
}

/** A date moved on, or back with the sign -1; perhaps out of the calendar. */
export function addAmount(from: Day, { kind, count }: DayAmount, sign: 1 | -1, calendar: Calendar): Day {
  if (kind === 'days') return from + sign * count;
  if (kind === 'months') return addMonths(from, sign * count);
  return addWorkingDays(from, sign * count, calendar);
}

function momentWithin(moment: Moment, calendar: Calendar): Moment | undefined {
  return dayOf(moment, calendar) === undefined ? undefined : moment;
}
