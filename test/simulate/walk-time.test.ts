import assert from 'node:assert/strict';
import { openCalendar } from '../../src/simulate/calendar.ts';
import { formatMoment, formatUnambiguous } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { entryOf, namesOf, norway, routineOf, walked } from './read.ts';

const days = (count: number) => ({ count: String(count), unit: 'day' as const });

/** When things are done, and until when: numbers are those of `semantics.md`. */
describe('walk: time', () => {
  const dueOf = (body: string, said = {}, id = 'x') => {
    const { due } = entryOf(walked(routineOf(`routine r "R"\n${body}`), said), id);
    return due && [due.shown, due.of];
  };

  it('1.18: a step becomes due when the one before is done, the first at the trigger', () => {
    const body = 'start go "Go"\n  step a "A"\n    takes 2 days\n    within 1 week\n  step x "X"\n    within 3 days\n';
    assert.deepEqual(dueOf(body, {}, 'a'), ['2024-03-08', 'a']);
    assert.deepEqual(dueOf(body), ['2024-03-06', 'x']);
  });

  it('1.18: after a wait the clock starts when it ends, after branches when the last is done', () => {
    const wait = 'start go "Go"\n  wait for reply "Reply"\n  step x "X"\n    within 1 day\n';
    assert.deepEqual(dueOf(wait, { events: [{ event: 'reply', after: days(4) }] }), ['2024-03-06', 'x']);
    const join =
      'start go "Go"\n  in any order\n    step a "A"\n      takes 1 day\n    step b "B"\n      takes 3 days\n  step x "X"\n    within 1 day\n';
    assert.deepEqual(dueOf(join), ['2024-03-05', 'x']);
  });

  it('1.18: after NAME counts from the latest NAME before; what did not happen sets no limit', () => {
    const body = `case
  done is yes or no
start go "Go"
  repeat every 2 days until done
    step try "Try"
  optional step extra "Extra"
  step x "X"
    within 5 days after try
    within 1 hour after extra
`;
    assert.deepEqual(dueOf(body, { given: { done: ['no', 'no', 'yes'] } }), ['2024-03-10', 'x']);
    const answers = [{ of: 'extra', done: true }];
    assert.deepEqual(dueOf(body, { given: { done: 'yes' }, answers }), ['2024-03-01T10:00', 'x']);
  });

  it('1.18, 2.12: after NAME is that of the same occurrence', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step a "A"
on complaint "Complaint"
  step note "Note"
  step think "Think"
    takes 5 days
  step x "X"
    within 10 days after complaint
    within 20 days after note
`);
    const two = walked(routine, {
      events: [
        { event: 'complaint', after: days(1) },
        { event: 'complaint', after: days(3) },
      ],
    });
    assert.deepEqual(
      [1, 2].map((n) => entryOf(two, 'x', 'step', n).due?.shown),
      ['2024-03-12', '2024-03-14'],
    );
  });

  it('1.18: after a phase, a document, a date fact', () => {
    const body = `documents
  plan "Plan"
case
  born is date
start go "Go"
  phase first "First"
    step a "A"
      write plan
    step b "B"
      takes 2 days
  step x "X"
`;
    assert.deepEqual(dueOf(`${body}    within 1 week after first\n`, { given: { born: '2024-02-29' } }), [
      '2024-03-10',
      'x',
    ]);
    assert.deepEqual(dueOf(`${body}    within 1 week after plan\n`), ['2024-03-08', 'x']);
    assert.deepEqual(dueOf(`${body}    within 1 year after born\n`, { given: { born: '2024-02-29' } }), [
      '2025-02-28',
      'x',
    ]);
  });

  it('1.19: of several limits the earliest counts, and those whose condition holds; words that urge set none', () => {
    const body = `case
  urgent is yes or no
start go "Go"
  step x "X"
    immediately
    within 1 week
    within 24 hours, if urgent
`;
    assert.deepEqual(dueOf(body, { given: { urgent: 'no' } }), ['2024-03-08', 'x']);
    assert.deepEqual(dueOf(body, { given: { urgent: 'yes' } }), ['2024-03-02T09:00', 'x']);
    assert.equal(dueOf('start go "Go"\n  step x "X"\n    promptly\n    deadline "soon"\n'), null);
  });

  it('1.18: on a date, not before and not after; by a date; by a day of the month; the same day', () => {
    const on = 'start go "Go"\n  step x "X"\n    on 2024-03-10\n  step y "Y"\n';
    assert.deepEqual(dueOf(on), ['2024-03-10', 'x']);
    const walkedOn = walked(routineOf(`routine r "R"\n${on}`), {});
    assert.equal(formatMoment(entryOf(walkedOn, 'y').moment, norway), '2024-03-10T00:00');
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    by 2024-03-10\n'), ['2024-03-10', 'x']);
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    by the 5th of the month\n'), ['2024-03-05', 'x']);
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    same day\n'), ['2024-03-01', 'x']);
    // 1 May is a holiday in Norway, so the fifth of May 2024, a Sunday, gives way to Monday.
    const next = 'start go "Go"\n  step x "X"\n    by the 5th of the month, or next working day\n';
    assert.deepEqual(dueOf(next, { start: '2024-05-02' }), ['2024-05-06', 'x']);
  });

  it('1.20: a later limit binds what comes before, as far as what it counts from', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step a "A"
  step b "B"
  in any order
    step c "C"
    step d "D"
  step e "E"
    within 5 days after b
  step f "F"
    within 10 days after go
  step g "G"
    within 2 days
`);
    const all = walked(routine, {});
    const due = (id: string) => {
      const one = entryOf(all, id).due;
      return one && [one.shown, one.of, one.own];
    };
    assert.deepEqual(due('a'), ['2024-03-11', 'f', false]);
    assert.deepEqual(due('b'), ['2024-03-11', 'f', false]);
    assert.deepEqual(due('c'), ['2024-03-06', 'e', false]);
    assert.deepEqual(due('d'), ['2024-03-06', 'e', false]);
    assert.deepEqual(due('e'), ['2024-03-06', 'e', true]);
    assert.deepEqual(due('f'), ['2024-03-11', 'f', true]);
    assert.deepEqual(due('g'), ['2024-03-03', 'g', true]);
  });

  it('1.20: a limit that counts from another branch does not move with this one, and binds it', () => {
    const body = `start go "Go"
  in any order
    step a "A"
    step x "X"
      takes 1 day
  step c "C"
    within 4 days after a
`;
    assert.deepEqual(dueOf(body), ['2024-03-05', 'c']);
    assert.equal(dueOf(body, {}, 'a'), null);
  });

  it('1.21: before X binds by the limit of X, and holds X back', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step invite "Invite"
    at least 2 weeks before meet
  step order "Order"
    at least 24 hours before meet
  step meet "Meet"
    by 2024-04-10
`);
    const all = walked(routine, {});
    assert.equal(entryOf(all, 'invite').due?.shown, '2024-03-27');
    assert.equal(entryOf(all, 'invite').due?.deadline.kind, 'atLeastBefore');
    assert.equal(entryOf(all, 'order').due?.shown, '2024-04-10T00:00');
    assert.equal(formatMoment(entryOf(all, 'meet').moment, norway), '2024-03-15T00:00');
  });

  it('1.21: before an event that comes the limit is its moment; before one that does not there is none', () => {
    const body = `start go "Go"
  step x "X"
    at least 3 days before visit
  step y "Y"
    before visit
on visit "Visit"
  step greet "Greet"
`;
    const said = { events: [{ event: 'visit', at: '2024-03-20T12:00' }] };
    assert.deepEqual(dueOf(body, said), ['2024-03-17', 'x']);
    assert.deepEqual(dueOf(body, said, 'y'), ['2024-03-20T12:00', 'y']);
    assert.equal(dueOf(body), null);
  });

  it('1.22: hours are elapsed time over clock changes, days are local dates', () => {
    const hours = 'start go "Go"\n  step x "X"\n    within 72 hours\n';
    const nights = 'start go "Go"\n  step x "X"\n    within 3 days\n';
    const start = { start: '2024-03-29T23:30' };
    assert.deepEqual(dueOf(hours, start), ['2024-04-02T00:30', 'x']);
    assert.deepEqual(dueOf(nights, start), ['2024-04-01', 'x']);
    assert.deepEqual(dueOf(hours, { start: '2024-10-24T02:30' }), ['2024-10-27T02:30+02:00', 'x']);
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    within 73 hours\n', { start: '2024-10-24T02:30' }), [
      '2024-10-27T02:30+01:00',
      'x',
    ]);
  });

  it('1.22: months keep the day of the month or take the last; working days leave out holidays', () => {
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    within 1 month\n', { start: '2024-01-31' }), [
      '2024-02-29',
      'x',
    ]);
    assert.deepEqual(dueOf('start go "Go"\n  step x "X"\n    within 1 working day\n', { start: '2024-05-16' }), [
      '2024-05-21',
      'x',
    ]);
  });

  it('1.24: takes moves the earliest moments', () => {
    const all = walked(
      routineOf(
        'routine r "R"\nstart go "Go"\n  step a "A"\n    takes 3 hours\n  step b "B"\n    takes 2 working days\n',
      ),
      {},
    );
    assert.equal(formatMoment(entryOf(all, 'b').moment, norway), '2024-03-05T12:00');
  });

  it('1.9: what is late has its body when the limit passes, beside it, and a new deadline from there', () => {
    const routine = routineOf(`
routine r "R"
roles
  boss "Boss"
start go "Go"
  step notify "Notify"
    within 72 hours
    when overdue
      inform boss about "the limit we missed"
      step explain "Explain"
      new deadline 24 hours
  step end "End"
rule in-time "In time"
  every go is followed by notify within 72 hours
`);
    const late = walked(routine, { answers: [{ of: 'notify', overdue: true }] });
    assert.equal(namesOf(late), 'explain notify end');
    const notify = entryOf(late, 'notify');
    assert.deepEqual([notify.overdue, notify.due?.shown, notify.limits.length], [true, '2024-03-05T09:00', 1]);
    assert.equal(notify.attributes.inform?.length, 1);
    assert.equal(formatMoment(entryOf(late, 'explain').moment, norway), '2024-03-04T09:00');
    assert.ok(notify.moment > entryOf(late, 'explain').moment);
    assert.equal(late.verdicts[0]?.verdict, 'violated');
    assert.equal(namesOf(walked(routine, {})), 'notify end');
  });

  it('1.17: a wait ends at the first coming since its instance, turn or round began', () => {
    const routine = routineOf(
      `
routine r "R"
start go "Go"
  step think "Think"
    takes 5 days
  wait for reply "Reply" at most 2 days
    otherwise
      step remind "Remind"
  step end "End"
`.replace('    otherwise\n      step remind "Remind"\n', '  otherwise\n    step remind "Remind"\n'),
    );
    const ends = (after: number) => {
      const all = walked(routine, { events: [{ event: 'reply', after: days(after) }] });
      const { moment, endedBy } = entryOf(all, 'wait-reply', 'wait');
      return [formatMoment(moment, norway).slice(5), endedBy, namesOf(all)];
    };
    assert.deepEqual(ends(1), ['03-06T09:00', 'event', 'think end']);
    assert.deepEqual(ends(6), ['03-07T09:00', 'event', 'think end']);
    assert.deepEqual(ends(9), ['03-09T00:00', 'limit', 'think remind end']);
    assert.deepEqual(namesOf(walked(routine, {})), 'think end');
    assert.equal(namesOf(walked(routine, { answers: [{ of: 'wait-reply', waits: 'limit' }] })), 'think remind end');
    const lasts = walked(routine, { answers: [{ of: 'wait-reply', waits: { count: '6', unit: 'hour' } }] });
    assert.equal(formatMoment(entryOf(lasts, 'end').moment, norway), '2024-03-06T15:00');
  });

  it('1.17: in each round anew; and a wait that never ends stays open', () => {
    const routine = routineOf(`
routine r "R"
case
  done is yes or no
start go "Go"
  repeat until done
    wait for reply "Reply"
    step read "Read"
`);
    const twice = walked(routine, {
      given: { done: ['no', 'yes'] },
      events: [
        { event: 'reply', after: days(2) },
        { event: 'reply', after: days(5) },
      ],
    });
    assert.deepEqual(
      [1, 2].map((n) => formatMoment(entryOf(twice, 'read', 'step', n).moment, norway).slice(5, 10)),
      ['03-03', '03-06'],
    );
    const never = walked(routine, { given: { done: 'yes' }, answers: [{ of: 'wait-reply', waits: 'limit' }] });
    assert.deepEqual(
      never.open.map((open) => open.kind === 'wait' && open.until),
      [null],
    );
    assert.equal(never.trace.cases[0]?.ended, false);
  });

  it('1.17: the limit itself is in time; a coming from before the turn or round began does not count', () => {
    const wait = 'start go "Go"\n  wait for reply "Reply" at most 48 hours\n  otherwise\n    step remind "Remind"\n';
    const atLimit = walked(routineOf(`routine r "R"\n${wait}`), { events: [{ event: 'reply', after: days(2) }] });
    assert.equal(entryOf(atLimit, 'wait-reply', 'wait').endedBy, 'event');
    const late = 'start go "Go"\n  step think "Think"\n    takes 5 days\n';
    const replies = {
      events: [
        { event: 'reply', after: days(1) },
        { event: 'reply', after: days(20) },
      ],
    };
    const ends = (body: string) => {
      const { moment, coming } = entryOf(
        walked(routineOf(`routine r "R"\n${late}${body}`), replies),
        'wait-reply',
        'wait',
      );
      return [formatMoment(moment, norway).slice(5, 10), coming];
    };
    assert.deepEqual(ends('  wait for reply "Reply"\n'), ['03-06', 1]);
    assert.deepEqual(ends('  repeat at most 1 times\n    wait for reply "Reply"\n'), ['03-21', 2]);
    assert.deepEqual(ends('  for each m "M"\n    wait for reply "Reply"\n'), ['03-21', 2]);
  });

  it('1.17: the event comes before the wait for it ends, and the one that began a procedure is not waited for in it', () => {
    const routine = routineOf(
      `
routine r "R"
start go "Go"
  wait for reply "Reply"
on reply "Reply"
  step read "Read"
  wait for reply "Another"
  step thank "Thank"
`,
      [],
      ['name-doubled'],
    );
    const all = walked(routine, {
      events: [
        { event: 'reply', after: days(1) },
        { event: 'reply', after: days(3) },
      ],
    });
    const told = all.trace.entries.map(
      ({ kind, id, moment }) => `${kind} ${id} ${formatMoment(moment, norway).slice(8, 10)}`,
    );
    assert.deepEqual(told.slice(0, 2), ['trigger go 01', 'trigger reply 02']);
    assert.equal(told.filter((one) => one.startsWith('trigger reply')).length, 2);
    assert.ok(told.includes('step thank 04'));
  });

  it('1.21: before a date is before it begins; only the next X is bound', () => {
    const before =
      'case\n  meeting is date\nstart go "Go"\n  step x "X"\n    before meeting\n  step y "Y"\n    at least 2 days before meeting\n';
    assert.deepEqual(dueOf(before, { given: { meeting: '2024-03-20' } }), ['2024-03-18', 'y']);
    assert.deepEqual(dueOf(before.replace('2 days', '0 days'), { given: { meeting: '2024-03-20' } }), [
      '2024-03-19',
      'x',
    ]);
    const routine = routineOf(
      'routine r "R"\nstart go "Go"\n  step x "X"\n    at least 2 days before visit\non visit "Visit"\n  step v "V"\n',
    );
    const twice = walked(routine, {
      events: [
        { event: 'visit', after: days(5) },
        { event: 'visit', after: days(9) },
      ],
    });
    assert.deepEqual(
      entryOf(twice, 'x').limits.map(({ shown }) => shown),
      ['2024-03-04'],
    );
  });

  it('1.21, 2.12: what must come before X holds back the X of its own occurrence', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  step s "S"
on call "Call"
  step ask "Ask"
    at least 3 days before meet
  step think "Think", if it is call
  step meet "Meet"
`);
    const two = walked(routine, {
      events: [
        { event: 'call', after: days(1) },
        { event: 'call', after: days(2) },
      ],
    });
    assert.deepEqual(
      [1, 2].map((n) => formatMoment(entryOf(two, 'meet', 'step', n).moment, norway).slice(5, 10)),
      ['03-05', '03-06'],
    );
    assert.deepEqual(
      [1, 2].map((n) => entryOf(two, 'ask', 'step', n).limits.length),
      [0, 0],
    );
  });

  it('1.18, 2.12: of one event that begins several procedures, that of the occurrence counts', () => {
    const routine = routineOf(
      `
routine r "R"
start go "Go"
  step s "S"
on call "Call"
  step log "Log"
on call or fax "Call"
  step think "Think"
    takes 4 days
  step x "X"
    within 5 days after call
`,
      [],
      ['name-doubled'],
    );
    const two = walked(routine, {
      events: [
        { event: 'call', after: days(1) },
        { event: 'call', after: days(3) },
      ],
    });
    assert.deepEqual(
      [1, 2].map((n) => entryOf(two, 'x', 'step', n).due?.shown),
      ['2024-03-07', '2024-03-09'],
    );
  });

  it('2.10, 2.15: a step may be answered with its moment, not earlier than it can be', () => {
    const routine = routineOf('routine r "R"\nstart go "Go"\n  step a "A"\n    takes 2 days\n  step b "B"\n');
    const at = (moment: string) =>
      walk(routine, { start: '2024-03-01', answers: [{ of: 'a', at: moment }] }, { calendar: norway });
    const result = at('2024-03-05T10:00');
    assert.ok('walk' in result);
    assert.equal(formatMoment(entryOf(result.walk, 'b').moment, norway), '2024-03-05T10:00');
    const early = at('2024-03-02T10:00');
    assert.deepEqual('problems' in early && early.problems.map(({ kind, id }) => [kind, id]), [['too-early', 'a']]);
  });

  it('2.15: the horizon is a year, or until; what is not done by then is open, with its limit', () => {
    const routine = routineOf('routine r "R"\nstart go "Go"\n  step a "A"\n    takes 13 months\n    within 2 years\n');
    const year = walked(routine, {});
    assert.deepEqual(
      year.open.map((open) => open.kind === 'step' && [open.id, open.due?.shown, open.cut]),
      [['a', '2026-03-01', false]],
    );
    assert.equal(formatMoment(year.trace.to, norway), '2025-03-01T09:00');
    assert.equal(namesOf(walked(routine, { until: '2025-04-01' })), 'a');
  });

  it('2.9: another zone, another clock change', async () => {
    const dublin = await openCalendar(null, 'Europe/Dublin');
    assert.ok(typeof dublin === 'object');
    const all = walked(
      routineOf('routine r "R"\nstart go "Go"\n  step x "X"\n    within 72 hours\n'),
      { start: '2024-03-29T23:30' },
      dublin,
    );
    assert.equal(entryOf(all, 'x').due?.shown, '2024-04-02T00:30');
    assert.equal(formatUnambiguous(entryOf(all, 'x').moment, dublin), '2024-03-29T23:30');
  });
});
