import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { makeTable, wholeDays, writeHolidays } from '../../scripts/holidays.ts';
import { holidaysKnown, knownYears, makeCalendar, openCalendar } from '../../src/simulate/calendar.ts';
import { formatDay, parseDay, toDay } from '../../src/simulate/day.ts';
import { countUpTo, holidayCountries, loadHolidays, readHolidays } from '../../src/simulate/holidays.ts';

const dates = (days: readonly number[]) => days.map(formatDay);

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return toDay({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

describe('holidays', () => {
  it('has for Norway the days of the law, every year of the table', async () => {
    const norway = await loadHolidays('NO');
    assert.ok(norway);
    const expected: number[] = [];
    for (let year = norway.from; year <= norway.to; year += 1) {
      // Lov om helligdager og helligdagsfred § 2; lov om 1 og 17 mai § 1.
      for (const offset of [-3, -2, 0, 1, 39, 49, 50]) expected.push(easter(year) + offset);
      for (const [month, day] of [
        [1, 1],
        [5, 1],
        [5, 17],
        [12, 25],
        [12, 26],
      ] as const) {
        expected.push(toDay({ year, month, day }));
      }
    }
    assert.deepEqual(dates(norway.days), dates([...new Set(expected)].sort((a, b) => a - b)));
    assert.deepEqual([norway.from, norway.to], [2015, 2045]);
  });

  it('unfolds what a table folds: each public holiday that lasts the whole of a date', () => {
    // Movable feasts, substitute days, the Islamic calendar with several days at once, the Chinese one.
    for (const country of ['NO', 'GB', 'SA', 'TR', 'SZ', 'SG']) {
      const whole = new Set<string>();
      const library = new Holidays(country);
      for (let year = 2018; year <= 2031; year += 1) {
        for (const { type, date, start, end } of library.getHolidays(year)) {
          if (type !== 'public' || !date.includes('00:00:00')) continue;
          const length = Math.floor((end.getTime() - start.getTime() + 3_600_000) / 86_400_000);
          for (let at = 0; at < length; at += 1) whole.add(formatDay(parseDay(date.slice(0, 10))! + at));
        }
      }
      const read = readHolidays(makeTable(country, 2019, 2030));
      const expected = [...whole].filter((date) => date >= '2019' && date < '2031').sort();
      assert.deepEqual(dates(read.days), expected, country);
    }
  });

  it('folds the dates of most years into one line', () => {
    assert.deepEqual(makeTable('NO', 2023, 2024), {
      country: 'NO',
      from: 2023,
      to: 2024,
      every: '0101 0501 0517 1225 1226',
      years: ['0406 0407 0409 0410 0518 0528 0529', '0328 0329 0331 0401 0509 0519 0520'],
    });
    // The Dutch king's birthday is kept on 27 April since 2014, and on a Saturday when that is a Sunday.
    const netherlands = makeTable('NL', 2013, 2018);
    assert.equal(netherlands.every, '0101 0427 1225 1226');
    assert.deepEqual(netherlands.years.slice(0, 2), [
      '0331 0401 0430 0509 0519 0520 -0427',
      '0420 0421 0426 0529 0608 0609 -0427',
    ]);
  });

  it('takes a date for free that a holiday takes up from beginning to end', () => {
    assert.deepEqual(wholeDays(0, 24), [0]);
    assert.deepEqual(wholeDays(0, 72), [0, 1, 2]);
    // The clock is changed on the date, or at its very beginning.
    assert.deepEqual([wholeDays(0, 23), wholeDays(0, 25), wholeDays(1, 23)], [[0], [0], [0]]);
    assert.deepEqual([wholeDays(12, 12), wholeDays(13, 11), wholeDays(0, 12)], [[], [], []]);
    assert.deepEqual([wholeDays(12, 36), wholeDays(18, 30), wholeDays(0, 90)], [[1], [1], [0, 1, 2]]);
  });

  it('writes tables and the module that loads them, and not twice', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'holidays-'));
    try {
      assert.deepEqual(writeHolidays(outDir, ['NO', 'SZ']), { countries: 2, written: true });
      const { tables } = await import(pathToFileURL(join(outDir, 'index.ts')).href);
      assert.deepEqual(Object.keys(tables), ['NO', 'SZ']);
      assert.deepEqual((await tables.SZ()).default, makeTable('SZ', 2015, 2045));
      writeFileSync(join(outDir, 'XX.json'), '');
      assert.deepEqual(writeHolidays(outDir, ['NO', 'SZ']), { countries: 2, written: false });
      assert.ok(existsSync(join(outDir, 'XX.json')));
      writeFileSync(join(outDir, 'index.ts'), '// Made by an older one\n');
      assert.deepEqual(writeHolidays(outDir, ['NO', 'SZ']), { countries: 2, written: true });
      assert.ok(!existsSync(join(outDir, 'XX.json')));
      assert.deepEqual(JSON.parse(readFileSync(join(outDir, 'NO.json'), 'utf8')), makeTable('NO', 2015, 2045));
    } finally {
      rmSync(outDir, { recursive: true });
    }
  });

  it('leaves a date on which work ends at noon a working day', () => {
    const iceland = dates(readHolidays(makeTable('IS', 2024, 2024)).days);
    assert.ok(iceland.includes('2024-12-25'));
    assert.ok(!iceland.includes('2024-12-24'));
    const turkey = dates(readHolidays(makeTable('TR', 2024, 2024)).days);
    assert.deepEqual(
      turkey.filter((date) => date.startsWith('2024-04')),
      ['2024-04-10', '2024-04-11', '2024-04-12', '2024-04-23'],
    );
  });

  it('carries a holiday of several days over into the first year of the table', () => {
    assert.deepEqual(dates(readHolidays(makeTable('SZ', 2024, 2024)).days).slice(0, 2), ['2024-01-01', '2024-01-02']);
  });

  it('reads the lines of a table', () => {
    const read = readHolidays({
      country: 'XX',
      from: 2023,
      to: 2025,
      every: '0101 0229',
      years: ['-0229 0410', '', '-0101 -0229'],
    });
    assert.deepEqual(dates(read.days), ['2023-01-01', '2023-04-10', '2024-01-01', '2024-02-29']);
    assert.deepEqual(dates(read.onWeekdays), ['2023-04-10', '2024-01-01', '2024-02-29']);
  });

  it('loads a country of its own, and says which there are', async () => {
    const countries = await holidayCountries();
    assert.ok(countries.length > 200 && ['NO', 'SE', 'DK', 'GB', 'US'].every((country) => countries.includes(country)));
    for (const country of ['', 'no', 'XX', '__proto__', 'toString']) {
      assert.equal(await loadHolidays(country), undefined, country);
    }
    for (const country of countries) {
      const holidays = await loadHolidays(country);
      assert.ok(holidays && holidays.country === country && holidays.days.length > 31, country);
      assert.ok(
        holidays.days.every((day, at) => at === 0 || day > holidays.days[at - 1]!),
        country,
      );
    }
  });

  it('opens a calendar, or says what is unknown', async () => {
    const calendar = await openCalendar('NO', 'europe/oslo');
    assert.ok(typeof calendar === 'object');
    assert.deepEqual([calendar.country, calendar.zone], ['NO', 'Europe/Oslo']);
    assert.deepEqual(JSON.parse(JSON.stringify(calendar)), calendar);
    assert.equal(await openCalendar('XX', 'Europe/Oslo'), 'unknown-country');
    assert.equal(await openCalendar('NO', 'Europe/Atlantis'), 'unknown-zone');
    assert.equal(await openCalendar(null, ''), 'unknown-zone');
    assert.deepEqual(await openCalendar(null, 'UTC'), { country: null, zone: 'UTC', holidays: null });
  });

  it('says for which years the holidays are known', async () => {
    const calendar = await openCalendar('NO', 'Europe/Oslo');
    assert.ok(typeof calendar === 'object');
    assert.deepEqual(knownYears(calendar), { from: 2015, to: 2045 });
    const known = (from: string, to: string) => holidaysKnown(parseDay(from)!, parseDay(to)!, calendar);
    assert.deepEqual(
      [known('2015-01-01', '2045-12-31'), known('2014-12-31', '2015-01-01'), known('2045-12-31', '2046-01-01')],
      [true, false, false],
    );
    const none = makeCalendar(null, 'UTC')!;
    assert.equal(knownYears(none), null);
    assert.equal(holidaysKnown(parseDay('0001-01-01')!, parseDay('9999-12-31')!, none), true);
  });

  it('counts up to a day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 })),
        fc.integer({ min: -60, max: 60 }),
        (unsorted, day) => {
          const days = unsorted.sort((a, b) => a - b);
          assert.equal(countUpTo(day, days), days.filter((other) => other <= day).length);
        },
      ),
    );
  });
});
