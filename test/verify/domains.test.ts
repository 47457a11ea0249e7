// Regions: no condition tells two values of one region apart, and every value lies in one of them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Condition, Fact, Value } from '../../src/generated/routine.ts';
import { formatDay } from '../../src/simulate/day.ts';
import { compares, readValue, sameValue } from '../../src/simulate/values.ts';
import { cutsIn, type Region, regionsOf } from '../../src/verify/domains.ts';

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(String),
  fc.integer({ min: -30, max: 30 }).map((tenths) => String(tenths / 10)),
  fc.constantFrom('9007199254740993', '9007199254740994', '0.10'),
);
const day = fc.integer({ min: 19_000, max: 19_010 }).map(formatDay);
const duration: fc.Arbitrary<Value> = fc.record({
  count: fc.integer({ min: 0, max: 4 }).map(String),
  unit: fc.constantFrom('hour', 'minute', 'day', 'week', 'workingDay', 'month', 'year'),
});
const text = fc.constantFrom('a', 'b', '–', '30');

const conditionOn = (value: fc.Arbitrary<Value>): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.array(value, { minLength: 1, maxLength: 2 }).map((values): Condition => ({ op: 'is', fact: 'f', values })),
    fc.record({
      op: fc.constantFrom('over', 'under', 'atLeast', 'atMost', 'before', 'after'),
      fact: fc.constant('f'),
      value,
    }),
  );

function holds(condition: Condition, value: Value): boolean {
  if (condition.op === 'is') return condition.values.some((one) => sameValue(value, one));
  if ('value' in condition) return compares(condition.op, value, condition.value);
  return false;
}

const kinds: Record<string, { fact: Fact['type']; values: fc.Arbitrary<Value> }> = {
  number: { fact: { kind: 'number' }, values: number },
  'number from 0 to 2.5': { fact: { kind: 'number', from: '0', to: '2.5' }, values: number },
  'number from 2 to 4': { fact: { kind: 'number', from: '2', to: '4' }, values: number },
  'whole number': { fact: { kind: 'wholeNumber' }, values: number },
  'whole number from -1': { fact: { kind: 'wholeNumber', from: '-1' }, values: number },
  date: { fact: { kind: 'date' }, values: day },
  duration: { fact: { kind: 'duration' }, values: duration },
  text: { fact: { kind: 'text' }, values: text },
};

describe('regions of a fact', () => {
  for (const [name, { fact: type, values }] of Object.entries(kinds)) {
    it(`of a ${name} tell apart what conditions tell apart, and nothing else`, () => {
      fc.assert(
        fc.property(fc.array(conditionOn(values), { maxLength: 3 }), values, (conditions, value) => {
          const regions = regionsOf({ id: 'f', type }, cutsIn(conditions).get('f') ?? [], [], false);
          const of = (one: Value) => conditions.map((condition) => holds(condition, one)).join();
          for (const region of regions)
            assert.notEqual(readValue(region.value, type, new Set()), undefined, 'what stands for a region is a value');
          const known = readValue(value, type, new Set());
          if (known === undefined) return;
          assert.ok(
            regions.some((region) => of(region.value) === of(known)),
            `no region for ${JSON.stringify(value)}`,
          );
          const lines = regions.filter(({ from, to }) => from || to);
          const within = lines.filter((region) => isWithin(known, region));
          assert.ok(within.length <= 1, 'regions are disjoint');
          if (within[0]) assert.equal(of(within[0].value), of(known));
        }),
        { numRuns: 500 },
      );
    });
  }

  const of = (type: Fact['type'], ...conditions: Condition[]) =>
    regionsOf({ id: 'f', type }, cutsIn(conditions).get('f') ?? [], ['A', 'B', 'C'], false).map(({ value }) => value);

  it('are no more than are told apart', () => {
    const over: Condition = { op: 'over', fact: 'f', value: '30' };
    const under: Condition = { op: 'under', fact: 'f', value: '31' };
    assert.deepEqual(of({ kind: 'number' }, over), ['30', '30.1']);
    assert.deepEqual(of({ kind: 'number' }, over, under), ['30', '30.5', '31']);
    assert.deepEqual(of({ kind: 'wholeNumber' }, over, under), ['30', '31']);
    assert.deepEqual(of({ kind: 'wholeNumber', from: '0', to: '30' }, over), ['30']);
    assert.deepEqual(of({ kind: 'number' }), ['0']);
    assert.deepEqual(of({ kind: 'role' }, { op: 'is', fact: 'f', values: ['B'] }), ['B', 'A']);
    assert.deepEqual(of({ kind: 'yesNo' }), ['yes', 'no']);
    assert.deepEqual(of({ kind: 'date' }, { op: 'before', fact: 'f', value: '2024-03-01' }), [
      '2024-02-29',
      '2024-03-01',
    ]);
  });
});

function isWithin(value: Value, { from, to }: Region): boolean {
  return (
    (!from || compares(from.included ? 'atLeast' : 'over', value, from.value)) &&
    (!to || compares(to.included ? 'atMost' : 'under', value, to.value))
  );
}
