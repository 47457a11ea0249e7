import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Condition, Deadline, Duration, Fact, Ref, Routine, Statement } from '../../src/generated/routine.ts';
import { toJson } from '../../src/simulate/json.ts';
import { shift } from '../../src/simulate/limit.ts';
import type { Walk } from '../../src/simulate/result.ts';
import type { Entry, StepEntry } from '../../src/simulate/trace.ts';
import { walk } from '../../src/simulate/walk.ts';
import { norway } from './read.ts';

/** A routine of random statements; their ids are given out afterwards, in the order of the text. */
const empty = {
  schemaVersion: 1 as const,
  kind: 'routine' as const,
  language: 'en',
  ...{
    channels: [],
    tags: [],
    messages: [],
    terms: [],
    requirements: [],
    definitions: [],
    impossible: [],
    examples: [],
  },
  systems: [{ id: 'S' }],
  documents: [{ id: 'paper' }],
  roles: [{ id: 'A', deputy: [{ kind: 'role' as const, id: 'B' }] }, { id: 'B' }, { id: 'C', parent: 'A' }],
};
const facts: Fact[] = [
  { id: 'f', type: { kind: 'yesNo' } },
  {
    id: 'g',
    type: { kind: 'choice', values: [{ id: 'v' }, { id: 'w' }] },
    exists: { op: 'is', fact: 'f', values: ['yes'] },
  },
  { id: 'n', type: { kind: 'number' } },
  { id: 'd', type: { kind: 'date' } },
  { id: 'out', type: { kind: 'choice', values: [{ id: 'v' }, { id: 'w' }] }, outcome: true },
];

const duration: fc.Arbitrary<Duration> = fc.record({
  count: fc.integer({ min: 0, max: 5 }).map(String),
  unit: fc.constantFrom('hour', 'day', 'workingDay', 'week', 'month'),
});
const anchor: fc.Arbitrary<Ref> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map((n): Ref => ({ kind: 'step', id: `s${n}` })),
  fc.constantFrom<Ref>(
    { kind: 'event', id: 'call' },
    { kind: 'procedure', id: 'go' },
    { kind: 'fact', id: 'd' },
    { kind: 'document', id: 'paper' },
  ),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2 },
    fc.constant<Condition>({ op: 'is', fact: 'f', values: ['yes'] }),
    fc.constant<Condition>({ op: 'is', fact: 'g', values: ['v'] }),
    fc.constant<Condition>({ op: 'over', fact: 'n', value: '2.5' }),
    fc.constant<Condition>({ op: 'is', fact: 'out', values: ['w'] }),
    fc.constant<Condition>({ op: 'available', role: 'A' }),
    fc.constant<Condition>({ op: 'began', event: 'call' }),
    tie('one').map((item): Condition => ({ op: 'not', item })),
    fc.record({ op: fc.constantFrom('all', 'any'), items: fc.array(tie('one'), { maxLength: 2 }) }),
  ),
})).one;
const deadline: fc.Arbitrary<Deadline> = fc.oneof(
  duration.map((one): Deadline => ({ kind: 'within', duration: one })),
  fc.tuple(duration, anchor).map(([one, ref]): Deadline => ({ kind: 'within', duration: one, after: [ref] })),
  fc.tuple(duration, anchor).map(([one, ref]): Deadline => ({ kind: 'atLeastBefore', duration: one, before: [ref] })),
  anchor.map((ref): Deadline => ({ kind: 'before', of: [ref] })),
  fc.constantFrom<Deadline>(
    { kind: 'on', date: '2024-03-20' },
    { kind: 'by', date: { fact: 'd' } },
    { kind: 'byDay', day: 31, nextWorkingDay: true },
    { kind: 'sameDay' },
    { kind: 'promptly' },
  ),
);
const role = fc.constantFrom<Ref>({ kind: 'role', id: 'A' }, { kind: 'role', id: 'B' }, { kind: 'role', id: 'C' });
const group = fc.record({
  join: fc.constantFrom('or' as const, 'and' as const, 'each' as const),
  roles: fc.array(role, { minLength: 1, maxLength: 2 }),
});
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

type Tree = { body: Statement[]; step: Statement; one: Statement };
const { body } = fc.letrec<Tree>((tie) => ({
  step: fc
    .record({
      kind: fc.constant('step' as const),
      id: fc.constant(''),
      modality: fc.constantFrom('must' as const, 'should' as const, 'may' as const),
      when: some(condition),
      deadlines: some(fc.array(deadline, { maxLength: 2 })),
      takes: some(fc.tuple(duration).map(([one]) => [{ duration: one }])),
      by: some(fc.array(fc.record({ chain: fc.array(group, { minLength: 1, maxLength: 2 }) }), { maxLength: 1 })),
      write: some(fc.constant([{ documents: [{ kind: 'document' as const, id: 'paper' }] }])),
      handOver: some(
        fc
          .record({
            to: fc.array(group, { minLength: 1, maxLength: 1 }),
            whenAccepted: fc.constantFrom(true as const, undefined),
          })
          .map((one) => [one]),
      ),
      overdue: some(fc.record({ attributes: fc.constant({}), body: tie('body'), newDeadline: some(duration) })),
    })
    .map(tidy) as unknown as fc.Arbitrary<Statement>,
  body: fc.array(tie('one'), { maxLength: 3 }),
  one: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: tie('step') },
    fc.record({ kind: fc.constant('phase'), id: fc.constant(''), body: tie('body') }),
    fc.record({
      kind: fc.constant('decision'),
      id: fc.constant(''),
      branches: fc.array(fc.record({ id: fc.constant(''), when: some(condition), body: tie('body') }).map(tidy), {
        maxLength: 2,
      }),
    }),
    fc.record({
      kind: fc.constant('choice'),
      id: fc.constant(''),
      options: fc.array(fc.record({ id: fc.constant(''), when: some(condition), body: tie('body') }).map(tidy), {
        maxLength: 2,
      }),
    }),
    fc.record({ kind: fc.constant('anyOrder'), id: fc.constant(''), body: tie('body') }),
    fc.record({ kind: fc.constant('forEach'), id: fc.constant(''), body: tie('body') }),
    fc
      .record({
        kind: fc.constant('repeat'),
        id: fc.constant(''),
        body: tie('body'),
        every: some(duration),
        atMost: fc.constant(3),
        until: some(condition),
      })
      .map(tidy),
    fc
      .record({
        kind: fc.constant('wait'),
        id: fc.constant(''),
        events: fc.constant(['call']),
        atMost: some(duration),
        otherwise: some(tie('body')),
      })
      .map(tidy),
    fc.constant({ kind: 'set', id: '', outcome: 'out', value: 'w' }),
    fc.constant({ kind: 'close', id: '' }),
  ) as fc.Arbitrary<Statement>,
})) as { body: fc.Arbitrary<Statement[]> };

const routines: fc.Arbitrary<Routine> = fc
  .record({ go: body, call: body, talk: body, outside: fc.constantFrom(true as const, undefined) })
  .map(({ go, call, talk, outside }): Routine => {
    const counts = new Map<string, number>();
    const name = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(name);
      if (!value || typeof value !== 'object') return value;
      const named = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, name(one)]));
      if (named.id !== '') return named;
      const letter = typeof named.kind === 'string' ? named.kind[0]! : 'o';
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
      return { ...named, id: `${letter}${counts.get(letter)}` };
    };
    const named = (statements: Statement[]) => name(statements) as Statement[];
    const x = { entries: [{ kind: 'step' as const, id: 's1' }] };
    const y = { steps: {} };
    return {
      ...empty,
      id: 'r',
      facts,
      events: [{ id: 'call' }],
      procedures: [
        { id: 'go', kind: 'start', body: named(go) },
        { id: 'call', kind: 'event', events: ['call'], body: named(call), ...(outside && { outside }) },
        {
          id: 'talk',
          kind: 'recurring',
          every: [{ period: { kind: 'duration', duration: { count: '5', unit: 'week' } } }],
          until: [{ kind: 'step', id: 's2' }],
          body: named(talk),
        },
      ],
      rules: [
        {
          id: 'x',
          kind: 'rule',
          forms: [
            { kind: 'followed', every: x, by: y, own: true },
            { kind: 'preceded', every: y, by: x, within: { count: '2', unit: 'day' } },
            { kind: 'count', of: y, atMost: 3, per: { kind: 'block', id: 'f1' } },
            { kind: 'recurs', of: x, every: { count: '1', unit: 'month' } },
            { kind: 'only', roles: [{ kind: 'role', id: 'A' }], of: y },
            { kind: 'differentPeople', of: [x, y] },
            { kind: 'endsWithin', duration: { count: '2', unit: 'week' } },
            { kind: 'endsWith', condition: { op: 'is', fact: 'out', values: ['w'] } },
            { kind: 'has', every: y, what: ['deadline'] },
          ],
        },
      ],
    };
  });

const cases: fc.Arbitrary<Case> = fc.record({
  start: fc.constantFrom('2024-03-01T09:00', '2024-03-30T23:30', '2024-10-26T12:00'),
  until: fc.constant('2024-12-31'),
  given: fc.record({
    f: fc.constantFrom('yes', 'no'),
    g: fc.constantFrom('v', 'w'),
    n: fc.integer({ min: 0, max: 5 }),
    d: fc.constant('2024-04-02'),
  }),
  events: fc.array(fc.record({ event: fc.constant('call'), after: duration }), { maxLength: 3 }),
  unavailable: fc.subarray(['A', 'B', 'C']),
  answers: fc.array(
    fc.oneof(
      fc.record({ of: fc.integer({ min: 1, max: 6 }).map((n) => `s${n}`), overdue: fc.boolean() }),
      fc.record({ of: fc.constantFrom('f1', 'f2'), turns: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ of: fc.constantFrom('w1', 'w2'), waits: fc.oneof(duration, fc.constant('limit' as const)) }),
      fc.record({ of: fc.constantFrom('r1', 'r2'), rounds: fc.integer({ min: 1, max: 3 }) }),
    ),
    { maxLength: 5 },
  ),
}) as fc.Arbitrary<Case>;

/** The case without the answers to statements that this routine does not have. */
function fitting(routine: Routine, said: Case): Case {
  const text = JSON.stringify(routine);
  return { ...said, answers: (said.answers ?? []).filter(({ of }) => text.includes(`"id":"${of}"`)) };
}

describe('walk: random routines and cases', () => {
  it('never throws, ends, is the same each time, and can be told', () => {
    let walks = 0;
    fc.assert(
      fc.property(routines, cases, (routine, told) => {
        const said = fitting(routine, told);
        const around = { calendar: norway, bound: 3000 };
        const result = walk(routine, said, around);
        assert.deepEqual(walk(routine, said, around), result);
        if (!('walk' in result)) return;
        walks += 1;
        holdsForEvery(result.walk);
        JSON.stringify(toJson(result.walk, routine, around));
        JSON.stringify(result.walk);
      }),
      { numRuns: 1500 },
    );
    assert.ok(walks > 700, `only ${walks} of the cases could be walked`);
  });

  it('1.20: in a routine without branches, due is the earliest of what binds, all limits compared with all steps', () => {
    const line = fc.array(
      fc.record({
        takes: some(duration),
        deadlines: fc.array(
          fc.oneof(
            duration.map((one): Deadline => ({ kind: 'within', duration: one })),
            fc
              .tuple(duration, fc.integer({ min: 1, max: 8 }))
              .map(([one, n]): Deadline => ({ kind: 'within', duration: one, after: [{ kind: 'step', id: `s${n}` }] })),
            fc.integer({ min: 10, max: 28 }).map((day): Deadline => ({ kind: 'by', date: `2024-03-${day}` })),
            duration.map(
              (one): Deadline => ({ kind: 'within', duration: one, after: [{ kind: 'event', id: 'call' }] }),
            ),
          ),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(line, fc.array(duration, { maxLength: 2 }), (steps, comings) => {
        const body = steps.map(
          ({ takes, deadlines }, at): Statement => ({
            kind: 'step',
            id: `s${at + 1}`,
            modality: 'must',
            deadlines,
            ...(takes && { takes: [{ duration: takes }] }),
          }),
        );
        const routine: Routine = {
          ...empty,
          id: 'r',
          facts: [],
          rules: [],
          events: [{ id: 'call' }],
          procedures: [
            { id: 'go', kind: 'start', body },
            { id: 'call', kind: 'event', events: ['call'], body: [] },
          ],
        };
        const said = { start: '2024-03-01T09:00', events: comings.map((after) => ({ event: 'call', after })) };
        const result = walk(routine, said, { calendar: norway });
        assert.ok('walk' in result);
        const all = result.walk.trace.entries.filter((entry): entry is StepEntry => entry.kind === 'step');
        for (const step of all) {
          const own = step.limits.map(({ moment }) => moment);
          const later: number[] = all
            .filter((other) => other.index > step.index)
            .flatMap(({ limits }) => limits)
            .filter(
              ({ deadline, anchor }) =>
                deadline.kind === 'by' ||
                (deadline.kind === 'within' && deadline.after && anchor !== null && !isFrom(result.walk, anchor, step)),
            )
            .map(({ moment }) => moment);
          assert.equal(
            step.due?.moment ?? Number.POSITIVE_INFINITY,
            Math.min(Number.POSITIVE_INFINITY, ...own, ...later),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether what a limit counts from is the step, or comes after it in its procedure. */
function isFrom({ trace }: Walk, anchor: number, step: StepEntry): boolean {
  return trace.entries[anchor]?.procedure === step.procedure && anchor >= step.index;
}

function holdsForEvery({ trace, open }: Walk): void {
  const { entries } = trace;
  for (const [place, entry] of entries.entries()) {
    assert.equal(entry.index, place);
    assert.ok(entry.moment >= (entries[place - 1]?.moment ?? trace.from), 'moments never decrease');
    assert.ok(entry.moment <= trace.to && entry.moment >= entry.ready, 'not before it is ready, not after the horizon');
    const procedure = entry.scope[0];
    if (procedure) assert.ok(trace.instances[procedure.n]!.began <= entry.moment, 'nothing before its trigger (2.6)');
    if (entry.kind !== 'step') continue;
    for (const limit of entry.limits)
      assert.ok(
        entry.due && (entry.due.missed || entry.due.moment <= limit.moment),
        'due is the earliest of its limits',
      );
    if (entry.overdue)
      assert.ok(
        entry.due && (entry.due.missed || entry.limits.some(({ deadline }) => deadline.kind === 'newDeadline')),
        'what is late is due by its new deadline, or was by the one missed',
      );
    else assert.ok(!entry.due?.missed);
    if (entry.doers.length === 0) assert.equal(entry.nobody, false);
  }
  const close = entries.findIndex((entry) => entry.kind === 'close' && entry.case === 0);
  if (close >= 0)
    assert.ok(
      entries.slice(close + 1).every((entry: Entry) => entry.case === null),
      'a close is the last entry of the case (2.7)',
    );
  for (const one of open)
    if (one.kind === 'step' && !one.cut) assert.ok(one.earliest > trace.to, 'what can be done before the horizon is');
  const year = shift(trace.from, { count: '1', unit: 'year' }, norway)!;
  assert.ok(trace.to <= year);
}

function tidy<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
