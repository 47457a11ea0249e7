// What is too much, or as large as it gets: a verdict comes all the same, and no more is claimed than is so.
import assert from 'node:assert/strict';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const verdicts = (text: string, others: readonly string[] = []) => {
  const [routine, ...more] = [text, ...others].map((one) => routineOf(one, ['a', 'b']));
  const routines = new Map([routine!, ...more].map((one) => [one.id, one]));
  return prove(routine!, { calendar: norway, routines }).map(({ verdict, because }) =>
    [verdict, ...(because?.map(({ kind }) => kind) ?? [])].join(' '),
  );
};

describe('proofs of what is large', () => {
  it('say that they met the bound where no order of the facts keeps the cases few', () => {
    const pairs = 40;
    const alike = Array.from({ length: pairs }, (_, at) => `(x${at} and y${at} or not x${at} and not y${at})`);
    const text = `routine r
case
${lines(pairs, (at) => `  x${at} is yes or no`)}
${lines(pairs, (at) => `  y${at} is yes or no`)}
start go
  step first
${lines(pairs, (at) => `  if x${at}\n    step s${at}`)}
  step last, if ${alike.join(' and ')}
rule
  every first is followed by last`;
    assert.deepEqual(verdicts(text), ['unknown bound']);
  });

  it('hold over 2,000 facts', () => {
    const text = `routine r
case
${lines(2000, (at) => `  x${at} is yes or no`)}
start go
  step first
${lines(2000, (at) => `  if x${at}\n    step s${at}`)}
  step last
rule
  every first is followed by last
rule
  every s7 is preceded by first`;
    assert.deepEqual(verdicts(text), ['proved', 'proved']);
  });

  it('hold over 20,000 steps, and add their times up', () => {
    const text = `routine r
start go
${lines(20_000, (at) => `  step s${at}\n    within 1 hour`)}
rule
  every s0 is followed by s19999
rule
  the case ends within 20000 hours
rule
  the case ends within 19999 hours`;
    assert.deepEqual(verdicts(text), ['proved', 'proved', 'unknown not-shown']);
  });

  it('tell numbers apart that differ in their last place, and dates at the ends of the calendar', () => {
    const text = `routine r
case
  amount is number
  day is date
start go
  step one, if amount is over 9007199254740993
  step two, if amount is at least 9007199254740993
  step three, if day is before 0001-01-02
  step four, if day is after 9999-12-30
rule
  every one is followed by two
rule
  every two is preceded by one
rule
  three and four never happen in the same case`;
    assert.deepEqual(verdicts(text), ['proved', 'violated', 'proved']);
  });

  it('do not go round in routines that follow each other', () => {
    const follows = (id: string, other: string) => `routine ${id}
start go
  step one
  follow ${other}
rule
  every one is followed by one`;
    assert.deepEqual(verdicts(follows('a', 'b'), [follows('b', 'a')]), ['unknown untreated']);
  });
});
