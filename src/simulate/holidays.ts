/** Public holidays: read from tables by country, made by `scripts/holidays.ts`, each loaded when it is first needed. */
import { type Day, toDay, weekdayOf } from './day.ts';

/**
 * A country's table as it is stored. Dates are `MMDD`, separated by blanks. `every` holds those of every year, `years`
 * a line for each year from `from` to `to`: further dates, and with a `-` before them dates of `every` that it lacks.
 */
export type HolidayTable = { country: string; from: number; to: number; every: string; years: string[] };

/** A country's public holidays, known for the years `from` to `to`, both included; day numbers in order. */
export type Holidays = {
  country: string;
  from: number;
  to: number;
  days: readonly Day[];
  /** Those of `days` that fall on Monday to Friday, and so make a difference to working days. */
  onWeekdays: readonly Day[];
};

/** Unfolds a stored table. */
export function readHolidays(table: HolidayTable): Holidays {
  const every = tokens(table.every);
  const days = table.years.flatMap((line, at) => {
    const dates = new Set(every);
    for (const token of tokens(line)) {
      if (token.startsWith('-')) dates.delete(token.slice(1));
      else dates.add(token);
    }
    const year = table.from + at;
    return [...dates]
      .sort()
      .map((date) => toDay({ year, month: Number(date.slice(0, 2)), day: Number(date.slice(2)) }));
  });
  const { country, from, to } = table;
  return { country, from, to, days, onWeekdays: days.filter(isWeekday) };
}

/** The countries (ISO 3166-1, two letters) that there are tables for, in order. */
export async function holidayCountries(): Promise<string[]> {
  const { tables } = await import('../generated/holidays/index.ts');
  return Object.keys(tables).sort();
}

/** Loads a country's holidays; `undefined` if there is no table for it. */
export async function loadHolidays(country: string): Promise<Holidays | undefined> {
  const { tables } = await import('../generated/holidays/index.ts');
  const load = Object.hasOwn(tables, country) ? tables[country] : undefined;
  return load && readHolidays((await load()).default);
}

/** How many of the days, which are in order, come no later than `day`. */
export function countUpTo(day: Day, days: readonly Day[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokens(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}
