import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { walk } from '../../src/simulate/walk.ts';
import { namesOf, norway, routineOf, walked } from './read.ts';

const routine = routineOf(`
routine r "R"
roles
  B
case
  kind is A or B-kind
  size "How big" is whole number from 1 to 10, if kind is A
  day is date
  result becomes good or bad
  impossible kind is B-kind and done
  done is yes or no
start go "Go"
  if kind is A
    step big "Big", if size is over 3
  repeat until done
    step try "Try"
  step by-day "By day"
    by day
  choose one
    option one "One"
      step s1 "S1"
    option two "Two"
      step s2 "S2"
  recommended step r1 "R1"
rule sized "Sized"
  every r1 is preceded by big, if size is over 5
`);

const answer = (said: Case) => walk(routine, said, { calendar: norway });
const full: Case = { start: '2024-03-01', given: { kind: 'B-kind', day: '2024-03-05', done: 'no' } };

/** Cases that do not fit are told in plain problems, and facts that are lacking are named with who reads them. */
describe('fitting a case', () => {
  it('names the fact that the path reads, its values and what reads it, one after the other', () => {
    const asked = (given: NonNullable<Case['given']>) => {
      const result = answer({ start: '2024-03-01', given });
      return 'missing' in result
        ? [result.missing.fact, result.missing.type.kind, result.missing.readBy.id, result.missing.title]
        : result;
    };
    assert.deepEqual(asked({}), ['kind', 'choice', 'decision-1', null]);
    assert.deepEqual(asked({ kind: 'A' }), ['size', 'wholeNumber', 'big', 'How big']);
    assert.deepEqual(asked({ kind: 'B-kind' }), ['done', 'yesNo', 'repeat-1', null]);
    assert.deepEqual(asked({ kind: 'A', size: 1, done: 'yes' }), ['day', 'date', 'by-day', null]);
  });

  it('does not ask for what only a rule reads: its verdict is then unknown, and names the fact', () => {
    const text =
      'routine r "R"\ncase\n  f is yes or no\nstart go "Go"\n  step a "A"\nrule x "X"\n  a happens at most 1 times, if f\n';
    const result = walk(routineOf(text), { start: '2024-03-01' }, { calendar: norway });
    const [verdict] = 'walk' in result ? result.walk.verdicts : [];
    assert.deepEqual([verdict?.verdict, verdict?.missing], ['unknown', ['f']]);
  });

  it('does not ask for what no one reads', () => {
    assert.equal(
      namesOf(walked(routine, { given: { kind: 'A', size: 2, day: '2024-03-05', done: 'yes' } })),
      'try by-day s1 r1',
    );
  });

  it('names every answer that does not fit', () => {
    const problems = (said: Case) => {
      const result = answer({ ...full, ...said });
      return 'problems' in result ? result.problems.map(({ kind, id }) => `${kind} ${id}`) : [];
    };
    assert.deepEqual('problems' in answer({}) && answer({}), {
      problems: [{ kind: 'start-missing', id: 'start', value: null }],
    });
    assert.deepEqual(problems({ start: '2024-02-30' }), ['start-unreadable start']);
    assert.deepEqual(problems({ until: '2024-02-01' }), ['until-before-start until']);
    assert.deepEqual(problems({ given: { kind: 'C', size: 11, day: '2024-13-01', what: 'x', result: 'good' } }), [
      'value-not-of-type kind',
      'value-not-of-type size',
      'value-not-of-type day',
      'fact-unknown what',
      'fact-is-outcome result',
    ]);
    assert.deepEqual(problems({ given: { ...full.given, size: '2.5' } }), ['value-not-of-type size']);
    assert.deepEqual(problems({ given: { ...full.given, kind: ['A', 'A'] } }), ['several-values kind']);
    assert.deepEqual(problems({ given: { ...full.given, done: 'yes' } }), ['impossible 0']);
    assert.deepEqual(problems({ events: [{ event: 'nothing' }, { event: 'x', at: 'soon' }] }), [
      'event-unknown nothing',
      'event-unknown x',
      'moment-unreadable x',
    ]);
    assert.deepEqual(problems({ unavailable: ['nobody'] }), ['role-unknown nobody']);
    assert.deepEqual(
      problems({
        answers: [
          { of: 'nowhere' },
          { of: 'choice-1', choose: 'three' },
          { of: 'try', done: false },
          { of: 'try', turns: 2 },
          { of: 'repeat-1', rounds: 0 },
          { of: 's1', by: ['nobody'] },
          { of: 'r1', at: 'x' },
        ],
      }),
      [
        'statement-unknown nowhere',
        'option-unknown choice-1',
        'step-is-obligatory try',
        'answer-not-for-this try',
        'rounds-out-of-range repeat-1',
        'role-unknown nobody',
        'moment-unreadable r1',
      ],
    );
  });

  it('takes yes and no in either language, and numbers as texts or numbers', () => {
    for (const done of ['ja', 'Yes', true, 'yes'] as const)
      assert.equal(
        namesOf(walked(routine, { given: { kind: 'A', size: '4', day: '2024-03-05', done } })),
        'big try by-day s1 r1',
      );
  });

  it('takes a start without a time of day as nine o’clock, and an event of that date not before it', () => {
    const on = routineOf('routine r "R"\nstart go "Go"\n  step a "A"\non call "Call"\n  step b "B"\n');
    assert.equal(
      namesOf(walked(on, { start: '2024-03-01T15:00', events: [{ event: 'call', at: '2024-03-01' }] })),
      'a b',
    );
    assert.equal(walked(on, { start: '2024-03-01' }).trace.from, Date.parse('2024-03-01T08:00Z'));
  });
});
