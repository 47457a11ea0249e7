import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { toJson } from '../../src/simulate/json.ts';
import { entryOf, norway, routineOf, verdictsOf, walked } from './read.ts';

const head = `routine r "R"
roles
  B
start a "A"
  step s "S"
regularly standing "Standing"
  outside the case
  every year by 1 March
  step review "Review"
    by B
`;
const from: Case = { start: '2024-02-01T09:00' };

function verdict(form: string, said: Case = from, text = head): string {
  const [one] = walked(routineOf(`${text}rule x "X"\n  ${form}\n`), said).verdicts;
  return `${one?.verdict}${one?.neverApplies ? ', never applies' : ''}`;
}

/** What belongs to no case, and what falls each year by a date. Numbers are those of `semantics.md`. */
describe('outside the case', () => {
  it('rules about the case are judged on the case alone', () => {
    assert.equal(verdict('s happens at least once'), 'satisfied');
    assert.equal(verdict('s happens exactly once'), 'satisfied');
    assert.equal(verdict('exactly one of s, review happens'), 'satisfied');
    assert.equal(verdict('s happens at least every 1 month'), 'satisfied');
    assert.equal(verdict('s happens at most 0 times'), 'violated');
  });

  it('rules about what is outside alone are judged there, whether or not it ever happens', () => {
    const short: Case = { ...from, until: '2024-02-10' };
    assert.equal(verdict('review happens at least once'), 'satisfied');
    assert.equal(verdict('review happens at least once', short), 'pending');
    assert.equal(verdict('standing happens at least once'), 'satisfied');
    assert.equal(verdict('review happens at least 2 times'), 'pending');
    assert.equal(verdict('review happens at most 0 times'), 'violated');
    assert.equal(verdict('review happens at least every 1 month'), 'violated');
    assert.equal(verdict('review happens at least every 1 month', short), 'pending');
  });

  it('what may name both counts per case, but never is never', () => {
    const text = head.replace('step s "S"\n', 'step s "S"\n    by B\n');
    assert.equal(verdict('step by B happens exactly once', from, text), 'satisfied');
    assert.equal(verdict('step happens at least once'), 'satisfied');
    assert.equal(verdict('step by B happens at most 0 times'), 'violated');
    assert.equal(verdict('s and review never happen in the same case'), 'satisfied');
  });

  it('a rule under the procedure speaks of it alone', () => {
    const text = `${head}  rule within "Within"\n    step happens at least once\n`;
    assert.deepEqual(verdictsOf(walked(routineOf(text), from)), { within: 'satisfied' });
  });

  it('a routine followed from outside the case is a part like any other', () => {
    const other = routineOf(
      'routine other "Other"\nstart begin "Begin"\n  step x "X"\nrule y "Y"\n  x happens at least 2 times\n',
    );
    const text = head.replace('  step review "Review"\n    by B\n', '  follow other\n');
    const walk = walked(routineOf(text, ['other']), from, norway, [other]);
    assert.deepEqual(verdictsOf(walk), { y: 'violated' });
  });
});

describe('every year by a date', () => {
  const due = (text: string, said: Case = from) => {
    const routine = routineOf(text);
    const { steps } = toJson(walked(routine, said), routine, { calendar: norway });
    return steps.map(({ step, earliest, due, dueBecause }) => [step, earliest.slice(0, 10), due, dueBecause]);
  };

  it('1.14: is once a year with that limit', () => {
    assert.deepEqual(due(head), [
      ['s', '2024-02-01', null, null],
      ['review', '2024-03-01', '2024-03-01', 'by 1 March'],
    ]);
    const norsk =
      'rutine r "R"\nstart a "A"\n  steg s "S"\njevnlig fast "Fast"\n  hvert år innen 1. mars\n  steg x "X"\n  steg y "Y"\n    innen 1 time\n  steg z "Z"\n    innen 3 uker\n';
    assert.deepEqual(due(norsk, { ...from, until: '2024-12-01' }).slice(1), [
      ['x', '2024-03-01', '2024-03-01', 'innen 1. mars'],
      ['y', '2024-03-01', '2024-03-01T10:00', 'innen 1 time'],
      ['z', '2024-03-01', '2024-03-01', 'innen 1. mars'],
    ]);
  });

  it('1.9, 1.14: missed, it does not bind what is done for that reason', () => {
    const text = head.replace(
      '    by B\n',
      '    by B\n    takes 2 days\n    when overdue\n      step explain "Explain"\n',
    );
    const routine = routineOf(text);
    assert.deepEqual(due(text, { ...from, answers: [{ of: 'review', overdue: true }] }).slice(1), [
      ['explain', '2024-03-02', null, null],
      ['review', '2024-03-03', '2024-03-01', 'by 1 March, which was missed'],
    ]);
    const { steps } = toJson(walked(routine, from), routine, { calendar: norway });
    assert.equal(steps[1]?.cannotBeKept, true);
  });

  it('1.14: not where another line lets it fall, and each year anew', () => {
    const text = head.replace('by 1 March\n', 'by 1 March\n  every 3 months\n');
    const walk = walked(routineOf(text), { ...from, until: '2025-04-01' });
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((n) => entryOf(walk, 'review', 'step', n).due?.shown ?? null),
      ['2024-03-01', null, null, null, null, '2025-03-01'],
    );
  });
});
