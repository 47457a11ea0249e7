/** When a recurring duty falls (`semantics.md`, 2.4): always reckoned from the start, never from the time before. */
import { type Calendar, holidaysKnown } from './calendar.ts';
import { addMonths, type Day, dayInMonth, toParts, weekdayOf, withinCalendar } from './day.ts';
import { amountOf, type Period, periodProblem } from './duration.ts';
import { addAmount, type DayAmount, sameTimeOn } from './limit.ts';
import { dayOf } from './moment.ts';
import type { Moment } from './zone.ts';

/**
 * The `number`th time (1, 2, …) that a duty falls, its local date and its moment. `known` as in a `Limit`: false when
 * working days were counted where the holidays are not known.
 */
export type Occurrence = { number: number; day: Day; moment: Moment; known: boolean };

/**
 * Every time the duty falls after `start`, up to `until` and including it, in order; nothing for a period that cannot
 * recur (`periodProblem`) or a start outside the calendar, and none beyond the year 9999. Lazy: the next one is
 * reckoned when it is asked for.
 */
export function* occurrences(period: Period, start: Moment, until: Moment, calendar: Calendar): Generator<Occurrence> {
  for (let number = 1; ; number += 1) {
    const next = occurrence(period, start, number, calendar);
    if (!next || next.moment > until) return;
    yield next;
  }
}

/**
 * The `number`th time alone, without those before. Minutes and hours are elapsed time; all else falls on a date, at
 * the start's time of the clock: k·D after the start's date (of months: that day of the month, or the last there is),
 * the kth such weekday or day of the year after it. `undefined` where `occurrences` would have ended.
 */
export function occurrence(period: Period, start: Moment, number: number, calendar: Calendar): Occurrence | undefined {
  const from = dayOf(start, calendar);
  if (from === undefined || periodProblem(period) !== undefined) return undefined;
  const fallsOn = (day: Day, kind?: DayAmount['kind']): Occurrence | undefined => {
    if (withinCalendar(day) === undefined) return undefined;
    const known = kind !== 'workingDays' || holidaysKnown(from, day, calendar);
    return { number, day, moment: sameTimeOn(day, start, calendar), known };
  };
  if (period.kind !== 'duration') return fallsOn(dayOfPattern(period, from, number));
  const amount = amountOf(period.duration);
  if (!amount) return undefined;
  if (amount.kind !== 'elapsed') {
    return fallsOn(addAmount(from, { ...amount, count: number * amount.count }, 1, calendar), amount.kind);
  }
  const moment = start + number * amount.ms;
  const day = dayOf(moment, calendar);
  return day === undefined ? undefined : { number, day, moment, known: true };
}

function dayOfPattern(period: Exclude<Period, { kind: 'duration' }>, from: Day, number: number): Day {
  switch (period.kind) {
    case 'weekday':
      return from + ((period.weekday - weekdayOf(from) + 6) % 7) + 1 + (number - 1) * 7;
    case 'yearly': {
      const { year } = toParts(from);
      const first = dayInMonth(year, period.month, period.day) > from ? year : year + 1;
      return dayInMonth(first + number - 1, period.month, period.day);
    }
    case 'times':
      return timesAYear(from, number, period.count);
  }
}

/** Every 12/n months where that is whole; else each year since the start in n equal parts, rounded down to days. */
function timesAYear(from: Day, number: number, times: number): Day {
  if (12 % times === 0) return addMonths(from, (number * 12) / times);
  const years = Math.floor(number / times);
  const began = addMonths(from, years * 12);
  const length = addMonths(from, (years + 1) * 12) - began;
  return began + Math.floor(((number % times) * length) / times);
}
