// Rules in cases that never end, as a duty comes again and again: broken where nothing that is owed can come any more.
import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { routineOf, verdictsOf, walked } from './read.ts';

const verdict = (rule: string, duty: string, said: Case = {}, more = '') => {
  const text = `routine r "R"
case
  f is yes or no
  out becomes v or w
start go "Go"
  step a "A"
  step b "B", if f
regularly duty "Duty"
  every month
${duty.replace(/^/gm, '  ')}
${more}
rule x "X"
  ${rule}
`;
  const told = { given: { f: 'no' }, until: '2024-05-01', ...said };
  return verdictsOf(walked(routineOf(text, [], ['maybe-unset', 'fact-unset']), told)).x;
};

describe('what may still come', () => {
  it('is what the duty does, and what it does not is owed in vain', () => {
    assert.equal(verdict('every a is followed by b', 'step c "C"'), 'violated');
    assert.equal(verdict('every a is followed by its own b', 'step c "C"'), 'violated');
    assert.equal(verdict('every a is followed by c', 'step c "C"', { until: '2024-03-20' }), 'pending');
    assert.equal(verdict('b happens at least once', 'step c "C"'), 'violated');
    assert.equal(verdict('exactly one of b, d happens', 'if f\n  step c "C"\notherwise\n  step d "D"'), 'satisfied');
    assert.equal(verdict('c happens at least 9 times', 'step c "C"'), 'pending');
  });

  it('is not what the facts of the case leave out', () => {
    assert.equal(verdict('every a is followed by c', 'step c "C", if f\nstep d "D"'), 'violated');
    assert.equal(verdict('every a is followed by c', 'if f\n  step c "C"\notherwise\n  step d "D"'), 'violated');
    assert.equal(verdict('every a is followed by c', 'unless f\n  step d "D"\notherwise\n  step c "C"'), 'violated');
    assert.equal(verdict('c happens at least 9 times', 'if out is v\n  step c "C"'), 'pending', 'outcomes change');
  });

  it('is what an event may begin, or the event itself', () => {
    const call = 'on call "Call"\n  step d "D"';
    assert.equal(verdict('every a is followed by d', 'step c "C"', {}, call), 'pending');
    assert.equal(verdict('every a is followed by call', 'step c "C"', {}, call), 'pending');
    const called = { events: [{ event: 'call', at: '2024-03-05T09:00' }] };
    assert.equal(verdict('every call is followed by b', 'step c "C"', called, call), 'violated');
    assert.equal(verdict('d happens at least 2 times per call', 'step c "C"', called, call), 'violated', 'it is done');
  });

  it('is nothing of a duty that is over', () => {
    const over = 'until a\nstep c "C"';
    assert.equal(verdict('every a is followed by c', over), 'violated');
  });

  it('may be another end, of which the rule does not speak', () => {
    assert.equal(verdict('b happens at least once, unless out is v', 'step c "C"\nset out to v'), 'satisfied');
    assert.equal(verdict('b happens at least once, unless out is w', 'step c "C"\nset out to v'), 'pending');
    assert.equal(verdict('b happens at least once, unless f', 'step c "C"'), 'violated');
  });
});

describe('a case in whose start there is nothing to do', () => {
  it('does not end before its duties', () => {
    const text = `routine r "R"
case
  f is yes or no
start go "Go"
  step a "A", if f
regularly duty "Duty"
  every month
  step c "C"
`;
    const { trace } = walked(routineOf(text), { given: { f: 'no' }, until: '2024-05-15' });
    assert.deepEqual(trace.cases[0]!.ends, []);
    assert.equal(trace.entries.filter(({ id }) => id === 'c').length, 2);
  });
});
