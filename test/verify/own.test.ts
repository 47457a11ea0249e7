// One of its own for each, of as many as one likes: held against all traces of flows in which many are owed at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rule, Statement } from '../../src/generated/routine.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

const facts = ['p', 'q'] as const;
type Given = Readonly<Record<string, boolean>>;

/** A flow, and all that may happen in it in a case of these facts: letters (x) and answers (y), one after the other. */
type Writing = {
  readonly body: (id: () => string) => Statement[];
  readonly traces: (given: Given) => readonly string[];
};

const writing = { x: 'letter', y: 'answer' } as const;
const step = (what: 'x' | 'y', modality: 'must' | 'may' = 'must'): Writing => ({
  body: (id) => [
    {
      kind: 'step',
      id: id(),
      modality,
      write: [{ documents: [{ kind: 'document', id: writing[what] }] }],
    } as Statement,
  ],
  traces: () => (modality === 'must' ? [what] : [what, '']),
});

// Flows with more, or longer, are not gone through.
const [mostTraces, longest] = [500, 200];

const few = (traces: readonly string[]): readonly string[] => {
  fc.pre(traces.length <= mostTraces && traces.every(({ length }) => length <= longest));
  return [...new Set(traces)];
};
const one = (before: readonly string[], next: readonly string[]) => few(before.flatMap((a) => next.map((b) => a + b)));

const inOrder = (...all: readonly Writing[]): Writing => ({
  body: (id) => all.flatMap(({ body }) => body(id)),
  traces: (given) => all.map(({ traces }) => traces(given)).reduce(one, ['']),
});

const repeated = (inner: Writing, low: number, high: number): Writing => ({
  body: (id) => [{ kind: 'repeat', id: id(), atLeast: low, atMost: high, body: inner.body(id) } as Statement],
  traces: (given) => {
    let so: readonly string[] = [''];
    const all: string[] = [];
    for (let round = 1; round <= high; round += 1) {
      so = one(so, inner.traces(given));
      if (round >= low) all.push(...so);
    }
    return few(all);
  },
});

const interleaved = (a: string, b: string): string[] =>
  a === '' || b === ''
    ? [a + b]
    : [
        ...interleaved(a.slice(1), b).map((rest) => a[0] + rest),
        ...interleaved(a, b.slice(1)).map((rest) => b[0] + rest),
      ];

const besideEachOther = (one: Writing, other: Writing): Writing => ({
  body: (id) => {
    const branches = [one, other].map(({ body }): Statement => ({ kind: 'phase', id: id(), body: body(id) }));
    return [{ kind: 'anyOrder', id: id(), body: branches }];
  },
  traces: (given) =>
    few(
      one.traces(given).flatMap((a) => {
        const others = other.traces(given);
        fc.pre(others.every((b) => a.length + b.length <= 10));
        return others.flatMap((b) => interleaved(a, b));
      }),
    ),
});

const times = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 10, max: 25 }));

const flow = fc.letrec<{ flow: Writing; one: Writing }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: fc.constantFrom(step('x'), step('x'), step('y'), step('x', 'may'), step('y', 'may')) },
    {
      weight: 3,
      arbitrary: fc.record({ fact: fc.constantFrom(...facts), inner: tie('flow') }).map(
        ({ fact, inner }): Writing => ({
          body: (id) => [
            {
              kind: 'decision',
              id: id(),
              branches: [{ id: id(), when: { op: 'is', fact, values: ['yes'] }, body: inner.body(id) }],
            } as Statement,
          ],
          traces: (given) => (given[fact] ? inner.traces(given) : ['']),
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({ low: times, more: fc.integer({ min: 0, max: 2 }), inner: tie('flow') })
        .map(({ low, more, inner }) => repeated(inner, low, low + more)),
    },
    { weight: 3, arbitrary: fc.tuple(tie('flow'), tie('flow')).map(([a, b]) => besideEachOther(a, b)) },
  ),
  flow: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all) => inOrder(...all)),
})).flow;

const cases: readonly Given[] = [true, false].flatMap((p) => [true, false].map((q) => ({ p, q })));

/** How many are left at the end without one of their own, each taking the first that comes. */
function leftIn(trace: string): number {
  let waiting = 0;
  for (const what of trace) waiting = what === 'x' ? waiting + 1 : Math.max(0, waiting - 1);
  return waiting;
}

const reversed = (trace: string) => [...trace].reverse().join('');

describe('one of its own for each', () => {
  for (const kind of ['followed', 'preceded'] as const)
    it(`${kind}: agrees with all traces, however many are owed at once`, () => {
      const seen = { proved: 0, violated: 0, unknown: 0, many: 0, beside: 0 };
      const along = kind === 'followed' ? (trace: string) => trace : reversed;
      fc.assert(
        fc.property(flow, fc.constantFrom(-1, -1, 0, 1), (inner, beside) => {
          const traces = cases.flatMap((given) => inner.traces(given));
          fc.pre(traces.some((trace) => trace.includes('x')));
          const most = Math.max(...traces.map((trace) => leftIn(along(trace))));
          const answers = repeated(step('y'), most + beside, most + beside);
          const parts = most + beside < 1 ? [inner] : kind === 'followed' ? [inner, answers] : [answers, inner];
          const whole = inOrder(...parts);
          const holds = cases.every((given) => whole.traces(given).every((trace) => leftIn(along(trace)) === 0));
          const plain = routineOf(`routine r
documents
  letter
  answer
case
  p is yes or no
  q is yes or no
start go
  step a
`);
          let count = 0;
          const id = () => {
            count += 1;
            return `s${count}`;
          };
          const form = {
            kind,
            every: { entries: [{ kind: 'document', id: 'letter' }] },
            by: { entries: [{ kind: 'document', id: 'answer' }] },
            own: true,
          };
          const routine = {
            ...plain,
            procedures: plain.procedures.map((procedure) => ({ ...procedure, body: whole.body(id) })),
            rules: [{ id: 'x', kind: 'rule', forms: [form] } as Rule],
          };
          const [proof] = prove(routine, { calendar: norway });
          if (most > 12) seen.many += 1;
          if (JSON.stringify(routine).includes('anyOrder')) seen.beside += 1;
          seen[proof!.verdict] += 1;
          const told = () => JSON.stringify([most, beside, proof!.verdict, proof!.because, routine.procedures]);
          if (proof!.verdict === 'proved') assert.ok(holds, told());
          if (holds) assert.equal(proof!.verdict, 'proved', told());
          if (process.env.SHOW && proof!.verdict === 'unknown') console.log('unknown', told());
          if (proof!.verdict === 'violated') {
            const again = walk(routine, proof!.shown!.said, { calendar: norway });
            assert.equal('walk' in again && again.walk.verdicts[0]!.verdict, 'violated');
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 1) },
      );
      if (process.env.SHOW) console.log(seen);
      assert.ok(seen.proved > 100 && seen.violated > 100 && seen.many > 40 && seen.beside > 40, JSON.stringify(seen));
      assert.ok(seen.unknown < 0.05 * (seen.proved + seen.violated), JSON.stringify(seen));
    });
});
