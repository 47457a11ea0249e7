// Steps that four eyes leave nobody for: held against listing every trace of random small routines, and who may do what in each.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Doers, Id, Procedure, Routine, Rule, Step } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { textOf } from '../../src/simulate/text.ts';
import { guardsOf } from '../../src/verify/guards.ts';
import { flawsOf } from '../../src/verify/soundness.ts';
import { Space } from '../../src/verify/space.ts';
import { type Listed, listTraces, nameOf } from './lister.ts';
import { condition, routines, some } from './random.ts';
import { holds } from './reading.ts';

const names = ['s1', 's2', 's3'];
const rule: Rule = {
  kind: 'rule',
  id: 'apart',
  title: 'Apart',
  forms: [{ kind: 'differentPeople', of: names.map((id) => ({ entries: [{ kind: 'step', id }] })) }],
};

const line: fc.Arbitrary<Doers> = fc
  .tuple(fc.array(fc.constantFrom('A', 'A', 'A', 'A', 'B', 'C'), { minLength: 1, maxLength: 2 }), some(condition, 2))
  .map(([ids, when]) => ({
    chain: [{ join: 'or', roles: ids.map((id) => ({ kind: 'role', id })) }],
    ...(when && { when }),
  }));

const by: fc.Arbitrary<Doers[]> = fc.oneof(
  { weight: 2, arbitrary: fc.array(line, { minLength: 1, maxLength: 2 }) },
  { weight: 2, arbitrary: fc.constant<Doers[]>([{ chain: [{ join: 'or', roles: [{ kind: 'role', id: 'A' }] }] }]) },
  { weight: 2, arbitrary: fc.constantFrom(...names).map((sameAs): Doers[] => [{ chain: [], sameAs }]) },
);

const manned: fc.Arbitrary<Routine> = fc
  .tuple(
    fc.oneof(
      {
        weight: 1,
        arbitrary: routines({ kinds: ['step', 'decision', 'choice', 'phase', 'set', 'anyOrder'], events: false }),
      },
      { weight: 2, arbitrary: routines({ kinds: ['step', 'decision'], events: true, depth: 1, width: 2 }) },
    ),
    // In a circle of steps whoever comes first is named by nobody.
    fc.tuple(by, by, by).filter((all) => {
      const next = (one: Id | undefined) => all[names.indexOf(one ?? '')]?.[0]?.sameAs;
      return names.every((one) => next(next(next(one))) === undefined);
    }),
    fc.boolean(),
  )
  .map(([routine, by, isAfter]) => {
    const copy = structuredClone(routine);
    for (const one of copy.procedures.flatMap(({ body }) => statementsIn(body)))
      if (one.kind === 'step' && names.includes(one.id)) (one as Step).by = by[names.indexOf(one.id)]!;
    const roles = ['A', 'B', 'C'].map((id) => ({ id, ...(id !== 'C' && { onePerson: true as const }) }));
    const procedures = copy.procedures.map((one) =>
      one.kind === 'event' && isAfter && isIn(copy, 's1') === 'go'
        ? { ...one, after: [{ kind: 'step', id: 's1' }] }
        : one,
    ) as Procedure[];
    return { ...copy, procedures, roles, rules: [rule] };
  });

const isIn = ({ procedures }: Routine, id: Id) =>
  procedures.find(({ body }) => statementsIn(body).some((one) => one.id === id))?.id;

/** Who does a step: the roles that may, and the entries that the same person did, its own among them. */
function doersAt(
  routine: Routine,
  entries: readonly Listed[],
  at: number,
): { roles: ReadonlySet<string>; same: ReadonlySet<number> } {
  const { statement, before } = entries[at]!;
  const lines = ((statement as Step).by ?? []).filter(({ when }) => !when || holds(routine, when, before));
  const roles = new Set(lines.flatMap(({ chain }) => chain.flatMap((group) => group.roles.map(nameOf))));
  const same = new Set([at]);
  for (const { sameAs } of lines) {
    const earlier = entries.slice(0, at).findLastIndex(({ kind, id }) => kind === 'step' && id === sameAs);
    if (earlier < 0) continue;
    const first = doersAt(routine, entries, earlier);
    for (const role of first.roles) roles.add(role);
    for (const entry of first.same) same.add(entry);
  }
  return { roles, same };
}

/** Whether only one and the same person can have done two of the entries. */
function isOne(routine: Routine, entries: readonly Listed[], at: number, other: number): boolean {
  const [a, b] = [doersAt(routine, entries, at), doersAt(routine, entries, other)];
  const [role] = a.roles;
  const isLone = a.roles.size === 1 && b.roles.size === 1 && b.roles.has(role!);
  const isOnePerson = routine.roles.some(({ id, onePerson }) => onePerson && role === `role ${id}`);
  return (isLone && isOnePerson) || [...a.same].some((entry) => b.same.has(entry));
}

const pair = (a: Id, b: Id) => [a, b].sort().join(' ');

describe('who may not do a step any more', () => {
  it('is told where listing every trace finds it, and nowhere else', () => {
    let checked = 0;
    const found = { within: 0, across: 0, same: 0 };
    fc.assert(
      fc.property(manned, (routine) => {
        // In some trace, and in every trace of some facts: who did what may hang on the order in which things come.
        const expected = new Set<string>();
        const always = new Map<string, boolean>();
        const all = listTraces(routine, { rounds: 1, turns: 1, comings: 1, most: 3000 }, ({ entries, given }) => {
          const done = entries.flatMap(({ kind, id }, at) => (kind === 'step' && names.includes(id) ? [at] : []));
          for (const [number, one] of done.entries())
            for (const other of done.slice(number + 1)) {
              const name = pair(entries[one]!.id, entries[other]!.id);
              const so = isOne(routine, entries, one, other);
              const place = `${name}|${JSON.stringify(given)}`;
              if (so) expected.add(name);
              always.set(place, so && always.get(place) !== false);
            }
        });
        if (!all) return;
        const guards = guardsOf(new Space([textOf(routine)]));
        const flaws = flawsOf(guards).flatMap((flaw) => (flaw.kind === 'excluded' ? [flaw] : []));
        const told = new Set(flaws.map(({ of, after }) => pair(of, after)));
        // What hangs on more than is followed is left aside.
        const isFollowed = guards.space.variables.every(({ kind }) => kind !== 'perhaps');
        const show = () => JSON.stringify({ told: [...told], procedures: routine.procedures });
        for (const one of told) assert.ok(expected.has(one), show());
        if (!isFollowed) return;
        checked += 1;
        const pairs = [...told].map((one) => one.split(' '));
        found.within += Number(pairs.some(([a, b]) => isIn(routine, a!) === isIn(routine, b!)));
        found.across += Number(pairs.some(([a, b]) => isIn(routine, a!) !== isIn(routine, b!)));
        const isSame = JSON.stringify(routine.procedures).includes('sameAs');
        found.same += Number(told.size > 0 && isSame);
        const sure = [...always].flatMap(([place, so]) => (so ? place.split('|')[0]! : []));
        for (const one of isSame ? sure : expected) assert.ok(told.has(one), `${one} ${show()}`);
      }),
      { numRuns: 2400, seed: Number(process.env.SEED ?? 1) },
    );
    if (process.env.SHOW) console.log(found, checked);
    for (const times of Object.values(found)) assert.ok(times > 100 && checked - times > 100, JSON.stringify(found));
  });
});
