// Waits that can't end, held against every state that small random cases can come to.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Procedure, Routine, Statement, Step } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { textOf } from '../../src/simulate/text.ts';
import { type Node, never } from '../../src/verify/diagram.ts';
import { guardsOf } from '../../src/verify/guards.ts';
import { walkThrough } from '../../src/verify/replay.ts';
import { Space } from '../../src/verify/space.ts';
import { stuckIn } from '../../src/verify/stuck.ts';
import { toldFlaws } from '../../src/verify/told-flaws.ts';
import { norway } from '../simulate/read.ts';
import { named, some } from './random.ts';
import { type Chosen, explore, isChosen } from './waiting.ts';

const tidy = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;
const day = { count: '1', unit: 'day' };

const wait = fc
  .record({
    kind: fc.constant('wait'),
    id: fc.constant(''),
    // Mostly for what begins something.
    events: fc.constantFrom(['call'], ['call'], ['call'], ['ring'], ['ring'], ['reply'], ['call', 'ring']),
    atMost: some(fc.constant(day), 8),
  })
  .map(tidy);

const step = fc.record({
  kind: fc.constant('step'),
  id: fc.constant(''),
  modality: fc.constantFrom('must', 'must', 'may'),
});
const repeat = (body: fc.Arbitrary<unknown[]>) =>
  fc
    .record({ kind: fc.constant('repeat'), id: fc.constant(''), body, atMost: fc.constant(3) })
    // The name comes first, so that statements are numbered from the outside in.
    .map(({ body: inner, ...one }) => ({ ...one, body: inner }));
/** One after the other: the likeliest to wait too early, or once too often. */
const straight = fc.array(fc.oneof(step, wait, repeat(fc.tuple(wait))), { minLength: 2, maxLength: 4 });

const bodies = (depth: number): fc.Arbitrary<Statement[]> =>
  fc.letrec<{ body: Statement[]; one: Statement }>((tie) => ({
    body: fc.array(tie('one'), { minLength: 1, maxLength: 2 }),
    one: fc.oneof(
      { maxDepth: depth },
      { weight: 8, arbitrary: step },
      { weight: 8, arbitrary: wait },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('anyOrder'), id: fc.constant(''), body: tie('body') }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('decision'),
          id: fc.constant(''),
          branches: fc
            .tuple(tie('body'), some(tie('body')))
            .map(([one, other]) => [
              { id: '', when: { op: 'is', fact: 'f', values: ['yes'] }, body: one },
              ...(other ? [{ id: '', body: other }] : []),
            ]),
        }),
      },
      { weight: 2, arbitrary: repeat(tie('body')) },
      // What can be closed is never stuck.
      fc.record({ kind: fc.constant('close'), id: fc.constant('') }),
    ) as fc.Arbitrary<Statement>,
  })).body;

const after = fc
  .constantFrom(1, 1, 2, 2, 3, 4)
  .map((n): NonNullable<Procedure['after']> => [{ kind: 'step', id: `s${n}` }]);
const on = (id: string, events: fc.Arbitrary<string[]>): fc.Arbitrary<Procedure> =>
  fc
    .record({
      id: fc.constant(id),
      kind: fc.constant('event' as const),
      events,
      body: bodies(1),
      after: some(after, 2),
      atMost: some(fc.constantFrom(1, 2), 3),
    })
    .map((one) => tidy(one) as Procedure);

const routines: fc.Arbitrary<Routine> = fc
  .record({
    go: fc.oneof(bodies(2), straight as fc.Arbitrary<Statement[]>),
    come: some(on('come', fc.constantFrom(['call'], ['call', 'ring'])), 8),
    rung: some(on('rung', fc.constant(['ring'])), 2),
  })
  .map(({ go, come, rung }) => {
    const made = named([{ id: 'go', kind: 'start', body: go }, ...(come ? [come] : []), ...(rung ? [rung] : [])]);
    // A text that says the same of a step that is not there says nothing.
    const steps = new Set(made.procedures.flatMap((one) => statementsIn(one.body)).map(({ id }) => id));
    const procedures = made.procedures.map(({ after: refs, ...one }) =>
      refs?.some((ref) => ref.kind === 'step' && steps.has(ref.id)) ? { ...one, after: refs } : one,
    );
    return { ...made, impossible: [], procedures };
  });

/** Every way to decide what is decided once for a case. */
function* choices(routine: Routine): Generator<Chosen> {
  const free = routine.procedures
    .flatMap((one) => statementsIn(one.body))
    .filter((one): one is Step => one.kind === 'step' && one.modality === 'may' && isChosen(routine, one.id))
    .map(({ id }) => id);
  for (const f of ['yes', 'no'] as const)
    for (let mask = 0; mask < 2 ** free.length; mask += 1)
      yield { f, left: new Set(free.filter((_, at) => mask & (2 ** at))) };
}

/** Whether some case with those answers is among some cases. */
function isAmong(space: Space, cases: Node, { f, left }: Chosen): boolean {
  const { diagrams } = space;
  const fixed = new Map<number, number>();
  for (const variable of diagrams.support(cases)) {
    const what = space.variables[variable]!;
    if (what.kind === 'fact' && what.fact === 'f')
      fixed.set(
        variable,
        what.regions.findIndex(({ value }) => value === f),
      );
    const isOnce = what.kind === 'done' && what.place.round === null && isChosen(space.texts[0]!.routine, what.of);
    if (isOnce) fixed.set(variable, Number(!left.has((what as { of: string }).of)));
  }
  return diagrams.restrict(cases, fixed) !== never;
}

const seed = Number(process.env.SEED ?? 1);

describe('waits that can not end', () => {
  it('agree with every state that a case can come to', () => {
    const tally = { after: 0, often: 0, again: 0, circle: 0, event: 0, unheard: 0, missed: 0, passed: 0, skipped: 0 };
    fc.assert(
      fc.property(routines, (routine) => {
        const guards = guardsOf(new Space([textOf(routine)]));
        const { waits, unbegun } = stuckIn(guards);
        const begun = new Set<string>();
        for (const chosen of choices(routine)) {
          const graph = explore(routine, chosen, 3, 3000);
          if (!graph) {
            tally.skipped += 1;
            return;
          }
          const told = new Set<string>();
          for (const { of, why, cases } of waits) {
            if (!isAmong(guards.space, cases, chosen)) continue;
            const all = graph.at.get(of) ?? [];
            const show = () =>
              JSON.stringify({ of, why, f: chosen.f, left: [...chosen.left], procedures: routine.procedures });
            told.add(of);
            tally[why] += 1;
            if (why === 'again')
              assert.ok(
                all.every(({ state }) => !graph.ending.has(state)),
                `it can end: ${show()}`,
              );
            else
              assert.ok(
                all.some(({ state, stuck }) => stuck && graph.hasRoom(state)),
                `it is passed: ${show()}`,
              );
          }
          for (const id of graph.begun) begun.add(id);
          for (const [wait, all] of graph.at) {
            const open = all.filter(({ state }) => graph.hasRoom(state));
            if (told.has(wait) || open.length === 0) continue;
            if (open.some(({ stuck }) => !stuck)) tally.passed += 1;
            else {
              tally.missed += 1;
              if (process.env.SHOW)
                console.log('missed', wait, chosen.f, [...chosen.left], JSON.stringify(routine.procedures));
            }
          }
        }
        for (const { id } of routine.procedures) {
          const why = unbegun.find(({ of }) => of === id)?.why;
          assert.ok(!why || !begun.has(id), `${id} begins: ${JSON.stringify(routine.procedures)}`);
          if (why) tally[why] += 1;
          else if (!begun.has(id)) tally.unheard += 1;
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300), seed },
    );
    if (process.env.SHOW) console.log(tally);
  });

  it('show a case in which they are come to and do not end', () => {
    const runs = Number(process.env.RUNS ?? 1500);
    let times = 0;
    fc.assert(
      fc.property(routines, (routine) => {
        for (const { kind, why, at, shown } of toldFlaws(routine, new Map())) {
          if (kind !== 'stuck') continue;
          const { id } = at as Statement;
          // What the walk asks for besides can be anything; where the order of what comes matters, it is not shown.
          const space = new Space([textOf(routine)]);
          const walked = walkThrough({ routine, surroundings: { calendar: norway }, space }, shown!)?.walk;
          if (!walked) continue;
          // Where one more wait begins with each that ends, it may be that one that is open.
          const open = walked.open.some((one) => one.kind === 'wait' && (one.id === id || why === 'again'));
          // Where something may close the case first, a walk takes it to.
          const isClosed = walked.trace.entries.some((one) => one.kind === 'close');
          assert.ok(open || isClosed, JSON.stringify({ id, shown, procedures: routine.procedures }));
          times += Number(open);
        }
      }),
      { numRuns: runs, seed },
    );
    assert.ok(times > runs / 40, `${times} are shown`);
  });
});
