// How often things happen, held against sums made case by case: of flows in which that is as large as one likes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Form, Routine, Rule, Statement } from '../../src/generated/routine.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

const facts = ['p', 'q'] as const;
type Given = Readonly<Record<string, boolean>>;

/** A flow, and how often a step is done in it at the least and at the most in a case of these facts. */
type Counting = {
  readonly body: (id: () => string) => Statement[];
  readonly often: (given: Given) => [number, number];
};

const step: Counting = {
  body: (id) => [{ kind: 'step', id: id(), title: 'Do it', modality: 'must' } as Statement],
  often: () => [1, 1],
};
const optional: Counting = {
  body: (id) => [{ kind: 'step', id: id(), title: 'Do it', modality: 'may' } as Statement],
  often: () => [0, 1],
};

const times = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 20, max: 120 }));

const flow = fc.letrec<{ flow: Counting; one: Counting }>((tie) => ({
  one: fc.oneof(
    { weight: 4, arbitrary: fc.constant(step) },
    { weight: 1, arbitrary: fc.constant(optional) },
    {
      weight: 3,
      arbitrary: fc.record({ fact: fc.constantFrom(...facts), inner: tie('flow') }).map(
        ({ fact, inner }): Counting => ({
          body: (id) => [
            {
              kind: 'decision',
              id: id(),
              branches: [{ id: id(), when: { op: 'is', fact, values: ['yes'] }, body: inner.body(id) }],
            } as unknown as Statement,
          ],
          often: (given) => (given[fact] ? inner.often(given) : [0, 0]),
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.record({ low: times, more: times, inner: tie('flow') }).map(
        ({ low, more, inner }): Counting => ({
          body: (id) => [
            {
              kind: 'repeat',
              id: id(),
              atLeast: low,
              atMost: low + more,
              body: inner.body(id),
            } as unknown as Statement,
          ],
          often: (given) => {
            const [least, most] = inner.often(given);
            return [least * low, most * (low + more)];
          },
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ a: tie('flow'), b: tie('flow') }).map(
        ({ a, b }): Counting => ({
          body: (id) => [
            {
              kind: 'choice',
              id: id(),
              options: [
                { id: id(), body: a.body(id) },
                { id: id(), body: b.body(id) },
              ],
            } as unknown as Statement,
          ],
          often: (given) => {
            const [one, other] = [a.often(given), b.often(given)];
            return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
          },
        }),
      ),
    },
  ),
  flow: fc.array(tie('one'), { minLength: 1, maxLength: 3, depthIdentifier: 'flow' }).map(
    (all): Counting => ({
      body: (id) => all.flatMap((one) => one.body(id)),
      often: (given) =>
        all.map((one) => one.often(given)).reduce(([a, b], [least, most]) => [a + least, b + most], [0, 0]),
    }),
  ),
})).flow;

const cases: readonly Given[] = [true, false].flatMap((p) => [true, false].map((q) => ({ p, q })));

function routineWith({ body }: Counting, form: Form): Routine {
  const plain = routineOf(
    `routine r
case
  p is yes or no
  q is yes or no
start go
  step a`,
    [],
  );
  let count = 0;
  const id = () => {
    count += 1;
    return `s${count}`;
  };
  const procedures = plain.procedures.map((one) => ({ ...one, body: body(id) }));
  return { ...plain, procedures, rules: [{ id: 'x', kind: 'rule', forms: [form] } as Rule] };
}

describe('counts of any size', () => {
  it('agree with sums made case by case, and what is broken is shown', () => {
    const seen = { proved: 0, violated: 0, unknown: 0 };
    fc.assert(
      fc.property(flow, fc.boolean(), fc.integer({ min: -1, max: 1 }), (counting, isMost, beside) => {
        const all = cases.map((given) => counting.often(given));
        const [least, most] = [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
        fc.pre(most < 2000);
        const bound = Math.max(isMost ? 0 : 1, (isMost ? most : least) + beside);
        const form = {
          kind: 'count',
          of: { steps: {} },
          ...(isMost ? { atMost: bound } : { atLeast: bound }),
        } as unknown as Form;
        const routine = routineWith(counting, form);
        const [proof] = prove(routine, { calendar: norway });
        seen[proof!.verdict] += 1;
        const holds = isMost ? most <= bound : least >= bound;
        if (proof!.verdict === 'proved') assert.ok(holds, `${least} to ${most}, bound ${bound}`);
        if (holds) assert.equal(proof!.verdict, 'proved', `${least} to ${most}, bound ${bound}`);
        if (proof!.verdict === 'violated') {
          const result = walk(routine, proof!.shown!.said, { calendar: norway });
          assert.equal('walk' in result && result.walk.verdicts[0]!.verdict, 'violated');
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(seen.proved > 50 && seen.violated > 50, JSON.stringify(seen));
    assert.ok(seen.unknown < 0.15 * (seen.proved + seen.violated), JSON.stringify(seen));
  });
});
