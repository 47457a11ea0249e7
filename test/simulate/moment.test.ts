import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Calendar, makeCalendar } from '../../src/simulate/calendar.ts';
import { firstDay, lastDay } from '../../src/simulate/day.ts';
import { dayOf, formatDate, formatMoment, formatUnambiguous, parseMoment } from '../../src/simulate/moment.ts';
import { startOfDay } from '../../src/simulate/zone.ts';

const oslo = makeCalendar(null, 'Europe/Oslo')!;
const auckland = makeCalendar(null, 'Pacific/Auckland')!;
const calendars = fc.constantFrom(oslo, auckland, makeCalendar(null, 'America/Santiago')!, makeCalendar(null, 'UTC')!);
const iso = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

describe('moment', () => {
  it('reads local times, in one text or two', () => {
    assert.equal(iso(parseMoment('2024-03-01T09:00', oslo)), '2024-03-01T08:00:00.000Z');
    assert.equal(iso(parseMoment('2024-03-01 09:00', oslo)), '2024-03-01T08:00:00.000Z');
    assert.equal(iso(parseMoment('2024-03-01', oslo, '09:00')), '2024-03-01T08:00:00.000Z');
    assert.equal(iso(parseMoment('2024-07-01', oslo)), '2024-06-30T22:00:00.000Z');
    assert.equal(iso(parseMoment('2024-03-01T09:00:30', oslo)), '2024-03-01T08:00:30.000Z');
    assert.equal(iso(parseMoment('2024-03-01T09:00:30.5', oslo)), '2024-03-01T08:00:30.500Z');
    assert.equal(iso(parseMoment('2024-07-01T09:00', auckland)), '2024-06-30T21:00:00.000Z');
  });

  it('lets an offset settle the moment', () => {
    assert.equal(iso(parseMoment('2024-03-01T09:00Z', oslo)), '2024-03-01T09:00:00.000Z');
    assert.equal(iso(parseMoment('2024-10-27T02:30+02:00', oslo)), '2024-10-27T00:30:00.000Z');
    assert.equal(iso(parseMoment('2024-10-27T02:30+01:00', oslo)), '2024-10-27T01:30:00.000Z');
    assert.equal(iso(parseMoment('2024-03-01T09:00-03:30', oslo)), '2024-03-01T12:30:00.000Z');
    assert.equal(iso(parseMoment('2024-03-01', oslo, '09:00+05:00')), '2024-03-01T04:00:00.000Z');
  });

  it('takes the first of two equal times, and moves one that is skipped', () => {
    assert.equal(iso(parseMoment('2024-10-27T02:30', oslo)), '2024-10-27T00:30:00.000Z');
    assert.equal(formatMoment(parseMoment('2024-03-31T02:30', oslo)!, oslo), '2024-03-31T03:30');
    assert.equal(formatMoment(parseMoment('2024-09-29T02:30', auckland)!, auckland), '2024-09-29T03:30');
    assert.equal(iso(parseMoment('2024-04-07T02:30', auckland)), '2024-04-06T13:30:00.000Z');
  });

  it('writes the offset on dates on which the clock is changed, and on no others', () => {
    const shown = (text: string, calendar: Calendar) => formatUnambiguous(parseMoment(text, calendar)!, calendar);
    assert.equal(shown('2024-10-27T02:30', oslo), '2024-10-27T02:30+02:00');
    assert.equal(shown('2024-10-27T02:30+01:00', oslo), '2024-10-27T02:30+01:00');
    assert.equal(shown('2024-10-27T23:59', oslo), '2024-10-27T23:59+01:00');
    assert.equal(shown('2024-10-28T00:00', oslo), '2024-10-28T00:00');
    assert.equal(shown('2024-03-31T00:00', oslo), '2024-03-31T00:00+01:00');
    assert.equal(shown('2024-04-07T12:00', auckland), '2024-04-07T12:00+12:00');
    const london = makeCalendar(null, 'Europe/London')!;
    assert.equal(shown('2024-10-27T12:00', london), '2024-10-27T12:00+00:00');
    const newfoundland = makeCalendar(null, 'America/St_Johns')!;
    assert.equal(shown('2024-11-03T12:00', newfoundland), '2024-11-03T12:00-03:30');
  });

  it('reads what it writes, to the millisecond', () => {
    const moments = fc.integer({ min: Date.parse('1850-01-01'), max: Date.parse('2150-01-01') });
    fc.assert(
      fc.property(moments, calendars, (moment, calendar) => {
        assert.equal(parseMoment(formatUnambiguous(moment, calendar), calendar), moment);
        assert.equal(formatMoment(moment, calendar).slice(0, 10), formatDate(moment, calendar));
      }),
    );
    assert.equal(formatMoment(Date.parse('2024-03-01T08:00:05Z'), oslo), '2024-03-01T09:00:05');
    assert.equal(formatMoment(Date.parse('2024-03-01T08:00:00.007Z'), oslo), '2024-03-01T09:00:00.007');
  });

  it('ends with the years 1 and 9999', () => {
    assert.equal(dayOf(parseMoment('0001-01-01T00:00', oslo)!, oslo), firstDay);
    assert.equal(dayOf(parseMoment('9999-12-31T23:59', oslo)!, oslo), lastDay);
    assert.equal(parseMoment('9999-12-31T23:59-01:00', oslo), undefined);
    assert.equal(parseMoment('0001-01-01T00:00+23:00', oslo), undefined);
    assert.equal(dayOf(startOfDay(lastDay + 1, 'UTC'), makeCalendar(null, 'UTC')!), undefined);
    for (const moment of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300]) {
      assert.equal(dayOf(moment, oslo), undefined);
    }
  });

  it('takes no other text', () => {
    const bad = ['', '2024-02-30T09:00', '2024-03-01T24:00', '2024-03-01T09:60', '2024-03-01T9:00', '2024-03-01T'];
    bad.push('2024-03-01T09:00:60', '2024-03-01T09:00+1', '2024-03-01T09:00+24:00', '2024-03-01t09:00', '01.03.2024');
    bad.push('2024-03-01+02:00', '2024-03-01T09:00z', '2024-03-01T09:00[Europe/Oslo]', '10000-01-01', '0000-01-01');
    bad.push(' 2024-03-01', '2024-03-01\n', '2024-03-01T09:00 ', '2024-03-01T09', '2024-03-01T09:00:00.1234');
    for (const text of bad) assert.equal(parseMoment(text, oslo), undefined, JSON.stringify(text));
    for (const time of ['', '9', '24:00', 'T09:00'])
      assert.equal(parseMoment('2024-03-01', oslo, time), undefined, time);
    const near = fc.stringMatching(/^[\d-]{0,11}[T ]?[\d:.]{0,9}[Z+-]?[\d:]{0,6}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        const moment = parseMoment(text, oslo);
        assert.ok(moment === undefined || Number.isInteger(moment));
      }),
    );
  });
});
