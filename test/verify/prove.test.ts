// Verdicts on rules, held against listing every trace of random small routines, and walking every counterexample.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form, Routine, Rule } from '../../src/generated/routine.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { verdictOf } from './oracle.ts';
import { condition, routines, type Shape, selection, some } from './random.ts';

const order: fc.Arbitrary<Form> = fc
  .record({ kind: fc.constantFrom('followed', 'preceded'), every: selection, by: selection, when: some(condition, 3) })
  .map(({ when, ...form }) => (when ? { ...form, when } : form) as Form);

const own = order.map((form): Form => ({ ...form, own: true }) as Form);

const tidy = <T extends object>(one: T) =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as unknown as Form;
const count = fc
  .record({
    kind: fc.constant('count'),
    of: selection,
    bounds: fc.constantFrom({ atLeast: 1 }, { atLeast: 2 }, { atMost: 0 }, { atMost: 1 }, { atLeast: 1, atMost: 1 }),
    per: some(fc.constantFrom({ kind: 'block', id: 'f1' }, { kind: 'procedure', id: 'come' }), 3),
    when: some(condition, 4),
  })
  .map(({ bounds, ...form }) => tidy({ ...form, ...bounds }));

const together = fc
  .record({
    kind: fc.constantFrom('exactlyOne', 'notBoth'),
    of: fc.array(selection, { minLength: 2, maxLength: 3 }),
    when: some(condition, 4),
  })
  .map(tidy);
const ends = fc.record({ kind: fc.constant('endsWith'), condition, when: some(condition, 3) }).map(tidy);
const steps = fc
  .oneof(
    fc.record({ kind: fc.constant('has'), every: selection, what: fc.constant(['record']), when: some(condition, 3) }),
    fc.record({
      kind: fc.constant('signed'),
      every: selection,
      by: fc.constant([{ kind: 'role', id: 'A' }]),
      when: some(condition, 3),
    }),
  )
  .map(tidy);

const ruleOf = (form: fc.Arbitrary<Form>): fc.Arbitrary<readonly Rule[]> =>
  fc
    .record({ kind: fc.constantFrom('rule', 'rule', 'guideline'), form })
    .map(({ kind, form: one }) => [{ id: 'x', kind, forms: [one] } as Rule]);

const shapes: Record<string, Shape> = {
  'one after the other': { kinds: ['step', 'phase', 'decision', 'choice', 'wait', 'set', 'close'], events: false },
  'in any order': { kinds: ['step', 'anyOrder', 'decision', 'set', 'close'], events: false, depth: 2, width: 2 },
  'in rounds': { kinds: ['step', 'repeat', 'decision', 'set', 'close'], events: false, depth: 2, width: 2 },
  'in turns': { kinds: ['step', 'forEach', 'decision', 'choice', 'close'], events: false, depth: 2, width: 2 },
  'with events': { kinds: ['step', 'decision', 'set', 'close', 'wait'], events: true, depth: 1, width: 2 },
  'late steps': { kinds: ['step', 'decision', 'set'], events: false, depth: 1, width: 2, late: true },
  everything: {
    kinds: ['step', 'anyOrder', 'repeat', 'forEach', 'decision', 'choice', 'wait', 'set', 'close'],
    events: true,
    depth: 1,
    width: 2,
  },
};

const reach = { rounds: 3, turns: 2, comings: 2, most: 30_000 };

type Tally = Record<'proved' | 'violated' | 'unproved' | 'unshown' | 'skipped', number>;

/** Holds the verdict of a proof against all traces. */
function compare(routine: Routine, tally: Tally): void {
  const [rule] = routine.rules;
  const [proof] = prove(routine, { calendar: norway });
  const { broken, applies, all } = verdictOf(routine, rule!, reach);
  const told = () =>
    JSON.stringify({
      proof: { ...proof, cases: 0, shown: proof?.shown?.said },
      broken: broken?.entries.map(({ id }) => id),
      given: broken?.given,
    });
  if (proof?.verdict === 'proved') {
    assert.equal(broken, null, `proved, but broken: ${told()}`);
    if (proof.neverApplies) assert.ok(!applies, `never applies, but does: ${told()}`);
    tally.proved += 1;
  } else if (proof?.verdict === 'violated') {
    const again = walk(routine, proof.shown!.said, { calendar: norway });
    assert.ok('walk' in again && again.walk.verdicts[0]?.verdict === 'violated', told());
    if (all) assert.ok(broken, `broken by no trace: ${told()}`);
    tally.violated += 1;
  } else if (broken) {
    tally.unshown += 1;
    if (process.env.SHOW) console.log('unshown', JSON.stringify(routine.procedures), JSON.stringify(rule), told());
  } else if (all) {
    tally.unproved += 1;
    if (process.env.SHOW === '2')
      console.log('unproved', JSON.stringify(routine.procedures), JSON.stringify(rule), told());
  } else tally.skipped += 1;
}

// The same routines in each run, so that a red one is the change's own; SEED tries others.
const seed = Number(process.env.SEED ?? 1);

describe('rules proved', () => {
  for (const [what, form] of Object.entries({ order, own, count, together, ends, steps })) {
    for (const [where, shape] of Object.entries(shapes)) {
      it(`${what}, ${where}`, () => {
        const tally: Tally = { proved: 0, violated: 0, unproved: 0, unshown: 0, skipped: 0 };
        fc.assert(
          fc.property(routines(shape, ruleOf(form)), (routine) => compare(routine, tally)),
          { numRuns: Number(process.env.RUNS ?? 100), seed },
        );
        if (process.env.SHOW) console.log(tally);
      });
    }
  }

  it('own: the start is that of one event that may come at any time, and not of two', () => {
    const routine = routineOf(
      `routine r
start go
  wait for call
  step a
rule "Each call has a start of its own"
  every call is preceded by its own go
`,
    );
    // Nothing waits for the event, nor does it begin anything.
    const procedures = routine.procedures.map((one) => ({ ...one, body: one.body.slice(1) }));
    const [proof] = prove({ ...routine, procedures }, { calendar: norway });
    assert.equal(proof?.verdict, 'violated');
    assert.equal(proof.shown?.said.events?.length, 2);
  });
});
