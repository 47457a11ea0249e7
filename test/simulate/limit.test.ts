import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Calendar, makeCalendar, openCalendar } from '../../src/simulate/calendar.ts';
import { parseDay } from '../../src/simulate/day.ts';
import type { Duration, Unit } from '../../src/simulate/duration.ts';
import {
  addLimit,
  addToDay,
  earliestAfter,
  earliestLimit,
  inTime,
  limitBefore,
  limitOfDate,
  limitOfMonthDay,
  shift,
} from '../../src/simulate/limit.ts';
import { formatMoment, formatUnambiguous, parseMoment } from '../../src/simulate/moment.ts';

const opened = await openCalendar('NO', 'Europe/Oslo');
assert.ok(typeof opened === 'object');
const norway = opened;
const auckland = makeCalendar(null, 'Pacific/Auckland')!;
const santiago = makeCalendar(null, 'America/Santiago')!;

const of = (count: number | string, unit: Unit): Duration => ({ count: String(count), unit });
const at = (text: string, calendar: Calendar = norway) => parseMoment(text, calendar)!;
const due = (text: string, duration: Duration, calendar: Calendar = norway) =>
  addLimit(at(text, calendar), duration, calendar)?.shown;

/** The local date by Intl. */
const dateByIntl = (moment: number, { zone }: Calendar) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);
const nextDate = (date: string, by = 1) => new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);

/** The limit by walking from date to date as texts, with nothing of the code under test but the list of holidays. */
function lastDateSlowly(from: string, { count, unit }: Duration, sign: 1 | -1, { holidays }: Calendar): string {
  const n = Number(count);
  const months = { month: 1, quarter: 3, year: 12 }[unit as string];
  if (months !== undefined) {
    const [year, month, day] = from.split('-').map(Number) as [number, number, number];
    let date = new Date(Date.UTC(year, month - 1 + sign * n * months, day));
    // Run over into the next month: back to the last day of the one meant.
    if (date.getUTCDate() !== day) date = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0));
    return date.toISOString().slice(0, 10);
  }
  const free = new Set(holidays?.days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)));
  let date = from;
  for (let left = unit === 'week' ? n * 7 : n; left > 0; ) {
    date = nextDate(date, sign);
    if (unit !== 'workingDay' || (![0, 6].includes(new Date(date).getUTCDay()) && !free.has(date))) left -= 1;
  }
  return date;
}

/** The first moment whose local date by Intl is after `date`. */
function endSlowly(date: string, calendar: Calendar): number {
  let low = Date.parse(date);
  let high = low + 3 * 86_400_000;
  low -= 86_400_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dateByIntl(middle, calendar) > date) high = middle;
    else low = middle;
  }
  return high;
}

const calendars = fc.constantFrom(norway, auckland, santiago);
const moments = fc.integer({ min: Date.parse('2016-01-01'), max: Date.parse('2042-01-01') });
const dated = fc.record({
  count: fc.integer({ min: 0, max: 40 }).map(String),
  unit: fc.constantFrom<Unit>('day', 'workingDay', 'week', 'month', 'quarter'),
});

describe('limit', () => {
  it('ends with the last local date, as a walk from date to date finds it', () => {
    fc.assert(
      fc.property(moments, dated, calendars, (moment, duration, calendar) => {
        const last = lastDateSlowly(dateByIntl(moment, calendar), duration, 1, calendar);
        assert.deepEqual(addLimit(moment, duration, calendar), {
          moment: endSlowly(last, calendar),
          shown: last,
          known: true,
        });
        const first = lastDateSlowly(dateByIntl(moment, calendar), duration, -1, calendar);
        assert.equal(limitBefore(moment, duration, calendar)?.moment, endSlowly(first, calendar));
        assert.equal(limitBefore(moment, duration, calendar)?.shown, first);
      }),
    );
  });

  it('takes hours as elapsed time, also over clock changes', () => {
    assert.equal(due('2024-03-29T09:00', of(72, 'hour')), '2024-04-01T10:00');
    assert.equal(due('2024-10-25T09:00', of(72, 'hour')), '2024-10-28T08:00');
    assert.equal(due('2024-03-30T09:00', of(24, 'hour')), '2024-03-31T10:00+02:00');
    assert.equal(due('2024-10-26T09:00', of(24, 'hour')), '2024-10-27T08:00+01:00');
    assert.equal(due('2024-10-26T02:30', of(24, 'hour')), '2024-10-27T02:30+02:00');
    assert.equal(due('2024-10-26T02:30', of(25, 'hour')), '2024-10-27T02:30+01:00');
    assert.equal(due('2024-04-06T12:00', of(24, 'hour'), auckland), '2024-04-07T11:00+12:00');
    assert.equal(due('2024-09-28T12:00', of(24, 'hour'), auckland), '2024-09-29T13:00+13:00');
    assert.equal(due('2024-06-01T12:00', of('1.5', 'hour'), auckland), '2024-06-01T13:30');
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 100_000 }), calendars, (moment, minutes, calendar) => {
        assert.equal(addLimit(moment, of(minutes, 'minute'), calendar)?.moment, moment + minutes * 60_000);
        assert.equal(limitBefore(moment, of(minutes, 'minute'), calendar)?.moment, moment - minutes * 60_000);
      }),
    );
  });

  it('does not take three days for 72 hours', () => {
    const moment = at('2024-03-01T09:00');
    assert.equal(formatMoment(addLimit(moment, of(72, 'hour'), norway)!.moment, norway), '2024-03-04T09:00');
    assert.equal(formatMoment(addLimit(moment, of(3, 'day'), norway)!.moment, norway), '2024-03-05T00:00');
    assert.equal(due('2024-03-01T09:00', of(3, 'day')), '2024-03-04');
  });

  it('keeps in time what is done at the limit itself', () => {
    const limit = addLimit(at('2024-03-01T09:00'), of(3, 'day'), norway)!;
    assert.deepEqual(
      [limit.moment - 1, limit.moment, limit.moment + 1].map((moment) => inTime(moment, limit)),
      [true, true, false],
    );
  });

  it('is monotone: what begins later is never due earlier', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 5_000_000_000 }),
        dated,
        calendars,
        (moment, more, duration, calendar) => {
          assert.ok(
            addLimit(moment, duration, calendar)!.moment <= addLimit(moment + more, duration, calendar)!.moment,
          );
        },
      ),
    );
  });

  it('counts working days over Easter, 17 May and the turn of the year', () => {
    const five = of(5, 'workingDay');
    for (const [start, expected] of [
      ['2024-03-21', '2024-04-02'],
      ['2024-03-22', '2024-04-03'],
      ['2024-03-27', '2024-04-08'],
      ['2024-03-29', '2024-04-08'],
      ['2024-05-15', '2024-05-24'],
      ['2024-12-24', '2025-01-03'],
    ] as const) {
      assert.equal(due(`${start}T09:00`, five), expected, start);
      assert.equal(due(start, five), expected, start);
      assert.equal(due(`${start}T23:59`, five), expected, start);
    }
    const long: string[] = [];
    for (let date = '2024-01-01'; date <= '2024-12-31'; date = nextDate(date)) {
      const days = (Date.parse(due(date, five)!) - Date.parse(date)) / 86_400_000;
      assert.ok(days <= 12, date);
      if (days > 11) long.push(date);
    }
    assert.deepEqual(long, ['2024-03-21', '2024-03-22', '2024-03-27']);
  });

  it('keeps the day of the month, or the last there is', () => {
    assert.equal(due('2024-01-31T09:00', of(1, 'month')), '2024-02-29');
    assert.equal(due('2023-01-31T09:00', of(1, 'month')), '2023-02-28');
    assert.equal(due('2024-02-29T09:00', of(1, 'year')), '2025-02-28');
    assert.equal(due('2024-11-30T09:00', of(1, 'quarter')), '2025-02-28');
    assert.equal(due('2023-12-31T23:59', of('1.5', 'year')), '2025-06-30');
  });

  it('counts back from what must not come too soon', () => {
    const countedBack = (text: string, duration: Duration) => limitBefore(at(text), duration, norway)?.shown;
    assert.equal(countedBack('2024-03-10T18:00', of(3, 'day')), '2024-03-07');
    assert.equal(countedBack('2024-04-02T09:00', of(1, 'workingDay')), '2024-03-27');
    assert.equal(countedBack('2024-03-31T09:00', of(1, 'month')), '2024-02-29');
    assert.equal(countedBack('2024-03-31T09:00', of(9, 'hour')), '2024-03-30T23:00');
  });

  it('lets what is held back come as early as the count back allows, and no earlier', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          moments,
          fc
            .integer({ min: 17_000, max: 25_000 })
            .map((day) => at(new Date(day * 86_400_000).toISOString().slice(0, 10))),
        ),
        fc.oneof(
          dated,
          fc.record({ count: fc.integer({ min: 0, max: 99 }).map(String), unit: fc.constant<Unit>('hour') }),
        ),
        fc.constantFrom(norway, auckland),
        (moment, duration, calendar) => {
          const x = earliestAfter(moment, duration, calendar)!;
          assert.ok(moment <= limitBefore(x, duration, calendar)!.moment);
          assert.ok(moment > limitBefore(x - 1, duration, calendar)!.moment);
        },
      ),
      { numRuns: 500 },
    );
    const heldBack = (text: string, duration: Duration) =>
      formatMoment(earliestAfter(at(text), duration, norway)!, norway);
    assert.equal(heldBack('2024-03-07T12:00', of(3, 'day')), '2024-03-10T00:00');
    assert.equal(heldBack('2023-01-31T12:00', of(1, 'month')), '2023-03-01T00:00');
    assert.equal(heldBack('2024-03-27T12:00', of(1, 'workingDay')), '2024-03-28T00:00');
    assert.equal(heldBack('2024-03-28T12:00', of(1, 'workingDay')), '2024-04-03T00:00');
  });

  it('has limits of a date, and of a day of the month', () => {
    assert.deepEqual(limitOfDate(parseDay('2024-03-31')!, norway), {
      moment: at('2024-04-01'),
      shown: '2024-03-31',
      known: true,
    });
    const by = (text: string, day: number, next: boolean) => limitOfMonthDay(at(text), day, next, norway)?.shown;
    assert.equal(by('2024-03-03T09:00', 5, false), '2024-03-05');
    assert.equal(by('2024-03-05T23:59', 5, false), '2024-03-05');
    assert.equal(by('2024-03-06T00:00', 5, false), '2024-04-05');
    assert.equal(by('2024-03-06T00:00', 1, false), '2024-04-01');
    assert.equal(by('9999-12-02T00:00', 31, false), '9999-12-31');
    assert.equal(by('2024-12-06T00:00', 5, false), '2025-01-05');
    assert.equal(by('2024-02-10T00:00', 31, false), '2024-02-29');
    assert.equal(by('2024-10-01T09:00', 5, true), '2024-10-07');
    // Saturday 5 October has been moved to Monday, so on Sunday it is not over.
    assert.equal(by('2024-10-06T09:00', 5, true), '2024-10-07');
    assert.equal(by('2024-10-08T09:00', 5, true), '2024-11-05');
    // Easter Sunday, moved into April.
    assert.equal(by('2024-03-30T09:00', 31, true), '2024-04-02');
    assert.equal(by('2024-04-02T09:00', 31, true), '2024-04-02');
    assert.equal(by('2024-04-03T09:00', 31, true), '2024-04-30');
    for (const day of [0, 32, 1.5, Number.NaN]) assert.equal(by('2024-03-03T09:00', day, false), undefined);
    assert.equal(by('9999-12-31T09:00', 30, false), undefined);
    // Moved from Sunday, 31 December of the year before year 1.
    assert.equal(by('0001-01-01T00:00', 31, true), '0001-01-01');
    assert.equal(by('0001-01-01T00:00', 31, false), '0001-01-31');
  });

  it('takes the earliest of several limits', () => {
    const limits = [of(2, 'day'), of(30, 'hour'), of(1, 'week')].map(
      (duration) => addLimit(at('2024-03-01T09:00'), duration, norway)!,
    );
    assert.equal(earliestLimit(limits)?.shown, '2024-03-02T15:00');
    const [sameA, sameB] = [limitOfDate(19_000, norway), addLimit(at('2022-01-08T00:00'), of(0, 'day'), norway)!];
    assert.equal(sameA.moment, sameB.moment);
    assert.equal(earliestLimit([sameA, sameB]), sameA);
    assert.equal(earliestLimit([]), undefined);
  });

  it('moves a moment on to the same time of the clock', () => {
    const moved = (text: string, duration: Duration, calendar = norway) =>
      formatUnambiguous(shift(at(text, calendar), duration, calendar)!, calendar);
    assert.equal(moved('2024-03-30T09:00', of(1, 'day')), '2024-03-31T09:00+02:00');
    assert.equal(moved('2024-03-30T09:00', of(24, 'hour')), '2024-03-31T10:00+02:00');
    assert.equal(moved('2024-03-30T02:30', of(1, 'day')), '2024-03-31T03:30+02:00');
    assert.equal(moved('2024-10-26T02:30', of(1, 'day')), '2024-10-27T02:30+02:00');
    assert.equal(moved('2024-04-06T02:30', of(1, 'day'), auckland), '2024-04-07T02:30+13:00');
    assert.equal(moved('2024-09-07T00:30', of(1, 'day'), santiago), '2024-09-08T01:30-03:00');
    assert.equal(moved('2024-03-27T15:00', of(1, 'workingDay')), '2024-04-02T15:00');
    assert.equal(moved('2024-01-31T09:00', of(1, 'month')), '2024-02-29T09:00');
    // The second 02:30 stays the second when it is not moved.
    const second = at('2024-10-27T02:30+01:00');
    assert.equal(shift(second, of(0, 'day'), norway), second);
  });

  it('moves a date on', () => {
    const day = parseDay('2024-01-31')!;
    assert.equal(addToDay(day, of(12, 'month'), norway), parseDay('2025-01-31'));
    assert.equal(addToDay(day, of(2, 'workingDay'), norway), parseDay('2024-02-02'));
    assert.equal(addToDay(day, of(24, 'hour'), norway), undefined);
    assert.equal(addToDay(parseDay('9999-01-31')!, of(1, 'year'), norway), undefined);
  });

  it('says where the holidays are not known', () => {
    const known = (text: string, duration: Duration, calendar = norway) =>
      addLimit(at(text), duration, calendar)?.known;
    assert.equal(known('2045-12-20T09:00', of(5, 'workingDay')), true);
    assert.equal(known('2045-12-29T09:00', of(5, 'workingDay')), false);
    assert.equal(known('2014-12-31T09:00', of(5, 'workingDay')), false);
    assert.equal(known('2050-01-01T09:00', of(5, 'day')), true);
    assert.equal(known('2050-01-01T09:00', of(5, 'hour')), true);
    assert.equal(known('2050-01-01T09:00', of(5, 'workingDay'), auckland), true);
    assert.equal(limitBefore(at('2015-01-02T09:00'), of(1, 'workingDay'), norway)?.known, false);
    assert.equal(limitOfMonthDay(at('2046-03-01T09:00'), 5, true, norway)?.known, false);
    assert.equal(limitOfMonthDay(at('2046-03-01T09:00'), 5, false, norway)?.known, true);
  });

  it('ends with the calendar, and reckons nothing with what is no duration or moment', () => {
    const last = at('9999-12-31T12:00');
    const first = at('0001-01-01T12:00');
    assert.equal(addLimit(last, of(0, 'day'), norway)?.shown, '9999-12-31');
    assert.equal(limitBefore(first, of(0, 'day'), norway)?.shown, '0001-01-01');
    for (const unit of ['hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year'] as const) {
      for (const count of ['12', '999999999']) {
        assert.equal(addLimit(last, of(count, unit), norway), undefined);
        assert.equal(shift(last, of(count, unit), norway), undefined);
        assert.equal(earliestAfter(last, of(count, unit), norway), undefined);
      }
      assert.equal(limitBefore(first, of('13', unit), norway), undefined);
      for (const moment of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e18]) {
        assert.equal(addLimit(moment, of(1, unit), norway), undefined);
        assert.equal(limitBefore(moment, of(1, unit), norway), undefined);
        assert.equal(earliestAfter(moment, of(1, unit), norway), undefined);
        assert.equal(shift(moment, of(1, unit), norway), undefined);
      }
    }
    for (const duration of [of('1.5', 'day'), of('soon', 'hour'), of('-1', 'week')]) {
      assert.equal(addLimit(last, duration, norway), undefined);
      assert.equal(limitBefore(last, duration, norway), undefined);
      assert.equal(earliestAfter(first, duration, norway), undefined);
      assert.equal(shift(first, duration, norway), undefined);
    }
  });
});
