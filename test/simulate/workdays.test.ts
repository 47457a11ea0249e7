import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Calendar, makeCalendar, openCalendar } from '../../src/simulate/calendar.ts';
import { type Day, formatDay, parseDay } from '../../src/simulate/day.ts';
import { addWorkingDays, isHoliday, isWorkingDay, nextWorkingDay } from '../../src/simulate/workdays.ts';

const opened = await openCalendar('NO', 'Europe/Oslo');
assert.ok(typeof opened === 'object');
const norway = opened;
const weekends = makeCalendar(null, 'Europe/Oslo')!;

/** A made-up country: any dates of two years may be holidays, in long runs too. */
const madeUp = fc
  .tuple(fc.array(fc.integer({ min: 19_000, max: 19_700 })), fc.integer({ min: 19_000, max: 19_700 }), fc.nat(40))
  .map(([scattered, from, length]): Calendar => {
    const days = [...new Set([...scattered, ...Array.from({ length }, (_, at) => from + at)])].sort((a, b) => a - b);
    const onWeekdays = days.filter((day) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay()));
    return { ...weekends, holidays: { country: 'XX', from: 2022, to: 2023, days, onWeekdays } };
  });

/** One day at a time, with Date and the list of holidays alone. */
function slowly(from: Day, count: number, { holidays }: Calendar): Day {
  const free = new Set(holidays?.days ?? []);
  let day = from;
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count);
    if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay()) && !free.has(day)) left -= 1;
  }
  return day;
}

describe('workdays', () => {
  it('counts as one would day by day', () => {
    const calendars = fc.oneof(madeUp, fc.constant(norway), fc.constant(weekends));
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 18_900, max: 19_800 }),
        fc.integer({ min: -300, max: 300 }),
        (calendar, from, count) => {
          assert.equal(addWorkingDays(from, count, calendar), slowly(from, count, calendar));
          assert.equal(nextWorkingDay(from, calendar), slowly(from - 1, 1, calendar));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('counts from dates long before the table and long after it, where only weekends are free', () => {
    for (const from of ['0001-01-01', '1814-05-17', '2014-12-30', '2045-12-29', '9999-01-01']) {
      for (const count of [1, 7, -7]) {
        const day = parseDay(from)!;
        assert.equal(addWorkingDays(day, count, norway), slowly(day, count, norway), from);
      }
    }
  });

  it('knows the holidays of Norway around Easter and 17 May 2024', () => {
    const free = (text: string) => !isWorkingDay(parseDay(text)!, norway);
    const easter = ['2024-03-27', '2024-03-28', '2024-03-29', '2024-03-30', '2024-03-31', '2024-04-01', '2024-04-02'];
    assert.deepEqual(easter.map(free), [false, true, true, true, true, true, false]);
    const may = ['2024-05-01', '2024-05-09', '2024-05-16', '2024-05-17', '2024-05-19', '2024-05-20', '2024-05-21'];
    assert.deepEqual(may.map(free), [true, true, false, true, true, true, false]);
    assert.deepEqual(['2024-04-05', '2024-04-06', '2024-04-07', '2024-04-08'].map(free), [false, true, true, false]);
    assert.equal(free('2024-12-24'), false);
    assert.equal(isHoliday(parseDay('2024-03-31')!, norway), true);
    assert.equal(isHoliday(parseDay('2024-03-30')!, norway), false);
    assert.equal(isHoliday(parseDay('2024-05-17')!, weekends), false);
    assert.equal(formatDay(nextWorkingDay(parseDay('2024-03-28')!, norway)), '2024-04-02');
    assert.equal(formatDay(nextWorkingDay(parseDay('2024-03-27')!, norway)), '2024-03-27');
  });

  it('reckons with enormous counts without counting them out', () => {
    assert.ok(addWorkingDays(19_000, 999_999_999, norway) > 1_399_999_000);
    assert.ok(addWorkingDays(19_000, -999_999_999, norway) < -1_399_900_000);
  });
});
