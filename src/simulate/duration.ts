/** Durations and periods as the model holds them, and what their counts may be. */
import { monthLength, type Weekday } from './day.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';

/** `count` is a decimal text with a point, as in the model: `"5"`, `"1.5"`. */
export type Duration = { count: string; unit: Unit };

/**
 * How often something recurs: `every 6 months` and `every quarter` (duration), `every Monday` (weekday, 1 is Monday),
 * `every year by 1 March` (yearly), `twice a year` (times).
 */
export type Period =
  | { kind: 'duration'; duration: Duration }
  | { kind: 'weekday'; weekday: Weekday }
  | { kind: 'yearly'; month: number; day: number }
  | { kind: 'times'; count: number };

/** A duration as it is reckoned with: elapsed time, or a whole number of days, working days or months. */
export type Amount = { kind: 'elapsed'; ms: number } | { kind: 'days' | 'workingDays' | 'months'; count: number };

/**
 * Why a duration cannot be reckoned with. `number`: not a decimal text. `size`: over nine digits before or after the
 * point. `fraction`: a part of a day, which has no last date; `1.5 years` is whole months, `1.5 hours` elapsed time.
 */
export type DurationProblem = 'number' | 'size' | 'fraction';

const msPerMinute = 60_000;
// 29 February is a day of the year too.
const leapYear = 2000;

/**
 * What a duration comes to, or why it comes to nothing. Minutes and hours may have fractions, and are taken to the
 * nearest millisecond; what is counted in dates must come to whole days, working days or months.
 */
export function readDuration({ count, unit }: Duration): Amount | DurationProblem {
  if (!/^\d+(\.\d+)?$/.test(count)) return 'number';
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(count)) return 'size';
  const number = Number(count);
  switch (unit) {
    case 'minute':
      return { kind: 'elapsed', ms: Math.round(number * msPerMinute) };
    case 'hour':
      return { kind: 'elapsed', ms: Math.round(number * 60 * msPerMinute) };
    case 'day':
      return whole('days', number);
    case 'week':
      return whole('days', number * 7);
    case 'workingDay':
      return whole('workingDays', number);
    case 'month':
      return whole('months', number);
    case 'quarter':
      return whole('months', number * 3);
    case 'year':
      return whole('months', number * 12);
  }
}

/** What a duration comes to, or `undefined` where `readDuration` gives a problem. */
export function amountOf(duration: Duration): Amount | undefined {
  const read = readDuration(duration);
  return typeof read === 'string' ? undefined : read;
}

/**
 * Negative if `a` is shorter than `b`, positive if longer, 0 if equal. `undefined` where neither is so in general:
 * three days are neither more nor less than 72 hours, a month neither more nor less than 30 days.
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const [left, right] = [amountOf(a), amountOf(b)];
  if (!left || !right || left.kind !== right.kind) return undefined;
  return size(left) - size(right);
}

/** Why a period cannot recur, or `undefined` when it can. `date`: no such day of the year, weekday or number of times. */
export function periodProblem(period: Period): DurationProblem | 'zero' | 'date' | undefined {
  switch (period.kind) {
    case 'duration': {
      const read = readDuration(period.duration);
      if (typeof read === 'string') return read;
      return size(read) > 0 ? undefined : 'zero';
    }
    case 'weekday':
      return wholeFrom(1, 7, period.weekday) ? undefined : 'date';
    case 'yearly': {
      const exists = wholeFrom(1, 12, period.month) && wholeFrom(1, monthLength(leapYear, period.month), period.day);
      return exists ? undefined : 'date';
    }
    case 'times':
      return wholeFrom(1, 365, period.count) ? undefined : 'date';
  }
}

function whole(kind: 'days' | 'workingDays' | 'months', count: number): Amount | DurationProblem {
  return Number.isInteger(count) ? { kind, count } : 'fraction';
}

function size(amount: Amount): number {
  return amount.kind === 'elapsed' ? amount.ms : amount.count;
}

function wholeFrom(low: number, high: number, number: number): boolean {
  return Number.isInteger(number) && number >= low && number <= high;
}
