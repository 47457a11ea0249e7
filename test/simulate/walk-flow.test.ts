import assert from 'node:assert/strict';
import { formatMoment } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { namesOf, norway, routineOf, verdictsOf, walked } from './read.ts';

/** What the walk does and in which order: numbers are those of `semantics.md`. */
describe('walk: the flow', () => {
  it('1.1, 2.4: facts of an occurrence are asked for each', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step a "A"
on complaint "Complaint"
  case
    grave is yes or no
  if grave
    step stop "Stop"
  otherwise
    step note "Note"
`);
    const walkOf = walked(routine, {
      events: [{ event: 'complaint' }, { event: 'complaint' }],
      answers: [
        { of: 'complaint', occurrence: 1, given: { grave: 'yes' } },
        { of: 'complaint', occurrence: 2, given: { grave: 'no' } },
      ],
    });
    assert.equal(namesOf(walkOf), 'a stop note');
    const result = walk(
      routine,
      {
        start: '2024-03-01',
        events: [{ event: 'complaint' }],
        answers: [{ of: 'complaint', occurrence: 2, given: { grave: 'no' } }],
      },
      { calendar: norway },
    );
    assert.ok('missing' in result);
    assert.deepEqual([result.missing.fact, result.missing.occurrence, result.missing.scope], ['grave', 1, 'complaint']);
  });

  it('1.1, 1.12: facts of a turn are asked for each; turns go on side by side, and zero are possible', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  for each member "Each"
    case
      present is yes or no
    step ask "Ask", if present
      takes 2 days
    step note "Note"
  step end "End"
`);
    const two = walked(routine, {
      answers: [
        { of: 'member', turns: 2 },
        { of: 'member', turn: 1, given: { present: true } },
        { of: 'member', turn: 2, given: { present: false } },
      ],
    });
    assert.equal(namesOf(two), 'note ask note end');
    assert.deepEqual(
      two.trace.entries.map(({ turn }) => turn),
      [null, 2, 1, 1, null],
    );
    assert.equal(namesOf(walked(routine, { answers: [{ of: 'member', turns: 0 }] })), 'end');
    assert.equal(namesOf(walked(routine, { given: { present: 'no' } })), 'note end');
  });

  it('1.2: what until reads is answered anew in each round, kept afterwards, and lacks an answer when they run out', () => {
    const routine = routineOf(`
routine r "R"
case
  approved is yes or no
start go "Go"
  repeat at most 3 times until approved
    step try "Try"
    if approved
      step cheer "Cheer"
  if approved
    step publish "Publish"
  otherwise
    step drop "Drop"
`);
    assert.equal(namesOf(walked(routine, { given: { approved: ['no', 'yes'] } })), 'try try cheer publish');
    assert.equal(namesOf(walked(routine, { given: { approved: ['no', 'no', 'no'] } })), 'try try try drop');
    const result = walk(routine, { start: '2024-03-01', given: { approved: 'no' } }, { calendar: norway });
    assert.ok('missing' in result);
    assert.deepEqual([result.missing.fact, result.missing.round], ['approved', 2]);
    const one = walk(
      routine,
      { start: '2024-03-01', answers: [{ of: 'repeat-1', round: 1, given: { approved: 'no' } }] },
      { calendar: norway },
    );
    assert.ok('missing' in one);
    assert.deepEqual([one.missing.fact, one.missing.round], ['approved', 2]);
    const byRound = [1, 2].map((round) => ({ of: 'repeat-1', round, given: { approved: round === 2 } }));
    assert.equal(namesOf(walked(routine, { answers: byRound })), 'try try cheer publish');
  });

  it('1.2: another procedure reads the last answer, too', () => {
    const routine = routineOf(`
routine r "R"
case
  approved is yes or no
start go "Go"
  repeat until approved
    step try "Try"
on call "Call"
  step cheer "Cheer", if approved
`);
    const said = {
      given: { approved: ['no', 'yes'] as ['no', 'yes'] },
      events: [{ event: 'call', after: { count: '1', unit: 'day' as const } }],
    };
    assert.equal(namesOf(walked(routine, said)), 'try try cheer');
  });

  it('1.2: at least and at most; without until one round, or as many as the case says', () => {
    const rounds = (parts: string, said = {}) => {
      const text = `routine r "R"\ncase\n  done is yes or no\nstart go "Go"\n  repeat ${parts}\n    step try "Try"\n`;
      return namesOf(walked(routineOf(text), { given: { done: 'yes' }, ...said }));
    };
    assert.equal(rounds('at least 3 times until done'), 'try try try');
    assert.equal(rounds('at most 2 times'), 'try');
    assert.equal(rounds('at least 2 times'), 'try try');
    assert.equal(rounds('at most 5 times', { answers: [{ of: 'repeat-1', rounds: 4 }] }), 'try try try try');
  });

  it('1.3, 2.2: a comparison with no value is false, and its negation true', () => {
    const routine = routineOf(
      `
routine r "R"
case
  kind is A or B
  size is number, if kind is B
  result becomes good or bad
start go "Go"
  step big "Big", if size is over 3
  step small "Small", unless size is over 3
  step unset "Unset", if result is not good
  set result to good
  step now "Now", if result is good
`,
      [],
      ['true-without-value'],
    );
    assert.equal(namesOf(walked(routine, { given: { kind: 'A' } })), 'small unset now');
    assert.equal(namesOf(walked(routine, { given: { kind: 'B', size: 3.5 } })), 'big unset now');
  });

  it('1.4: the last set counts', () => {
    const routine = routineOf(`
routine r "R"
case
  result becomes good or bad
start go "Go"
  set result to good
  set result to bad
`);
    assert.deepEqual(walked(routine, {}).outcomes, { result: 'bad' });
  });

  it('1.5: decimals are exact', () => {
    const routine = routineOf(`
routine r "R"
case
  n is number
start go "Go"
  if n is over 30
    step over "Over"
  otherwise if n is under 31
    step under "Under"
`);
    const steps = ['30', '30.0', '30.00000000000000000001', '31'].map((n) =>
      namesOf(walked(routine, { given: { n } })),
    );
    assert.deepEqual(steps, ['under', 'under', 'over', 'over']);
  });

  it('1.7: the first option possible, or the one chosen; depending on without a branch that fits does nothing', () => {
    const routine = routineOf(`
routine r "R"
case
  kind is A or B or C
start go "Go"
  choose one
    if kind is B
      step only-b "Only B"
    step phone "Phone"
    option letters "Letters"
      step write "Write"
      step post "Post"
  depending on kind
    when A
      step a "A"
    when B
      step b "B"
`);
    const walks = (kind: string, choose?: string) =>
      namesOf(walked(routine, { given: { kind }, ...(choose && { answers: [{ of: 'choice-1', choose }] }) }));
    assert.equal(walks('B'), 'only-b b');
    assert.equal(walks('A'), 'phone a');
    assert.equal(walks('C'), 'phone');
    assert.equal(walks('C', 'letters'), 'write post');
    const statement = routine.procedures[0]?.body[0];
    assert.ok(statement?.kind === 'choice');
    const choose = statement.options[0]!.id;
    const said = { start: '2024-03-01', given: { kind: 'A' }, answers: [{ of: 'choice-1', choose }] };
    const result = walk(routine, said, { calendar: norway });
    assert.ok('problems' in result, JSON.stringify(result));
    assert.equal(result.problems[0]?.kind, 'option-not-possible');
  });

  it('1.7, 2.6: any order is done when all are; the case may say which statements come first at one moment', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  in any order
    phase one "One"
      step a "A"
      step b "B"
    phase two "Two"
      step c "C"
      step d "D"
        takes 1 day
  step e "E"
`);
    const walks = (order?: string[]) =>
      namesOf(walked(routine, order ? { answers: [{ of: 'any-order-1', order }] } : {}));
    assert.equal(walks(), 'a b c d e');
    assert.equal(walks(['two', 'one']), 'c d a b e');
    assert.equal(walks(['two']), 'c d a b e');
    assert.equal(walks(['a', 'c', 'b', 'd']), 'a c b d e');
    assert.equal(walks(['c', 'a', 'b']), 'c a b d e');
  });

  it('2.15: optional steps are left out, and done where the case says so', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  optional step a "A"
  recommended step b "B"
`);
    assert.equal(namesOf(walked(routine, {})), 'b');
    assert.equal(
      namesOf(
        walked(routine, {
          answers: [
            { of: 'a', done: true },
            { of: 'b', done: false },
          ],
        }),
      ),
      'a',
    );
  });

  it('1.16, 2.7: close ends other branches and procedures, and what is cut stays open', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  in any order
    step slow "Slow"
      takes 3 days
    phase quick "Quick"
      step leave "Leave"
        takes 1 day
      close the case
  step after "After"
on late "Late"
  step answer "Answer"
`);
    const closed = walked(routine, { events: [{ event: 'late', after: { count: '2', unit: 'day' } }] });
    assert.equal(namesOf(closed), 'leave close');
    assert.deepEqual(
      closed.open.map((open) => open.kind === 'step' && [open.id, open.cut]),
      [['slow', true]],
    );
    assert.deepEqual(
      closed.ignored.map(({ event, why }) => [event, why]),
      [['late', 'closed']],
    );
    assert.deepEqual(
      closed.trace.cases[0]?.ends.map(({ by }) => by),
      ['close'],
    );
  });

  it('1.32, 2.6: a followed routine stands in place; its close ends it alone, its events run while it is followed', () => {
    const other = routineOf(`
routine other "Other"
start begin "Begin"
  step x "X"
    takes 2 days
  close the case
  step never "Never"
on shout "Shout"
  step hush "Hush"
rule heard "Every shout is followed by hush"
  every shout is followed by hush
rule soon "Soon over"
  the case ends within 2 days
`);
    const routine = routineOf(`routine r "R"\nstart go "Go"\n  step a "A"\n  follow other\n  step b "B"\n`, ['other']);
    const shout = (days: string) => ({ event: 'shout', after: { count: days, unit: 'day' as const } });
    const during = walked(routine, { events: [shout('1'), shout('3')] }, norway, [other]);
    assert.equal(namesOf(during), 'a hush x close b');
    assert.deepEqual(verdictsOf(during), { heard: 'satisfied', soon: 'satisfied' });
    assert.equal(during.trace.cases[0]?.ended, true);
    assert.equal(during.trace.entries.find(({ id }) => id === 'x')?.routine, 'other');
  });

  it('1.32: a followed routine is over when its start procedure is', () => {
    const other = routineOf(
      'routine other "Other"\nstart begin "Begin"\n  step x "X"\n    takes 2 days\nrule soon "Soon over"\n  the case ends within 2 days\nrule sooner "Sooner"\n  the case ends within 1 day\n',
    );
    const routine = routineOf('routine r "R"\nstart go "Go"\n  follow other\n  step b "B"\n    takes 2 years\n', [
      'other',
    ]);
    assert.deepEqual(verdictsOf(walked(routine, {}, norway, [other])), { soon: 'satisfied', sooner: 'violated' });
  });

  it('1.32: routines that follow each other, or are not there, are problems', () => {
    const a = routineOf('routine a "A"\nstart go "Go"\n  follow b\n', ['b']);
    const b = routineOf('routine b "B"\nstart go "Go"\n  follow a\n', ['a']);
    const kinds = (routines: Map<string, typeof a>) => {
      const result = walk(a, { start: '2024-03-01' }, { calendar: norway, routines });
      return 'problems' in result ? result.problems.map(({ kind }) => kind) : result;
    };
    assert.deepEqual(kinds(new Map([['b', b]])), ['routine-circle']);
    assert.deepEqual(kinds(new Map()), ['routine-missing']);
  });

  it('2.15: a walk that goes on without end is given up', () => {
    const routine = routineOf(`
routine r "R"
case
  result becomes good or bad
start go "Go"
  repeat until result is good
    step try "Try"
`);
    assert.deepEqual(walk(routine, { start: '2024-03-01' }, { calendar: norway, bound: 500 }), { bound: 500 });
    const empty = routineOf(`
routine r "R"
case
  result becomes good or bad
start go "Go"
  repeat until result is good
    if result is good
      step try "Try"
`);
    assert.deepEqual(walk(empty, { start: '2024-03-01' }, { calendar: norway, bound: 500 }), { bound: 500 });
  });

  it('1.24: each round begins D after the one before began, months counted from the first', () => {
    const routine = routineOf(`
routine r "R"
case
  done is yes or no
start go "Go"
  repeat every 1 month until done
    step try "Try"
`);
    const rounds = walked(routine, { start: '2024-01-31', given: { done: ['no', 'no', 'yes'] } });
    const moments = rounds.trace.entries.slice(1).map(({ moment }) => formatMoment(moment, norway));
    assert.deepEqual(moments, ['2024-01-31T09:00', '2024-02-29T09:00', '2024-03-31T09:00']);
    const open = walked(routine, { start: '2024-01-31', until: '2024-02-20', given: { done: ['no', 'yes'] } });
    assert.deepEqual(
      open.open.map((one) => one.kind === 'round' && formatMoment(one.at, norway)),
      ['2024-02-29T09:00'],
    );
  });

  it('1.24: a round longer than D moves those after it', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  repeat every 2 days at most 3 times
    step try "Try"
      takes 3 days
`);
    const rounds = walked(routine, { start: '2024-01-01', answers: [{ of: 'repeat-1', rounds: 3 }] });
    const moments = rounds.trace.entries.slice(1).map(({ moment }) => formatMoment(moment, norway).slice(8, 10));
    assert.deepEqual(moments, ['04', '07', '10']);
  });
});
