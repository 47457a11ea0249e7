import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { formatMoment } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { entryOf, namesOf, norway, routineOf, verdictsOf, walked } from './read.ts';

const inDays = (count: number, event: string) => ({ event, after: { count: String(count), unit: 'day' as const } });

/** Events, periods, and the end: numbers are those of `semantics.md`. */
describe('walk: events and periods', () => {
  const moments = (said: Case, every: string, rest = '') => {
    const routine = routineOf(
      `routine r "R"\nstart go "Go"\n  step a "A"\nregularly talk "Talk"\n${every}  step t "T"\n${rest}`,
    );
    return walked(routine, said).trace.entries.flatMap((entry) =>
      entry.kind === 'trigger' && entry.id === 'talk' ? [formatMoment(entry.moment, norway).slice(0, 10)] : [],
    );
  };

  it('1.10, 2.4: an event comes at its moment and interrupts nothing; what comes after an end opens the case again', () => {
    const routine = routineOf(`
routine r "R"
case
  result becomes good or bad
start go "Go"
  step a "A"
    takes 4 days
  set result to good
on complaint "Complaint"
  step hear "Hear"
    takes 1 day
  set result to bad
rule good-end "It ends well"
  the case ends with result being good
rule soon "Soon"
  the case ends within 5 days
`);
    const early = walked(routine, { events: [inDays(2, 'complaint')] });
    assert.deepEqual([early.trace.cases[0]?.ends.length, verdictsOf(early)['good-end']], [1, 'satisfied']);
    const late = walked(routine, { events: [inDays(20, 'complaint')] });
    assert.deepEqual(
      late.trace.cases[0]?.ends.map(({ moment }) => formatMoment(moment, norway).slice(5, 10)),
      ['03-05', '03-22'],
    );
    // 1.15: `within` speaks of the first end, `with` of every one.
    assert.deepEqual(verdictsOf(late), { 'good-end': 'violated', soon: 'satisfied' });
  });

  it('1.10: what came before the start is not of this case; after and at most narrow when an event can come', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step decide "Decide"
    takes 3 days
on appeal "Appeal"
  after decide
  at most 1 times
  step hear "Hear"
`);
    const before = walked(routine, { events: [{ event: 'appeal', at: '2024-02-01' }] });
    const numbered = walked(routine, { events: [{ event: 'appeal', at: '2024-02-01' }, inDays(4, 'appeal')] });
    assert.equal(entryOf(numbered, 'appeal', 'trigger').coming, 1);
    assert.deepEqual([namesOf(before), before.ignored.map(({ why }) => why)], ['decide', ['before-start']]);
    const problems = (events: Case['events']) => {
      const result = walk(routine, { start: '2024-03-01', events: events! }, { calendar: norway });
      return 'problems' in result ? result.problems.map(({ kind }) => kind) : [];
    };
    assert.deepEqual(problems([inDays(1, 'appeal')]), ['event-too-early']);
    assert.deepEqual(problems([inDays(4, 'appeal'), inDays(5, 'appeal')]), ['event-too-often']);
    assert.deepEqual(problems([inDays(3, 'appeal')]), [], 'at the very moment is after');
  });

  it('2.6, 2.15: a wait that is taken to end has its event come as any other does, and it begins its procedure', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step ask "Ask"
  wait for answer "Answer"
  step weigh "Weigh"
  wait for answer "Answer"
  step end "End"
on answer "An answer comes"
  step log "Log"
rule logged "Logged"
  every answer is followed by log
rule once "Once"
  answer happens exactly once
`);
    const all = walked(routine, {});
    // What has come since the procedure began is not waited for again (1.17).
    assert.equal(namesOf(all), 'ask weigh end log');
    assert.deepEqual(verdictsOf(all), { logged: 'satisfied', once: 'satisfied' });
    const lasts = walked(routine, { answers: [{ of: 'wait-answer', waits: { count: '2', unit: 'day' } }] });
    assert.equal(formatMoment(entryOf(lasts, 'answer', 'trigger').moment, norway).slice(0, 10), '2024-03-03');
    assert.equal(entryOf(lasts, 'wait-answer', 'wait').coming, entryOf(lasts, 'answer', 'trigger').coming);
  });

  it('2.15: waits side by side end with one coming, and one coming that begins nothing counts once', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  in any order
    wait for answer "Answer"
    wait for answer "Answer"
rule once "Once"
  answer happens exactly once
`);
    assert.deepEqual(verdictsOf(walked(routine, {})), { once: 'satisfied' });
    assert.deepEqual(verdictsOf(walked(routine, { events: [inDays(2, 'answer')] })), { once: 'satisfied' });
  });

  it('2.15: no wait is taken to end with an event that cannot come yet, or that began the procedure it stands in', () => {
    const appeal = (limit: string) =>
      walked(
        routineOf(
          `routine r "R"\nstart go "Go"\n  in any order\n    step decide "Decide"\n      takes 3 days\n    wait for appeal "Appeal"${limit}\non appeal "Appeal"\n  after decide\n  step hear "Hear"\n`,
        ),
        {},
      );
    assert.deepEqual(
      appeal('').open.map((open) => open.kind === 'wait' && open.until),
      [null],
    );
    assert.equal(entryOf(appeal(' at most 2 days'), 'wait-appeal', 'wait').endedBy, 'limit');
    const round = walked(
      routineOf(
        'routine r "R"\nstart go "Go"\n  wait for reply "Reply"\non reply "Reply"\n  step read "Read"\n  wait for call "Call"\non call "Call"\n  wait for reply "Reply"\n  step thank "Thank"\n',
        [],
        ['name-doubled'],
      ),
      {},
    );
    assert.deepEqual([namesOf(round), round.open.map(({ kind }) => kind)], ['read', ['wait']]);
  });

  it('2.4: one event may begin several procedures, and one procedure may have several events', () => {
    const routine = routineOf(
      `
routine r "R"
start go "Go"
  step a "A"
on call or letter "Someone asks"
  if it is call
    step talk "Talk"
  otherwise
    step write "Write"
on call "A call"
  step log "Log"
rule logged "Each call is logged"
  every call is followed by log
rule few "One call"
  call happens exactly once
`,
      [],
      ['name-doubled'],
    );
    const both = walked(routine, { events: [inDays(1, 'letter'), inDays(2, 'call')] });
    assert.equal(namesOf(both), 'a write talk log');
    assert.deepEqual(verdictsOf(both), { logged: 'satisfied', few: 'satisfied' });
  });

  it('1.14: the k-th period falls k times D after the start, whether or not the one before is done', () => {
    const start = { start: '2024-01-31', until: '2024-06-30' };
    assert.deepEqual(moments(start, '  every 1 month\n'), [
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
      '2024-05-31',
      '2024-06-30',
    ]);
    assert.deepEqual(moments({ start: '2024-01-01', until: '2024-12-31' }, '  every quarter\n'), [
      '2024-04-01',
      '2024-07-01',
      '2024-10-01',
    ]);
    assert.deepEqual(moments({ start: '2024-01-03', until: '2024-01-20' }, '  every Monday\n'), [
      '2024-01-08',
      '2024-01-15',
    ]);
    assert.deepEqual(moments({ start: '2024-01-03', until: '2026-01-20' }, '  every year by 1 March\n'), [
      '2024-03-01',
      '2025-03-01',
    ]);
    assert.deepEqual(moments({ start: '2024-01-03', until: '2025-01-20' }, '  twice a year\n'), [
      '2024-07-03',
      '2025-01-03',
    ]);
  });

  it('1.14: until ends the duty, counted from replaces the start', () => {
    const said = { start: '2024-01-01', until: '2024-12-31' };
    const events = 'on sign "Sign"\n  step s "S"\non stop "Stop"\n  step p "P"\n';
    assert.deepEqual(moments({ ...said, events: [inDays(70, 'stop')] }, '  every 1 month\n  until stop\n', events), [
      '2024-02-01',
      '2024-03-01',
    ]);
    assert.deepEqual(
      moments(
        { ...said, events: [inDays(14, 'sign'), inDays(80, 'sign')] },
        '  every 5 months\n  counted from sign\n',
        events,
      ),
      ['2024-06-15', '2024-11-15'],
    );
    assert.deepEqual(moments(said, '  every 5 months\n  counted from sign\n', events), []);
  });

  it('1.14, 2.4: each period if its condition holds then', () => {
    const routine = routineOf(`
routine r "R"
case
  kind is VTA or APS
start go "Go"
  step a "A"
regularly talk "Talk"
  every 6 months, if kind is VTA
  every 3 months, if kind is APS
  step t "T"
`);
    const times = (kind: string) => namesOf(walked(routine, { given: { kind } })).split(' ').length - 1;
    assert.deepEqual(['VTA', 'APS'].map(times), [2, 4]);
    const result = walk(routine, { start: '2024-03-01' }, { calendar: norway });
    assert.ok('missing' in result);
    assert.deepEqual(
      [result.missing.fact, result.missing.readBy],
      ['kind', { kind: 'procedure', routine: 'r', id: 'talk' }],
    );
  });

  it('1.14: without an every line a period comes when the case says', () => {
    assert.deepEqual(moments({ events: [inDays(3, 'talk')] }, ''), ['2024-03-04']);
    assert.deepEqual(moments({}, ''), []);
  });

  it('1.15: a case with a recurring duty does not end by itself, and owes the next period', () => {
    const routine = routineOf(
      'routine r "R"\nstart go "Go"\n  step a "A"\nregularly talk "Talk"\n  every 5 months\n  until stop\n  step t "T"\non stop "Stop"\n  step s "S"\n',
    );
    const open = walked(routine, {});
    assert.deepEqual(
      [
        open.trace.cases[0]?.ended,
        open.open.map((one) => one.kind === 'period' && formatMoment(one.at, norway).slice(0, 10)),
      ],
      [false, ['2025-06-01']],
    );
    const stopped = walked(routine, { events: [inDays(200, 'stop')] });
    assert.deepEqual([stopped.trace.cases[0]?.ended, stopped.open], [true, []]);
  });

  it('Outside the case: a procedure outside it runs whatever becomes of the case', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  close the case
on alarm "Alarm"
  outside the case
  step run "Run"
  close the case
on complaint "Complaint"
  step hear "Hear"
`);
    const all = walked(routine, { events: [inDays(2, 'alarm'), inDays(3, 'complaint'), inDays(4, 'alarm')] });
    assert.equal(namesOf(all), 'close run close run close');
    assert.deepEqual(
      all.trace.entries.map((entry) => entry.case),
      [0, 0, null, null, null, null, null, null],
    );
    assert.deepEqual(
      all.ignored.map(({ event }) => event),
      ['complaint'],
    );
  });

  it('Outside the case: without a start each occurrence is a case of its own', () => {
    const routine = routineOf(`
routine r "R"
on call "Call"
  step answer "Answer"
    takes 1 day
on letter "Letter"
  step reply "Reply"
rule once "Answered once"
  answer happens exactly once
rule ends "Soon over"
  the case ends within 2 days
`);
    const two = walked(routine, { events: [inDays(1, 'call'), inDays(1, 'call'), inDays(2, 'letter')] });
    assert.equal(two.trace.cases.length, 3);
    assert.deepEqual(verdictsOf(two), { once: 'violated', ends: 'satisfied' });
    assert.deepEqual(
      two.trace.cases.map(({ ended }) => ended),
      [true, true, true],
    );
    assert.equal(namesOf(walked(routine, {})), '');
  });

  it('Outside the case: also beside procedures whose occurrences are cases', () => {
    const routine = routineOf(
      'routine r "R"\non call "Call"\n  step a "A"\non alarm "Alarm"\n  outside the case\n  step b "B"\n',
    );
    const two = walked(routine, { events: [inDays(1, 'call'), inDays(2, 'alarm')] });
    assert.deepEqual(
      two.trace.entries.map((entry) => entry.case),
      [0, 0, null, null],
    );
  });

  it('1.16: a close in a procedure ends the whole case', () => {
    const routine = routineOf(
      'routine r "R"\nstart go "Go"\n  step a "A"\n    takes 5 days\n  step b "B"\non leave "Leave"\n  close the case\n',
    );
    const closed = walked(routine, { events: [inDays(2, 'leave')] });
    assert.equal(namesOf(closed), 'close');
    assert.equal(entryOf(closed, 'close', 'close').procedure, 'leave');
  });
});
