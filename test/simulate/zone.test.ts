import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatDay, parseDay, toDay } from '../../src/simulate/day.ts';
import {
  clockChanges,
  clockChangesOn,
  dayAt,
  isMoment,
  momentAt,
  msPerDay,
  offsetAt,
  startOfDay,
  wallTime,
  zoneName,
} from '../../src/simulate/zone.ts';

const zones = [
  'Europe/Oslo',
  'Pacific/Auckland',
  'America/Santiago', // changes its clock at midnight
  'Africa/Casablanca', // changes its clock four times a year
  'Australia/Lord_Howe', // by half an hour
  'Pacific/Apia', // left a whole date out
  'Asia/Kathmandu',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const between = (from: string, to: string) => fc.integer({ min: Date.parse(from), max: Date.parse(to) });
const moments = between('1900-01-01', '2100-01-01');

/** The clock on the wall as Intl shows it. */
function shownByIntl(moment: number, timeZone: string): number {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const text = new Intl.DateTimeFormat('sv-SE', options).format(moment);
  return Date.parse(`${text.replace(' ', 'T')}Z`) + (((moment % 1000) + 1000) % 1000);
}

const utc = (text: string) => Date.parse(text);

describe('zone', () => {
  it('shows the time that Intl shows', () => {
    fc.assert(
      fc.property(moments, zone, (moment, name) => {
        assert.equal(wallTime(moment, name), shownByIntl(moment, name));
        assert.equal(offsetAt(moment, name), shownByIntl(moment, name) - moment);
        assert.equal(dayAt(moment, name), Math.floor(shownByIntl(moment, name) / msPerDay));
      }),
    );
  });

  it('knows the very millisecond at which a clock is changed', () => {
    fc.assert(
      fc.property(moments, zone, (moment, name) => {
        for (const change of clockChanges(moment, moment + 400 * msPerDay, name)) {
          assert.equal(wallTime(change - 1, name), shownByIntl(change - 1, name));
          assert.equal(wallTime(change, name), shownByIntl(change, name));
          assert.notEqual(offsetAt(change - 1, name), offsetAt(change, name));
        }
      }),
    );
  });

  it('places a time of the clock as Temporal does, skipped ones and those shown twice included', () => {
    const near = fc.tuple(moments, zone, fc.integer({ min: -180, max: 180 })).map(([moment, name, minutes]) => {
      const change = clockChanges(moment, moment + 400 * msPerDay, name)[0] ?? moment;
      return { wall: wallTime(change, name) + minutes * 60_000, name };
    });
    const any = fc.record({ wall: moments, name: zone });
    fc.assert(
      fc.property(fc.oneof(near, any), ({ wall, name }) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        assert.equal(momentAt(wall, name), plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it('places times around the Norwegian changes of 2024', () => {
    const oslo = (text: string) => new Date(momentAt(utc(`${text}Z`), 'Europe/Oslo')).toISOString().slice(0, 16);
    assert.equal(oslo('2024-03-31T01:59'), '2024-03-31T00:59');
    assert.equal(oslo('2024-03-31T02:30'), '2024-03-31T01:30');
    assert.equal(oslo('2024-03-31T03:00'), '2024-03-31T01:00');
    assert.equal(oslo('2024-10-27T02:30'), '2024-10-27T00:30');
    assert.equal(oslo('2024-10-27T03:00'), '2024-10-27T02:00');
    assert.deepEqual(clockChanges(utc('2024-01-01'), utc('2025-01-01'), 'Europe/Oslo'), [
      utc('2024-03-31T01:00Z'),
      utc('2024-10-27T01:00Z'),
    ]);
    assert.deepEqual(clockChanges(utc('2024-03-31T01:00Z'), utc('2024-10-27T01:00Z'), 'Europe/Oslo'), [
      utc('2024-10-27T01:00Z'),
    ]);
  });

  it('begins a date at its first moment, wherever the clock skips midnight', () => {
    const begins = (text: string, name: string) => new Date(startOfDay(parseDay(text)!, name)).toISOString();
    assert.equal(begins('2024-09-08', 'America/Santiago'), '2024-09-08T04:00:00.000Z');
    assert.equal(begins('2024-04-07', 'America/Santiago'), '2024-04-07T04:00:00.000Z');
    // At 23:30 the clocks went to 00:30.
    assert.equal(begins('1919-03-31', 'America/Toronto'), '1919-03-31T04:30:00.000Z');
    // 30 December 2011 was left out.
    assert.equal(begins('2011-12-30', 'Pacific/Apia'), begins('2011-12-31', 'Pacific/Apia'));
    const dates = fc.integer({
      min: toDay({ year: 1850, month: 1, day: 1 }),
      max: toDay({ year: 2100, month: 1, day: 1 }),
    });
    fc.assert(
      fc.property(dates, zone, (day, name) => {
        const expected = Temporal.PlainDate.from(formatDay(day)).toZonedDateTime(name).epochMilliseconds;
        assert.equal(startOfDay(day, name), expected);
      }),
    );
  });

  it('tells the dates on which a clock is changed', () => {
    const changes = (text: string, name: string) => clockChangesOn(parseDay(text)!, name);
    const dates = ['2024-03-30', '2024-03-31', '2024-04-01', '2024-10-27', '2024-10-28'];
    assert.deepEqual(
      dates.map((date) => changes(date, 'Europe/Oslo')),
      [false, true, false, true, false],
    );
    // At midnight in spring; in autumn at the end of a date, whose last hour comes twice.
    assert.deepEqual(
      ['2024-09-07', '2024-09-08', '2024-04-06', '2024-04-07'].map((date) => changes(date, 'America/Santiago')),
      [false, true, true, false],
    );
    assert.equal(changes('2024-03-31', 'UTC'), false);
  });

  it('finds its way however the questions are ordered, to the ends of the calendar', () => {
    const name = 'America/St_Johns';
    for (const text of ['9999-12-31', '0001-01-01', '2024-07-01', '1850-01-01', '2024-01-01', '9999-07-01']) {
      const expected = Temporal.PlainDate.from(text).toZonedDateTime(name).epochMilliseconds;
      assert.equal(startOfDay(parseDay(text)!, name), expected, text);
    }
    assert.ok(clockChanges(utc('9998-12-31'), Number.POSITIVE_INFINITY, 'Europe/Oslo').length >= 2);
    assert.deepEqual([Number.NaN, Number.POSITIVE_INFINITY, -1e15, 1e15, 0].map(isMoment), [
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('takes the names of time zones, in any case, and nothing else', () => {
    assert.equal(zoneName('Europe/Oslo'), 'Europe/Oslo');
    assert.equal(zoneName('europe/oslo'), 'Europe/Oslo');
    assert.equal(zoneName('UTC'), 'UTC');
    for (const text of [
      '',
      'Oslo',
      'Europe/Atlantis',
      '2024-01-01T00:00Z',
      '2024-01-01[Europe/Oslo]',
      ' UTC',
      'CEST',
    ]) {
      assert.equal(zoneName(text), undefined, text);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void zoneName(text)));
  });
});
