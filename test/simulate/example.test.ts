import assert from 'node:assert/strict';
import type { Expectation, Ref } from '../../src/generated/routine.ts';
import { checkExample } from '../../src/simulate/example.ts';
import { norway, routineOf } from './read.ts';

/** The results of the only example of a routine: for each expectation `holds`, or what came instead. */
function results(expectations: string, told = ''): string[] {
  const lines = [...told.split('\n'), ...expectations.split('\n')]
    .filter((line) => line !== '')
    .map((line) => `  ${line}\n`);
  const routine = routineOf(`
routine r "R"
roles
  A
    B
  C
case
  f is yes or no
  g is yes or no
  result becomes good or bad
start go "Go"
  step a "A"
    by A
    within 2 days
  step b "B"
    by B
  if f
    step c "C"
    set result to good
  otherwise
    set result to bad
regularly talk "Talk"
  every 1 month
  step t "T"
example "One"
  start 2024-03-01 09:00
${lines.join('')}`);
  const { expectations: checked, holds } = checkExample(routine, routine.examples[0]!, { calendar: norway });
  assert.equal(
    holds,
    checked.every((one) => one.holds),
  );
  return checked.map((one) => (one.holds ? 'holds' : `${one.got?.kind}${one.got?.shown ? ` ${one.got.shown}` : ''}`));
}

describe('examples', () => {
  it('compare conditions, steps, order, dates and doers with the walk', () => {
    const expected = `expect result is good
expect c
expect a before b
expect a within 2024-03-03
expect b within 2024-03-01
expect t within 2024-04-01
expect a by A
expect b by A`;
    assert.deepEqual(new Set(results(expected, 'given f is yes')), new Set(['holds']));
  });

  it('say what came instead', () => {
    const expected = `expect result is good
expect c
expect b before a
expect a within 2024-03-02
expect t within 2024-03-31
expect a by B
expect no a
expect no result is bad
expect c before a`;
    assert.deepEqual(results(expected, 'given f is no'), [
      'condition',
      'not-done',
      'order',
      'too-late 2024-03-03',
      'too-late 2024-04-01T09:00',
      'other-doers',
      'done',
      'condition',
      'not-done',
    ]);
  });

  it('may be turned round, whatever they are', () => {
    const routine = routineOf('routine r "R"\nroles\n  A\n  C\nstart go "Go"\n  step a "A"\n    by A\n  step b "B"\n');
    const [a, b] = ['a', 'b'].map((id): Ref => ({ kind: 'step', id })) as [Ref, Ref];
    const role = (id: string): Ref => ({ kind: 'role', id });
    const inOrder = (first: Ref, then: Ref): Expectation => ({ kind: 'order', first, then, not: true });
    const expects: Expectation[] = [
      inOrder(b, a),
      { kind: 'by', of: a, roles: [role('C')], not: true },
      { kind: 'within', of: a, date: '2024-02-29', not: true },
      inOrder(a, b),
      { kind: 'by', of: a, roles: [role('A')], not: true },
      { kind: 'within', of: a, date: '2024-03-01', not: true },
    ];
    const example = { id: 'x', case: { start: '2024-03-01' }, expects };
    const { expectations } = checkExample(routine, example, { calendar: norway });
    assert.deepEqual(
      expectations.map(({ holds, got }) => got?.kind ?? holds),
      [true, true, true, 'done', 'done', 'done'],
    );
  });

  it('a step that takes longer than its limit is not within it', () => {
    const routine = routineOf(
      'routine r "R"\nstart go "Go"\n  step a "A"\n    takes 5 days\n    within 2 days\nexample "One"\n  start 2024-03-01 09:00\n  expect a within 2024-03-04\n',
    );
    const { expectations } = checkExample(routine, routine.examples[0]!, { calendar: norway });
    assert.deepEqual(
      expectations.map(({ got }) => [got?.kind, got?.shown]),
      [['too-late', '2024-03-06T09:00']],
    );
  });

  it('hold whichever value a fact has that the example leaves open, or break with one', () => {
    assert.deepEqual(results('expect a\nexpect result is good or bad'), ['holds', 'holds']);
    assert.deepEqual(results('expect a\nexpect c'), ['holds', 'not-done']);
  });

  it('do not hold where the case does not fit, or lacks an answer without end of values', () => {
    const routine = routineOf(
      'routine r "R"\ncase\n  n is number\nstart go "Go"\n  step a "A", if n is over 3\nexample "One"\n  start 2024-03-01\n  expect no a\n',
    );
    const result = checkExample(routine, routine.examples[0]!, { calendar: norway });
    assert.deepEqual([result.holds, 'missing' in result.result && result.result.missing.fact], [false, 'n']);
  });
});
