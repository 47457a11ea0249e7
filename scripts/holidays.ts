/**
 * Makes the tables of public holidays in src/generated/holidays: one of JSON for each country, and a module that loads
 * each when it is asked for. `node scripts/holidays.ts` makes them by itself.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { type Day, formatDay, parseDay } from '../src/simulate/day.ts';
import type { HolidayTable } from '../src/simulate/holidays.ts';

const firstYear = 2015;
const lastYear = 2045;
const hoursPerDay = 24;
// A date on which the clock is changed is an hour shorter or longer.
const slack = 1;

/**
 * Writes the tables of all countries to `outDir`, or nothing when those there came of the same source; tells which. It
 * takes some seconds: Chinese and Japanese holidays are reckoned from the courses of the planets.
 */
export function writeHolidays(outDir: string, countries = allCountries()): { countries: number; written: boolean } {
  const index = join(outDir, 'index.ts');
  const head = `// Made by scripts/holidays.ts (${fingerprint()}, ${countries.length} countries); do not edit.\n`;
  if (existsSync(index) && readFileSync(index, 'utf8').startsWith(head)) {
    return { countries: countries.length, written: false };
  }
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const country of countries) {
    writeFileSync(join(outDir, `${country}.json`), `${JSON.stringify(makeTable(country, firstYear, lastYear))}\n`);
  }
  // Last, so that tables left half made are made anew.
  writeFileSync(index, head + indexModule(countries));
  return { countries: countries.length, written: true };
}

function allCountries(): string[] {
  return Object.keys(new Holidays().getCountries()).sort();
}

/** The `public` holidays of a country as a whole (no states or regions), of the years from `from` to `to`. */
export function makeTable(country: string, from: number, to: number): HolidayTable {
  const byYear = new Map<number, Set<string>>();
  for (let year = from; year <= to; year += 1) byYear.set(year, new Set());
  for (const day of publicHolidays(country, from, to)) {
    const date = formatDay(day);
    byYear.get(Number(date.slice(0, 4)))?.add(date.slice(5, 7) + date.slice(8, 10));
  }
  const count = new Map<string, number>();
  for (const dates of byYear.values()) for (const date of dates) count.set(date, (count.get(date) ?? 0) + 1);
  // A date of most years costs less once, with the years that lack it, than over again in each.
  const every = [...count.keys()].filter((date) => count.get(date)! > byYear.size / 2).sort();
  const years = [...byYear.values()].map((dates) =>
    [
      ...[...dates].filter((date) => !every.includes(date)).sort(),
      ...every.filter((date) => !dates.has(date)).map((date) => `-${date}`),
    ].join(' '),
  );
  return { country, from, to, every: every.join(' '), years };
}

function publicHolidays(country: string, from: number, to: number): Day[] {
  const holidays = new Holidays(country, { types: ['public'] });
  const days: Day[] = [];
  // A holiday of several days may begin in the year before.
  for (let year = from - 1; year <= to; year += 1) {
    for (const { date, start, end } of holidays.getHolidays(year)) {
      const first = parseDay(date.slice(0, 10));
      if (first === undefined) throw new Error(`date-holidays gave a date that cannot be read: ${country} ${date}`);
      // `date` is what the country's own clock shows.
      const begins = Number(date.slice(11, 13)) + Number(date.slice(14, 16)) / 60;
      const hours = (end.getTime() - start.getTime()) / 3_600_000;
      for (const at of wholeDays(begins, hours)) days.push(first + at);
    }
  }
  return days;
}

/**
 * Which dates a holiday takes up from beginning to end, counted from its first (0), when it begins at `begins` o'clock
 * and lasts `hours`. One that begins at noon leaves a morning for work, and its date stays a working day.
 */
export function wholeDays(begins: number, hours: number): number[] {
  const ends = begins + hours;
  const days: number[] = [];
  for (let at = 0; at * hoursPerDay < ends; at += 1) {
    if (at * hoursPerDay >= begins - slack && (at + 1) * hoursPerDay <= ends + slack) days.push(at);
  }
  return days;
}

function indexModule(countries: string[]): string {
  const lines = countries.map(
    (country) => `  ${country}: () => import('./${country}.json', { with: { type: 'json' } }),`,
  );
  return `
type Table = { country: string; from: number; to: number; every: string; years: string[] };

export const tables: Record<string, () => Promise<{ default: Table }>> = {
${lines.join('\n')}
};
`;
}

/** What the tables depend on, in short: the version of date-holidays, the years, and this script. */
function fingerprint(): string {
  const require = createRequire(import.meta.url);
  const { version } = require('date-holidays/package.json') as { version: string };
  const script = createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 8);
  return `date-holidays ${version}, ${firstYear} to ${lastYear}, script ${script}`;
}

if (import.meta.main) {
  const { countries, written } = writeHolidays(fileURLToPath(new URL('../src/generated/holidays', import.meta.url)));
  console.log(written ? `Made the holidays of ${countries} countries.` : 'The holidays are up to date.');
}
