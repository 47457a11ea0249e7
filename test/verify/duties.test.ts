// What duties surely bring about at last, and what comes before one falls first: over every case.
import assert from 'node:assert/strict';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

/** The verdict on a rule; of what is not proved, why. */
const verdict = (rule: string, duty: string, more = '') => {
  const text = `routine r "R"
  valid from 2024-01-01 to 2024-12-31
case
  f is yes or no
  out becomes v or w
start go "Go"
  step a "A"
    within 1 day
  step b "B"
    within 5 days
regularly duty "Duty"
${duty.replace(/^/gm, '  ')}
${more}
rule x "X"
  ${rule}
`;
  const [proof] = prove(routineOf(text, [], ['maybe-unset', 'fact-unset']), { calendar: norway });
  return proof!.verdict === 'unknown' ? proof!.because.map(({ kind }) => kind).join() : proof!.verdict;
};
const monthly = 'every month\nstep c "C"';

describe('what a duty without an end brings about', () => {
  it('comes at last after all else', () => {
    for (const rule of [
      'every a is followed by c',
      'every a is followed by its own c',
      'c happens at least 9 times',
      'exactly one of c happens',
    ])
      assert.equal(verdict(rule, monthly), 'proved', rule);
    assert.equal(verdict('exactly one of c, d happens', monthly, 'on call "Call"\n  if f\n    step d "D"'), 'violated');
    assert.equal(verdict('every c is followed by c', monthly), 'violated', 'in one occurrence');
  });

  it('need not come where the duty, or the case, may end, or nothing falls', () => {
    const rule = 'every a is followed by c';
    assert.equal(verdict(rule, `every month\nuntil call\nstep c "C"`, 'on call "Call"\n  step d "D"'), 'violated');
    assert.equal(verdict(rule, monthly, 'on call "Call"\n  close the case'), 'violated');
    assert.equal(verdict(rule, 'every month, if f\nstep c "C"'), 'violated');
    assert.equal(verdict(rule, 'every month\nstep c "C", if f'), 'violated');
    assert.equal(verdict(rule, 'every month\nuntil b\nstep c "C"'), 'violated');
  });

  it('comes for ever where what would end it never happens', () => {
    const end = (when: string) => `on call "Call"\n  step end "End"${when}`;
    const duty = 'every month\nuntil end\nstep c "C"';
    assert.equal(verdict('every a is followed by c, if f', duty, end(', unless f')), 'proved');
    assert.equal(verdict('every a is followed by c', duty, end(', unless f')), 'violated');
  });

  it('keeps the case from its end', () => {
    assert.equal(verdict('the case ends with out being v', monthly), 'proved');
    assert.equal(verdict('the case ends with out being v', 'every month\nuntil a\nstep c "C"'), 'violated');
    assert.equal(verdict('the case ends with out being v', monthly, 'on call "Call"\n  close the case'), 'violated');
  });
});

describe('what comes before a duty falls first', () => {
  it('is what limits bring about by then, in every year', () => {
    assert.equal(verdict('every c is preceded by b', monthly), 'proved');
    assert.equal(verdict('every c is preceded by b', 'every 9 days\nstep c "C"'), 'proved');
    assert.equal(verdict('every c is preceded by b', 'every 6 days\nstep c "C"'), 'violated');
    assert.equal(verdict('every c is preceded by a', 'every Monday\nstep c "C"'), 'violated', 'from a Sunday on');
    assert.equal(verdict('every c is preceded by its own b', monthly), 'violated', 'there is but one');
  });

  it('is what the duty is counted from', () => {
    assert.equal(verdict('every c is preceded by a', 'every 1 day\ncounted from b\nstep c "C"'), 'proved');
    assert.equal(verdict('every c is preceded by b', 'every 1 day\ncounted from a\nstep c "C"'), 'violated');
  });
});

describe('gaps in the start', () => {
  const gap = (every: string, flow: string) => {
    const text = `routine r "R"
  valid from 2024-01-01 to 2024-12-31
start go "Go"
${flow.replace(/^/gm, '  ')}
rule x "X"
  a happens at least every ${every}
`;
    const [proof] = prove(routineOf(text), { calendar: norway });
    return proof!.verdict === 'unknown' ? proof!.because.map(({ kind }) => kind).join() : proof!.verdict;
  };
  const a = 'step a "A"\n  within 2 days';
  const other = 'step\n  within 3 days';

  it('are as long as the steps between two, before the first and after the last', () => {
    // A limit is in time to the first moment of the next date, from which the next one counts.
    assert.equal(gap('6 days', `${other}\n${a}`), 'proved');
    assert.equal(gap('5 days', `${other}\n${a}`), 'violated');
    assert.equal(gap('3 days', `${a}\n${other}`), 'proved');
    assert.equal(gap('2 days', `${a}\n${other}`), 'violated');
    assert.equal(gap('2 days', `repeat at most 9 times\n  ${a.replace('\n', '\n  ')}`), 'proved');
    assert.equal(
      gap('2 days', `repeat at most 9 times\n  optional ${a.replace('\n', '\n  ')}\n  ${other.replace('\n', '\n  ')}`),
      'violated',
    );
  });

  it('are too long where something without a limit keeps the case open', () => {
    assert.equal(gap('5 days', `${a}\nrepeat\n  step`), 'violated');
  });
});
