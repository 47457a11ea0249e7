import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { makeCalendar, openCalendar } from '../../src/simulate/calendar.ts';
import { formatDay } from '../../src/simulate/day.ts';
import type { Period, Unit } from '../../src/simulate/duration.ts';
import { addLimit } from '../../src/simulate/limit.ts';
import { formatMoment, formatUnambiguous, parseMoment } from '../../src/simulate/moment.ts';
import { occurrence, occurrences } from '../../src/simulate/recurrence.ts';

const opened = await openCalendar('NO', 'Europe/Oslo');
assert.ok(typeof opened === 'object');
const norway = opened;
const auckland = makeCalendar(null, 'Pacific/Auckland')!;

const every = (count: number | string, unit: Unit): Period => ({
  kind: 'duration',
  duration: { count: String(count), unit },
});
const at = (text: string, calendar = norway) => parseMoment(text, calendar)!;
const falls = (period: Period, start: string, until: string, calendar = norway) =>
  [...occurrences(period, at(start, calendar), at(until, calendar), calendar)].map(({ moment }) =>
    formatMoment(moment, calendar),
  );

describe('recurrence', () => {
  it('counts months from the start, so that none drifts', () => {
    assert.deepEqual(falls(every(6, 'month'), '2025-08-31T09:00', '2026-12-31T00:00'), [
      '2026-02-28T09:00',
      '2026-08-31T09:00',
    ]);
    const due = [...occurrences(every(6, 'month'), at('2025-08-31T09:00'), at('2026-12-31'), norway)].map(
      ({ moment }) => addLimit(moment, { count: '2', unit: 'week' }, norway)?.shown,
    );
    assert.deepEqual(due, ['2026-03-14', '2026-09-14']);
    assert.deepEqual(falls(every(1, 'month'), '2024-01-31T12:00', '2024-05-01T00:00'), [
      '2024-02-29T12:00',
      '2024-03-31T12:00',
      '2024-04-30T12:00',
    ]);
    assert.deepEqual(falls(every(1, 'quarter'), '2023-11-30T09:00', '2024-12-01T00:00'), [
      '2024-02-29T09:00',
      '2024-05-30T09:00',
      '2024-08-30T09:00',
      '2024-11-30T09:00',
    ]);
    assert.deepEqual(falls(every(1, 'year'), '2024-02-29T09:00', '2028-12-01T00:00'), [
      '2025-02-28T09:00',
      '2026-02-28T09:00',
      '2027-02-28T09:00',
      '2028-02-29T09:00',
    ]);
  });

  it('agrees with Temporal on k·D from the start', () => {
    const moments = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2060-01-01') });
    const units = fc.constantFrom('day', 'week', 'month', 'year');
    const calendars = fc.constantFrom(norway, auckland);
    fc.assert(
      fc.property(
        moments,
        units,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 60 }),
        calendars,
        (start, unit, count, k, calendar) => {
          const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(calendar.zone);
          const date = zoned.toPlainDate().add({ [`${unit}s`]: k * count });
          const expected = date.toZonedDateTime({ timeZone: calendar.zone, plainTime: zoned.toPlainTime() });
          const found = occurrence(every(count, unit), start, k, calendar);
          assert.equal(found?.moment, expected.epochMilliseconds);
          assert.equal(formatDay(found!.day), date.toString());
          assert.equal(found?.number, k);
        },
      ),
    );
  });

  it('keeps the time of the clock for days, and elapsed time for hours', () => {
    assert.deepEqual(falls(every(1, 'day'), '2024-03-29T09:00', '2024-04-01T12:00'), [
      '2024-03-30T09:00',
      '2024-03-31T09:00',
      '2024-04-01T09:00',
    ]);
    assert.deepEqual(falls(every(24, 'hour'), '2024-03-29T09:00', '2024-04-01T12:00'), [
      '2024-03-30T09:00',
      '2024-03-31T10:00',
      '2024-04-01T10:00',
    ]);
    assert.deepEqual(falls(every(1, 'day'), '2024-04-05T09:00', '2024-04-08T09:00', auckland), [
      '2024-04-06T09:00',
      '2024-04-07T09:00',
      '2024-04-08T09:00',
    ]);
    const skipped = occurrence(every(1, 'day'), at('2024-03-30T02:30'), 1, norway)!;
    assert.equal(formatUnambiguous(skipped.moment, norway), '2024-03-31T03:30+02:00');
    // A time that was skipped once is not lost for the days after.
    assert.equal(
      formatMoment(occurrence(every(1, 'day'), at('2024-03-30T02:30'), 2, norway)!.moment, norway),
      '2024-04-01T02:30',
    );
  });

  it('falls on every such weekday after the start, and not on its own date', () => {
    const monday: Period = { kind: 'weekday', weekday: 1 };
    assert.deepEqual(falls(monday, '2024-03-04T09:00', '2024-03-18T09:00'), ['2024-03-11T09:00', '2024-03-18T09:00']);
    assert.deepEqual(falls(monday, '2024-03-03T09:00', '2024-03-11T08:59'), ['2024-03-04T09:00']);
    for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 99 }), (start, k) => {
          let day = start;
          for (let left = k; left > 0; ) {
            day += 1;
            if (new Date(day * 86_400_000).getUTCDay() === weekday % 7) left -= 1;
          }
          const utc = makeCalendar(null, 'UTC')!;
          assert.equal(occurrence({ kind: 'weekday', weekday }, start * 86_400_000, k, utc)?.day, day);
        }),
        { numRuns: 20 },
      );
    }
  });

  it('falls on a day of the year after the start', () => {
    const march: Period = { kind: 'yearly', month: 3, day: 1 };
    assert.deepEqual(falls(march, '2024-02-29T09:00', '2025-12-31T00:00'), ['2024-03-01T09:00', '2025-03-01T09:00']);
    assert.deepEqual(falls(march, '2024-03-01T09:00', '2025-12-31T00:00'), ['2025-03-01T09:00']);
    assert.deepEqual(falls({ kind: 'yearly', month: 2, day: 29 }, '2023-01-01T09:00', '2024-12-31T00:00'), [
      '2023-02-28T09:00',
      '2024-02-29T09:00',
    ]);
  });

  it('divides the year', () => {
    assert.deepEqual(falls({ kind: 'times', count: 2 }, '2024-08-31T09:00', '2025-12-31T00:00'), [
      '2025-02-28T09:00',
      '2025-08-31T09:00',
    ]);
    assert.deepEqual(falls({ kind: 'times', count: 12 }, '2024-01-31T09:00', '2024-03-31T09:00'), [
      '2024-02-29T09:00',
      '2024-03-31T09:00',
    ]);
    const eight = [1, 2, 3].map((k) => occurrence({ kind: 'times', count: 8 }, at('2022-01-01'), k, norway)!.day);
    assert.deepEqual(eight.map(formatDay), ['2022-02-15', '2022-04-02', '2022-05-17']);
    // 365 days in five parts of 73; in a leap year 366, and each part ends on the day that is full.
    assert.deepEqual(falls({ kind: 'times', count: 5 }, '2022-01-01T09:00', '2023-01-01T09:00'), [
      '2022-03-15T09:00',
      '2022-05-27T09:00',
      '2022-08-08T09:00',
      '2022-10-20T09:00',
      '2023-01-01T09:00',
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 1, max: 365 }),
        fc.integer({ min: 1, max: 9 }),
        (start, count, years) => {
          const utc = makeCalendar(null, 'UTC')!;
          const day = (k: number) => occurrence({ kind: 'times', count }, start * 86_400_000, k, utc)!.day;
          assert.equal(day(count * years), occurrence(every(years, 'year'), start * 86_400_000, 1, utc)!.day);
          for (let k = 1; k <= count + 1; k += 1) assert.ok(day(k) < day(k + 1));
        },
      ),
    );
  });

  it('counts working days, and says where it cannot know them', () => {
    assert.deepEqual(falls(every(5, 'workingDay'), '2024-03-21T09:00', '2024-04-10T00:00'), [
      '2024-04-02T09:00',
      '2024-04-09T09:00',
    ]);
    const known = [...occurrences(every(100, 'workingDay'), at('2045-05-01T09:00'), at('2047-01-01'), norway)].map(
      (each) => each.known,
    );
    assert.deepEqual(known, [true, false, false, false]);
    assert.equal(occurrence(every(1, 'month'), at('2050-01-01'), 1, norway)?.known, true);
    assert.equal(occurrence(every(1, 'hour'), at('2050-01-01'), 1, norway)?.known, true);
    assert.equal(occurrence({ kind: 'weekday', weekday: 1 }, at('2050-01-01'), 1, norway)?.known, true);
  });

  it('is lazy, and ends with `until` and with the calendar', () => {
    const [first] = occurrences(every(1, 'minute'), at('0001-01-01T09:00'), at('9999-12-31'), norway);
    assert.equal(formatMoment(first!.moment, norway), '0001-01-01T09:01');
    assert.deepEqual(falls(every(1, 'day'), '2024-03-01T09:00', '2024-03-02T09:00'), ['2024-03-02T09:00']);
    assert.deepEqual(falls(every(1, 'day'), '2024-03-01T09:00', '2024-03-02T08:59'), []);
    assert.deepEqual([...occurrences(every(3, 'year'), at('9990-06-01'), Number.POSITIVE_INFINITY, norway)].length, 3);
    for (const unit of ['minute', 'day', 'workingDay', 'month', 'year'] as const) {
      assert.equal(occurrence(every(999_999_999, unit), at('2024-01-01'), 999_999_999, norway), undefined);
    }
    assert.equal(occurrence({ kind: 'yearly', month: 3, day: 1 }, at('9999-06-01'), 1, norway), undefined);
  });

  it('never falls for a period that cannot recur, or from a start that is none', () => {
    for (const period of [
      every(0, 'day'),
      every('1.5', 'day'),
      every('x', 'hour'),
      { kind: 'times', count: 0 } as const,
    ]) {
      assert.deepEqual(falls(period, '2024-03-01T09:00', '2034-03-01T09:00'), []);
    }
    for (const start of [Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.deepEqual([...occurrences(every(1, 'day'), start, Number.POSITIVE_INFINITY, norway)], []);
    }
  });
});
