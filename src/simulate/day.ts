/**
 * Dates without a clock: a date is the number of days since 1970-01-01, so that counting is plain arithmetic.
 * The calendar is the Gregorian one, carried backwards, from the first day of year 1 to the last of year 9999.
 */

/** A date, as whole days since 1970-01-01 (which is 0). */
export type Day = number;

/** A date as people say it: `month` 1–12, `day` 1–31. */
export type DayParts = { year: number; month: number; day: number };

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The day number of a date. The date must exist; see `monthLength`.
 * Source: Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms', `days_from_civil`: years that begin in March
 * put the leap day last, and 400 years are always 146,097 days.
 */
export function toDay({ year, month, day }: DayParts): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of a day number. Source: as `toDay`, `civil_from_days`. */
export function toParts(day: Day): DayParts {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The first and the last date there is here: ISO 8601 writes these years, and no others, in four digits. */
export const firstDay: Day = toDay({ year: 1, month: 1, day: 1 });
export const lastDay: Day = toDay({ year: 9999, month: 12, day: 31 });

/** The day itself if it lies in the years 1 to 9999, else `undefined`. */
export function withinCalendar(day: Day): Day | undefined {
  return day >= firstDay && day <= lastDay ? day : undefined;
}

/** How many days the month has, `month` 1–12. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The date in that month and year with that day of the month, or the last there is.
 * `month` may lie outside 1–12, and then runs on into the years around.
 */
export function dayInMonth(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 1;
  const inYear = Math.floor(months / 12);
  const inMonth = months - inYear * 12 + 1;
  return toDay({ year: inYear, month: inMonth, day: Math.min(day, monthLength(inYear, inMonth)) });
}

/** That many months later (or earlier, if negative): the same day of the month, or the last there is. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = toParts(from);
  return dayInMonth(year, month + months, day);
}

/** The day of the week. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else, a date that does not exist, or the year 0000. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return exists ? toDay({ year, month, day }) : undefined;
}

/** Writes `YYYY-MM-DD`; a year outside 0–9999 as ISO 8601 expands it, with sign and six digits. */
export function formatDay(at: Day): string {
  const { year, month, day } = toParts(at);
  const sign = year < 0 ? '-' : '+';
  const digits =
    year >= 0 && year <= 9999 ? String(year).padStart(4, '0') : sign + String(Math.abs(year)).padStart(6, '0');
  return `${digits}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
