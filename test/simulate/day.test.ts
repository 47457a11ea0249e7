import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addMonths,
  dayInMonth,
  firstDay,
  formatDay,
  lastDay,
  monthLength,
  parseDay,
  toDay,
  toParts,
  weekdayOf,
  withinCalendar,
} from '../../src/simulate/day.ts';

const days = fc.integer({ min: firstDay, max: lastDay });
const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
const nearlyDates = fc
  .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
  .map(([year, month, day]) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
const date = (day: number) => new Date(day * 86_400_000);

describe('day', () => {
  it('numbers dates as Date does, far beyond the calendar too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (day) => {
        const utc = date(day);
        const parts = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
        assert.deepEqual(toParts(day), parts);
        assert.equal(toDay(parts), day);
        assert.equal(weekdayOf(day) % 7, utc.getUTCDay());
      }),
    );
  });

  it('numbers every day of 400 years, after which all repeats', () => {
    const first = Date.UTC(1800, 2, 1) / 86_400_000;
    for (let day = first; day <= first + 146_097; day += 1) {
      const utc = date(day);
      const { year, month, day: dayOfMonth } = toParts(day);
      assert.ok(year === utc.getUTCFullYear() && month === utc.getUTCMonth() + 1 && dayOfMonth === utc.getUTCDate());
      assert.ok(toDay({ year, month, day: dayOfMonth }) === day);
    }
  });

  it('begins with year 1 and ends with year 9999', () => {
    assert.equal(formatDay(firstDay), '0001-01-01');
    assert.equal(formatDay(lastDay), '9999-12-31');
    assert.deepEqual([firstDay - 1, firstDay, lastDay, lastDay + 1].map(withinCalendar), [
      undefined,
      firstDay,
      lastDay,
      undefined,
    ]);
    assert.equal(withinCalendar(Number.NaN), undefined);
  });

  it('reads what it writes', () => {
    fc.assert(fc.property(days, (day) => assert.equal(parseDay(formatDay(day)), day)));
  });

  it('writes years that four digits cannot hold as ISO 8601 expands them', () => {
    assert.equal(formatDay(lastDay + 1), '+010000-01-01');
    assert.equal(formatDay(firstDay - 1), '0000-12-31');
    assert.equal(formatDay(firstDay - 367), '-000001-12-31');
  });

  it('takes no date that does not exist, and no other text', () => {
    for (const text of ['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10']) {
      assert.equal(parseDay(text), undefined, text);
    }
    for (const text of ['', '0000-01-01', '2024-1-1', '01.03.2024', '2024-03-01 ', '2024-03-01T09:00', '٢٠٢٤-٠٣-٠١']) {
      assert.equal(parseDay(text), undefined, text);
    }
    assert.notEqual(parseDay('2000-02-29'), undefined);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearlyDates), (text) => {
        const day = parseDay(text);
        assert.ok(day === undefined || formatDay(day) === text);
      }),
    );
  });

  it('knows how long a month is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        assert.equal(monthLength(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it('adds months as Temporal does: the same day of the month, or the last there is', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, months) => {
        const expected = Temporal.PlainDate.from(formatDay(day)).add({ months });
        assert.deepEqual(toParts(addMonths(day, months)), {
          year: expected.year,
          month: expected.month,
          day: expected.day,
        });
      }),
    );
    const added = (text: string, months: number) => formatDay(addMonths(parseDay(text)!, months));
    assert.equal(added('2024-01-31', 1), '2024-02-29');
    assert.equal(added('2023-01-31', 1), '2023-02-28');
    assert.equal(added('2024-02-29', 12), '2025-02-28');
    assert.equal(added('2024-02-29', 48), '2028-02-29');
    assert.equal(added('2024-03-31', -1), '2024-02-29');
    assert.equal(added('2024-01-15', -1), '2023-12-15');
  });

  it('finds a day of a month that runs on into another year', () => {
    assert.equal(formatDay(dayInMonth(2024, 0, 31)), '2023-12-31');
    assert.equal(formatDay(dayInMonth(2024, 14, 31)), '2025-02-28');
  });
});
