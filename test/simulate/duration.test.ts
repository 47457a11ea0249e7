import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  amountOf,
  compareDurations,
  type Duration,
  type Period,
  periodProblem,
  readDuration,
  type Unit,
} from '../../src/simulate/duration.ts';

const of = (count: string, unit: Unit): Duration => ({ count, unit });

describe('duration', () => {
  it('takes fractions of minutes and hours as elapsed time', () => {
    assert.deepEqual(readDuration(of('1.5', 'hour')), { kind: 'elapsed', ms: 5_400_000 });
    assert.deepEqual(readDuration(of('0.1', 'hour')), { kind: 'elapsed', ms: 360_000 });
    assert.deepEqual(readDuration(of('0.333333333', 'minute')), { kind: 'elapsed', ms: 20_000 });
    assert.deepEqual(readDuration(of('0.0000005', 'hour')), { kind: 'elapsed', ms: 2 });
    assert.deepEqual(readDuration(of('0.00003', 'minute')), { kind: 'elapsed', ms: 2 });
    assert.deepEqual(readDuration(of('72', 'hour')), { kind: 'elapsed', ms: 259_200_000 });
  });

  it('wants whole days, working days and months', () => {
    assert.deepEqual(readDuration(of('2', 'week')), { kind: 'days', count: 14 });
    assert.deepEqual(readDuration(of('5.0', 'workingDay')), { kind: 'workingDays', count: 5 });
    assert.deepEqual(readDuration(of('1', 'quarter')), { kind: 'months', count: 3 });
    assert.deepEqual(readDuration(of('1.5', 'year')), { kind: 'months', count: 18 });
    for (const duration of [of('1.5', 'day'), of('0.5', 'workingDay'), of('1.5', 'week'), of('0.5', 'month')]) {
      assert.equal(readDuration(duration), 'fraction');
    }
    assert.equal(readDuration(of('0.1', 'year')), 'fraction');
    assert.equal(readDuration(of('0.3333', 'quarter')), 'fraction');
  });

  it('says what is wrong with any other text', () => {
    for (const text of ['', ' 1', '-1', '+1', '1,5', '1.', '.5', '1e3', 'Infinity', 'NaN', '0x10', '١']) {
      assert.equal(readDuration(of(text, 'day')), 'number', text);
      assert.equal(amountOf(of(text, 'day')), undefined, text);
    }
    assert.equal(readDuration(of('9999999999', 'day')), 'size');
    assert.equal(readDuration(of('1.0000000001', 'hour')), 'size');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.ok(/^\d+(\.\d+)?$/.test(text) || readDuration(of(text, 'hour')) === 'number');
      }),
    );
  });

  it('compares what is comparable in general, and nothing else', () => {
    const compare = (a: Duration, b: Duration) => {
      const result = compareDurations(a, b);
      return result === undefined ? undefined : Math.sign(result);
    };
    assert.equal(compare(of('90', 'minute'), of('1.5', 'hour')), 0);
    assert.equal(compare(of('1', 'week'), of('8', 'day')), -1);
    assert.equal(compare(of('1', 'year'), of('3', 'quarter')), 1);
    assert.equal(compare(of('3', 'day'), of('72', 'hour')), undefined);
    assert.equal(compare(of('1', 'month'), of('30', 'day')), undefined);
    assert.equal(compare(of('5', 'workingDay'), of('7', 'day')), undefined);
    assert.equal(compare(of('x', 'day'), of('7', 'day')), undefined);
  });

  it('takes every day of the longest year for a yearly date', () => {
    const utc = new Date(Date.UTC(2024, 0, 1));
    for (; utc.getUTCFullYear() === 2024; utc.setUTCDate(utc.getUTCDate() + 1)) {
      const [month, day] = [utc.getUTCMonth() + 1, utc.getUTCDate()];
      assert.equal(periodProblem({ kind: 'yearly', month, day }), undefined);
      const last = new Date(Date.UTC(2024, month, 0)).getUTCDate();
      assert.equal(periodProblem({ kind: 'yearly', month, day: day + last }), 'date');
      assert.equal(periodProblem({ kind: 'yearly', month, day: last + 1 }), 'date');
      assert.equal(periodProblem({ kind: 'yearly', month, day: 0 }), 'date');
    }
  });

  it('says what is wrong with a period', () => {
    const problems = (periods: Period[]) => periods.map(periodProblem);
    assert.deepEqual(
      problems([
        { kind: 'duration', duration: of('6', 'month') },
        { kind: 'weekday', weekday: 1 },
        { kind: 'yearly', month: 2, day: 29 },
        { kind: 'times', count: 1 },
        { kind: 'times', count: 365 },
        { kind: 'duration', duration: of('1', 'day') },
      ]),
      [undefined, undefined, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      problems([
        { kind: 'duration', duration: of('0', 'day') },
        { kind: 'duration', duration: of('0.000000001', 'minute') },
        { kind: 'duration', duration: of('1.5', 'day') },
        { kind: 'weekday', weekday: 8 as 7 },
        { kind: 'yearly', month: 2, day: 30 },
        { kind: 'yearly', month: 13, day: 1 },
        { kind: 'yearly', month: 4, day: 31 },
        { kind: 'times', count: 0 },
        { kind: 'times', count: 1.5 },
        { kind: 'times', count: 366 },
      ]),
      ['zero', 'zero', 'fraction', 'date', 'date', 'date', 'date', 'date', 'date', 'date'],
    );
  });
});
