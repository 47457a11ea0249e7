import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Form, Ref } from '../../src/generated/routine.ts';
import { judge } from '../../src/simulate/judge.ts';
import { addLimit } from '../../src/simulate/limit.ts';
import type { Entry, StepEntry, Trace } from '../../src/simulate/trace.ts';
import { entryOf, norway, routineOf, verdictsOf, walked } from './read.ts';

const days = (count: number) => ({ count: String(count), unit: 'day' as const });

/** The verdict on one rule with these forms, of a routine with these procedures. */
function verdict(text: string, forms: string, said: Case = {}): string {
  const rule = forms
    .split('\n')
    .map((form) => `  ${form}\n`)
    .join('');
  const [one] = walked(routineOf(`routine r "R"\n${text}rule x "X"\n${rule}`), said).verdicts;
  return `${one?.verdict}${one?.neverApplies ? ', never applies' : ''}`;
}

/** Numbers are those of `semantics.md`. */
describe('judge', () => {
  const plain =
    'case\n  f is yes or no\n  result becomes good or bad\nstart go "Go"\n  step a "A"\n  step b "B", if f\n    takes 3 days\non call "Call"\n  step c "C"\n';
  const yes: Case = { given: { f: 'yes' } };
  const no: Case = { given: { f: 'no' } };

  it('2.13: followed, preceded, in time', () => {
    assert.equal(verdict(plain, 'every a is followed by b', yes), 'satisfied');
    assert.equal(verdict(plain, 'every a is followed by b', no), 'violated');
    assert.equal(verdict(plain, 'every a is followed by b within 3 days', yes), 'satisfied');
    assert.equal(verdict(plain, 'every a is followed by b within 71 hours', yes), 'violated');
    assert.equal(verdict(plain, 'every b is preceded by a within 72 hours', yes), 'satisfied');
    assert.equal(verdict(plain, 'every b is preceded by a within 2 days', yes), 'violated');
    assert.equal(verdict(plain, 'every a is preceded by b', yes), 'violated');
  });

  it('1.26: conditions are read when X happens; a rule whose X never happens never applies', () => {
    assert.equal(verdict(plain, 'every a is followed by b, if f', no), 'satisfied, never applies');
    assert.equal(verdict(plain, 'every b is preceded by c', no), 'satisfied, never applies');
    const set = 'case\n  result becomes good or bad\nstart go "Go"\n  step a "A"\n  set result to good\n  step b "B"\n';
    assert.equal(
      verdict(set, 'every a is followed by c-never, if result is good'.replace('c-never', 'a')),
      'satisfied, never applies',
    );
    assert.equal(verdict(set, 'every b is followed by a, if result is good'), 'violated');
    assert.equal(verdict(set, 'a happens at least 2 times, if result is good'), 'violated');
  });

  it('2.5: a wait that came to its limit has not come', () => {
    const text = 'start go "Go"\n  step ask "Ask"\n  wait for reply "Reply" at most 2 days\n';
    assert.equal(verdict(text, 'every ask is followed by reply'), 'satisfied');
    assert.equal(
      verdict(text, 'every ask is followed by reply', { answers: [{ of: 'wait-reply', waits: 'limit' }] }),
      'violated',
    );
  });

  it('1.31: a step never answers itself', () => {
    assert.equal(verdict('start go "Go"\n  step a "A"\n', 'every step is followed by step'), 'violated');
  });

  it('1.11, 2.12: what stands in one procedure or turn answers there alone; in different ones any will do', () => {
    const text =
      'start go "Go"\n  for each member "Each"\n    case\n      here is yes or no\n    step ask "Ask"\n    step note "Note", if here\n  step end "End"\n';
    const said: Case = {
      answers: [
        { of: 'member', turns: 2 },
        { of: 'member', turn: 1, given: { here: 'no' } },
        { of: 'member', turn: 2, given: { here: 'yes' } },
      ],
    };
    assert.equal(verdict(text, 'every ask is followed by note', said), 'violated');
    assert.equal(verdict(text, 'every note is preceded by ask', said), 'satisfied');
    assert.equal(verdict(text, 'every ask is followed by end', said), 'satisfied');
    const call = {
      ...yes,
      events: [
        { event: 'call', after: days(1) },
        { event: 'call', after: days(2) },
      ],
    };
    assert.equal(verdict(plain, 'every call is followed by b', call), 'satisfied');
    assert.equal(verdict(plain, 'every call is followed by its own b', call), 'violated');
    assert.equal(verdict(plain, 'every call is followed by its own c', call), 'satisfied');
  });

  it('1.11: rounds do not separate', () => {
    const text =
      'case\n  done is yes or no\nstart go "Go"\n  repeat until done\n    step try "Try"\n    step log "Log", if done\n';
    const said: Case = { given: { done: ['no', 'yes'] } };
    assert.equal(verdict(text, 'every try is followed by log', said), 'satisfied');
    assert.equal(verdict(text, 'every try is followed by its own log', said), 'violated');
  });

  it('1.13: counts are over the case, or per occurrence or turn', () => {
    const call = { ...no, events: [{ event: 'call' }, { event: 'call' }] };
    assert.equal(verdict(plain, 'c happens at most 1 times', call), 'violated');
    assert.equal(verdict(plain, 'c happens at most 1 times per call', call), 'satisfied');
    assert.equal(verdict(plain, 'c happens exactly once', no), 'violated');
    assert.equal(verdict(plain, 'c never happens', no), 'satisfied');
    const text = 'start go "Go"\n  for each member "Each"\n    recommended step ask "Ask"\n';
    const turns: Case = {
      answers: [
        { of: 'member', turns: 2 },
        { of: 'ask', turn: 2, done: false },
      ],
    };
    assert.equal(verdict(text, 'ask happens at least once per member', turns), 'violated');
    assert.equal(verdict(text, 'ask happens at least once', turns), 'satisfied');
    assert.equal(verdict(text, 'ask happens at most 1 times per member', turns), 'satisfied');
  });

  it('2.13: exactly one of, never both', () => {
    assert.equal(verdict(plain, 'exactly one of a, b happens', yes), 'violated');
    assert.equal(verdict(plain, 'exactly one of a, b happens', no), 'satisfied');
    assert.equal(verdict(plain, 'exactly one of b, c happens', no), 'violated');
    assert.equal(verdict(plain, 'a and b never happen in the same case', yes), 'violated');
    assert.equal(verdict(plain, 'a and b never happen in the same case', no), 'satisfied');
  });

  it('1.30: no gap, from the start to the first, between two, and from the last to the end', () => {
    const text =
      'case\n  done is yes or no\nstart go "Go"\n  step wait1 "Wait"\n    takes 5 days\n  repeat every 3 days until done\n    step t "T"\n  step end "End"\n    takes 4 days\n';
    const said: Case = { given: { done: ['no', 'yes'] } };
    assert.equal(verdict(text, 't happens at least every 5 days', said), 'satisfied');
    assert.equal(verdict(text, 't happens at least every 4 days', said), 'violated');
    assert.equal(
      verdict(text.replace('takes 5 days', 'takes 1 day'), 't happens at least every 3 days', said),
      'violated',
    );
  });

  it('1.30: a gap of just D is no longer than D', () => {
    const text = 'start go "Go"\n  step t "T"\n    takes 5 hours\n';
    assert.equal(verdict(text, 't happens at least every 5 hours'), 'satisfied');
    assert.equal(verdict(text, 't happens at least every 299 minutes'), 'violated');
  });

  it('1.29: recorded, in the system and with the tags; no record satisfies', () => {
    const text = (lines: string) =>
      `systems\n  Register\n    Log\n  Other\ntags\n  T "#t" in Register\nstart go "Go"\n  step a "A"\n${lines}`;
    const recorded = (lines: string, form = 'every a is recorded in Register with T, date') =>
      verdict(text(lines), form);
    assert.equal(recorded('    record in Register with T, date\n'), 'satisfied');
    assert.equal(recorded('    record in Log with T, date\n'), 'satisfied');
    assert.equal(recorded('    record with T, date\n'), 'satisfied');
    assert.equal(recorded('    record in Other with T, date\n'), 'violated');
    assert.equal(recorded('    record in Register with T\n    record in Register with date\n'), 'violated');
    assert.equal(recorded('    no record\n'), 'satisfied');
    assert.equal(recorded('', 'every a is recorded'), 'violated');
    assert.equal(recorded('    record\n', 'every a is recorded within 1 hour'), 'satisfied');
  });

  it('2.13: signed, has', () => {
    const text =
      'roles\n  B deputy C\n  C\ndocuments\n  plan "Plan"\n  paper "Paper"\nstart go "Go"\n  step a "A"\n    by B\n    write plan, signed by B and C\n    because "it is so"\n    within 2 days\n  step b "B"\n    sign paper by B\n    promptly\n';
    assert.equal(verdict(text, 'every a is signed by B and C'), 'satisfied');
    assert.equal(verdict(text, 'every b is signed by B and C'), 'violated');
    assert.equal(verdict(text, 'every b is signed by B'), 'satisfied');
    for (const what of ['deadline', 'responsible', 'reason', 'deputy']) {
      assert.equal(verdict(text, `every a has ${what}`), 'satisfied', what);
      assert.equal(verdict(text, `every b has ${what}`), 'violated', what);
    }
    for (const what of ['system', 'record']) assert.equal(verdict(text, `every a has ${what}`), 'violated', what);
  });

  it('1.31: selected steps, and documents and messages that happen with a step', () => {
    const text =
      'roles\n  A deputy D\n  B\n  D\nsystems\n  S\ntags\n  T "#t"\ndocuments\n  plan "Plan"\nmessages\n  hello "Hello"\nstart go "Go"\n  phase one "One"\n    step a "A"\n      by A\n      in S\n      write plan\n  step b "B"\n    by B\n    send hello to A\n    record with T\n  step c "C"\n    hand over to D\n';
    const happens = (x: string) => verdict(text, `${x} happens exactly once`);
    for (const x of [
      'plan',
      'hello',
      'step by A',
      'step by D',
      'step in S',
      'step recorded with T',
      'step writing plan',
      'step sending hello',
      'step handing over',
      'step handing over to D',
      'step in phase one',
    ])
      assert.equal(happens(x), 'satisfied', x);
    assert.equal(verdict(text, 'step happens at least 3 times'), 'satisfied');
    assert.equal(verdict(text, 'step happens at least 4 times'), 'violated');
    assert.equal(verdict(text, 'every plan is followed by hello'), 'satisfied');
    assert.equal(verdict(text, 'every plan is preceded by hello'), 'violated');
  });

  it('1.35, 2.14: pending while something is owed and may still come in time, never in an ended case', () => {
    const open: Case = { ...yes, until: '2024-03-02' };
    assert.equal(verdict(plain, 'every a is followed by b', open), 'pending');
    assert.equal(verdict(plain, 'every a is followed by b within 2 days', open), 'pending');
    assert.equal(verdict(plain, 'every a is followed by b within 5 hours', open), 'violated');
    assert.equal(verdict(plain, 'b happens at least once', open), 'pending');
    assert.equal(verdict(plain, 'every a is followed by its own b', open), 'pending');
    assert.equal(verdict(plain, 'the case ends within 4 days', open), 'pending');
    assert.equal(verdict(plain, 'the case ends within 3 hours', open), 'violated');
    assert.equal(verdict(plain, 'every a is followed by b\na never happens', open), 'violated');
    assert.equal(verdict(plain, 'every a is followed by b', no), 'violated');
  });

  it('1.31: whoever did it counts among those a step is by', () => {
    const text = 'roles\n  B\n  C\nstart go "Go"\n  step a "A"\n    by B\n';
    const byC = { answers: [{ of: 'a', by: ['C'] }] };
    assert.equal(verdict(text, 'step by C happens exactly once', byC), 'satisfied');
    assert.equal(verdict(text, 'step by C happens exactly once'), 'violated');
  });

  it('rules under a procedure or phase speak of it alone', () => {
    const text =
      'start go "Go"\n  phase one "One"\n    step a "A"\n    rule x "X"\n      step happens exactly once\n  step b "B"\nrule y "Y"\n  step happens at most 1 times\n';
    assert.deepEqual(verdictsOf(walked(routineOf(`routine r "R"\n${text}`), {})), { x: 'satisfied', y: 'violated' });
  });

  it('1.31, 2.14: dates without times leave the order of one date unknown; records count from what happened', () => {
    const routine = routineOf(
      'routine r "R"\nstart go "Go"\n  step a "A"\n    record\n  step b "B"\nrule x "X"\n  every b is followed by a\nrule y "Y"\n  every a is recorded within 2 days\n',
    );
    const walk = walked(routine, {});
    const dated: Trace = {
      ...walk.trace,
      entries: walk.trace.entries.map((entry): Entry => ({ ...entry, dateOnly: true })),
    };
    assert.deepEqual(
      [
        judge(routine, routine.rules[0]!, walk.trace, norway).verdict,
        judge(routine, routine.rules[0]!, dated, norway).verdict,
      ],
      ['violated', 'unknown'],
    );
    const a = entryOf(walk, 'a');
    const recorded = (after: number): Trace => ({
      ...walk.trace,
      entries: walk.trace.entries.map((entry): Entry => (entry === a ? { ...a, recordedAt: a.moment + after } : entry)),
    });
    assert.equal(judge(routine, routine.rules[1]!, recorded(2 * 86_400_000), norway).verdict, 'satisfied');
    assert.equal(judge(routine, routine.rules[1]!, recorded(3 * 86_400_000), norway).verdict, 'violated');
  });

  it('1.27: persons, where a journal names them', () => {
    const routine = routineOf(
      'routine r "R"\nroles\n  B\nstart go "Go"\n  step a "A"\n    by B\n  step b "B"\n    by B\nrule x "X"\n  a and b are done by different people\n',
    );
    const { trace } = walked(routine, {});
    const by = (...people: string[]): Trace => ({
      ...trace,
      entries: trace.entries.map((entry): Entry => {
        if (entry.kind !== 'step') return entry;
        const person = people.shift();
        return {
          ...entry,
          doers: entry.doers.map(({ ref }) => (person === undefined ? { ref } : { ref, person })),
        } satisfies StepEntry;
      }),
    });
    const verdicts = [by('ann', 'bo'), by('ann', 'ann'), by('ann')].map(
      (one) => judge(routine, routine.rules[0]!, one, norway).verdict,
    );
    assert.deepEqual(verdicts, ['satisfied', 'violated', 'unknown']);
  });

  it('2.13: forms of order agree with the definition read out, on random traces', () => {
    const routine = routineOf(`
routine r "R"
start go "Go"
  for each member "Each"
    optional step a "A"
    optional step b "B"
  optional step d "D"
on call "Call"
  optional step c "C"
  for each turn "Each"
    optional step e "E"
`);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const selection = fc
      .subarray(names, { minLength: 1, maxLength: 2 })
      .map((ids) => ({ entries: ids.map((id): Ref => ({ kind: 'step', id })) }));
    const done = fc.record({
      of: fc.constantFrom(...names),
      occurrence: fc.integer({ min: 1, max: 3 }),
      turn: fc.integer({ min: 1, max: 3 }),
      done: fc.boolean(),
    });
    const alone = fc.record({
      of: fc.constantFrom('c', 'd'),
      occurrence: fc.integer({ min: 1, max: 3 }),
      done: fc.boolean(),
    });
    const said = fc.record({
      events: fc.array(fc.record({ event: fc.constant('call'), after: fc.integer({ min: 0, max: 4 }).map(days) }), {
        maxLength: 3,
      }),
      answers: fc
        .tuple(
          fc.array(done, { minLength: 4, maxLength: 12 }),
          fc.array(alone, { maxLength: 5 }),
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 0, max: 3 }),
        )
        .map(([some, more, members, turns]) => [
          ...some,
          ...more,
          { of: 'member', turns: members },
          { of: 'turn', turns },
        ]),
    });
    const form = fc.record({
      kind: fc.constantFrom('followed', 'preceded'),
      every: selection,
      by: selection,
      own: fc.constantFrom(true, undefined),
      within: fc.constantFrom(undefined, ...[0, 1, 2].map(days)),
    });
    fc.assert(
      fc.property(said, form, (told, { own, within, ...rest }) => {
        const made = { ...rest, ...(own && { own }), ...(within && { within }) } as Extract<
          Form,
          { kind: 'followed' | 'preceded' }
        >;
        const { trace } = walked(routine, told as Case);
        const got = judge(routine, { id: 'x', kind: 'rule', forms: [made] }, trace, norway);
        assert.equal(got.verdict, readOut(trace, made) ? 'satisfied' : 'violated');
      }),
      { numRuns: 500 },
    );
  });
});

/** 2.12 and 2.13, word for word: pairs by comparing all with all, its own by trying every choice. */
function readOut(trace: Trace, form: Extract<Form, { kind: 'followed' | 'preceded' }>): boolean {
  const ids = (selection: (typeof form)['every']) =>
    (selection.entries ?? []).map((ref) => (ref.kind === 'text' ? '' : ref.id));
  const [xs, ys] = [form.every, form.by].map((selection) =>
    trace.entries.filter((entry) => entry.kind === 'step' && ids(selection).includes(entry.id)),
  ) as [Entry[], Entry[]];
  const inTime = (first: Entry, last: Entry) =>
    !form.within || last.moment <= addLimit(first.moment, form.within, norway)!.moment;
  const belong = (x: Entry, y: Entry) =>
    x.scope.every(({ key, n }) => !y.scope.some((level) => level.key === key && level.n !== n));
  const answers = (x: Entry, y: Entry) =>
    belong(x, y) && (form.kind === 'followed' ? y.index > x.index && inTime(x, y) : y.index < x.index && inTime(y, x));
  if (!form.own) return xs.every((x) => ys.some((y) => answers(x, y)));
  const choose = (left: readonly Entry[], free: readonly Entry[]): boolean => {
    const [x, ...others] = left;
    return (
      !x ||
      free.some(
        (y) =>
          answers(x, y) &&
          choose(
            others,
            free.filter((one) => one !== y),
          ),
      )
    );
  };
  return choose(xs, ys);
}
