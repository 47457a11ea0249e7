// Steps that four eyes leave nobody for: held against listing every trace of random small routines, and who may do what in each.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Doers, Id, Routine, Rule, Step } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { textOf } from '../../src/simulate/text.ts';
import { guardsOf } from '../../src/verify/guards.ts';
import { flawsOf } from '../../src/verify/soundness.ts';
import { Space } from '../../src/verify/space.ts';
import { type Listed, listTraces } from './lister.ts';
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

const manned: fc.Arbitrary<Routine> = fc
  .tuple(
    routines({ kinds: ['step', 'decision', 'choice', 'phase', 'set', 'anyOrder'], events: false }),
    fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([routine, by]) => {
    const copy = structuredClone(routine);
    for (const one of copy.procedures.flatMap(({ body }) => statementsIn(body)))
      if (one.kind === 'step' && names.includes(one.id)) (one as Step).by = by[names.indexOf(one.id)]!;
    const roles = ['A', 'B', 'C'].map((id) => ({ id, ...(id !== 'C' && { onePerson: true as const }) }));
    return { ...copy, roles, rules: [rule] };
  });

/** The one person who may do a step, if there is but one. */
function loneOf(routine: Routine, { statement, before }: Listed): Id | null {
  const lines = ((statement as Step).by ?? []).filter(({ when }) => !when || holds(routine, when, before));
  const all = new Set(
    lines.flatMap(({ chain }) => chain.flatMap(({ roles }) => roles.map((ref) => JSON.stringify(ref)))),
  );
  const [only] = all.size === 1 ? [...all].map((one) => JSON.parse(one).id as Id) : [];
  return only && routine.roles.find(({ id }) => id === only)?.onePerson ? only : null;
}

const pair = (a: Id, b: Id, role: Id) => `${[a, b].sort().join(' ')} ${role}`;

describe('who may not do a step any more', () => {
  it('is told where listing every trace finds it, and nowhere else', () => {
    let checked = 0;
    let found = 0;
    fc.assert(
      fc.property(manned, (routine) => {
        const expected = new Set<string>();
        const all = listTraces(routine, { rounds: 1, turns: 1, comings: 1, most: 3000 }, ({ entries }) => {
          const done = entries.filter(({ kind, id }) => kind === 'step' && names.includes(id));
          for (const [at, one] of done.entries())
            for (const other of done.slice(at + 1)) {
              const lone = loneOf(routine, one);
              if (lone && lone === loneOf(routine, other)) expected.add(pair(one.id, other.id, lone));
            }
        });
        if (!all) return;
        const guards = guardsOf(new Space([textOf(routine)]));
        const flaws = flawsOf(guards).flatMap((flaw) => (flaw.kind === 'excluded' ? [flaw] : []));
        const told = new Set(flaws.map(({ of, after, role }) => pair(of, after, role)));
        // What hangs on more than is followed is left aside.
        const isFollowed = guards.space.variables.every(({ kind }) => kind !== 'perhaps');
        if (!isFollowed) {
          for (const one of told) assert.ok(expected.has(one), one);
          return;
        }
        checked += 1;
        found += Number(expected.size > 0);
        assert.deepEqual([...told].sort(), [...expected].sort());
      }),
      { numRuns: 1500, seed: Number(process.env.SEED ?? 1) },
    );
    assert.ok(found > 100 && checked - found > 100, `only ${found} of ${checked}`);
  });
});
