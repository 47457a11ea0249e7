/**
 * Working days: not Saturday, not Sunday, not a public holiday. Counted in closed form, Mondays to Fridays less the
 * holidays among them, so that a thousand working days cost no more than one.
 */
import type { Calendar } from './calendar.ts';
import { type Day, weekdayOf } from './day.ts';
import { countUpTo } from './holidays.ts';

// The Monday from which Mondays to Fridays are numbered; any would do.
const firstMonday: Day = -3;

/** Whether it is a public holiday by the calendar; never where no country is named. */
export function isHoliday(day: Day, { holidays }: Calendar): boolean {
  return holidays !== null && holidays.days[countUpTo(day, holidays.days) - 1] === day;
}

/** Whether it is a working day. See `holidaysKnown` for how far this is known. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day, calendar);
}

/** The date itself if it is a working day, else the next one that is. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  return addWorkingDays(day - 1, 1, calendar);
}

/**
 * The `count`th working day after a date, which is day zero whether or not it is one itself; before it, if `count` is
 * negative. Zero gives the date itself.
 */
export function addWorkingDays(from: Day, count: number, calendar: Calendar): Day {
  if (count === 0) return from;
  const free = calendar.holidays?.onWeekdays ?? [];
  const number = count > 0 ? workingDaysUpTo(from, free) + count : workingDaysUpTo(from - 1, free) + count + 1;
  // The day sought is the weekday of that number, moved on by the holidays up to it. Each round counts these up to the
  // day reached so far: never too many, so the first day that stays where it is is the earliest, and a working day.
  let day = weekdayNumbered(number + (count > 0 ? countUpTo(from, free) : 0));
  for (;;) {
    const next = weekdayNumbered(number + countUpTo(day, free));
    if (next === day) return day;
    day = next;
  }
}

function workingDaysUpTo(day: Day, free: readonly Day[]): number {
  const sinceMonday = day - firstMonday;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5) - countUpTo(day, free);
}

function weekdayNumbered(number: number): Day {
  const weeks = Math.floor((number - 1) / 5);
  return firstMonday + weeks * 7 + (number - 1 - weeks * 5);
}
