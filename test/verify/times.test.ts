// Rules with a time, held against cases in which every step is done at once, or as late as its limits let it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Deadline, Duration, Form, Ref, Routine, Rule, Statement } from '../../src/generated/routine.ts';
import { keepsLimits } from '../../src/simulate/due.ts';
import { formatUnambiguous } from '../../src/simulate/moment.ts';
import { walk } from '../../src/simulate/walk.ts';
import { criticalPaths } from '../../src/verify/critical-path.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway } from '../simulate/read.ts';
import { named, some } from './random.ts';

const duration: fc.Arbitrary<Duration> = fc.constantFrom(
  { count: '1', unit: 'hour' },
  { count: '20', unit: 'hour' },
  { count: '30', unit: 'hour' },
  { count: '1', unit: 'day' },
  { count: '3', unit: 'day' },
  { count: '2', unit: 'workingDay' },
  { count: '1', unit: 'week' },
);
const anchor: fc.Arbitrary<Ref> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((n): Ref => ({ kind: 'step', id: `s${n}` })),
  fc.constant<Ref>({ kind: 'procedure', id: 'go' }),
);
const tidy = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;
const isF = { op: 'is', fact: 'f', values: ['yes'] };
const deadline: fc.Arbitrary<Deadline> = fc.oneof(
  { weight: 3, arbitrary: duration.map((one): Deadline => ({ kind: 'within', duration: one })) },
  fc
    .record({ duration, ref: anchor, when: some(fc.constant(isF), 4) })
    .map(({ ref, ...one }) => tidy({ kind: 'within', after: [ref], ...one }) as Deadline),
  fc.constantFrom<Deadline>({ kind: 'sameDay' }, { kind: 'byDay', day: 5, nextWorkingDay: true }, { kind: 'promptly' }),
);

const { body } = fc.letrec<{ body: Statement[]; one: Statement }>((tie) => ({
  body: fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
  one: fc.oneof(
    { maxDepth: 1 },
    {
      weight: 4,
      arbitrary: fc
        .record({
          kind: fc.constant('step'),
          id: fc.constant(''),
          modality: fc.constantFrom('must', 'must', 'must', 'may'),
          deadlines: some(fc.array(deadline, { minLength: 1, maxLength: 2 }), 8),
        })
        .map(tidy),
    },
    fc
      .record({
        kind: fc.constant('wait'),
        id: fc.constant(''),
        events: fc.constant(['reply']),
        atMost: some(duration, 4),
      })
      .map(tidy),
    fc.record({ kind: fc.constant('anyOrder'), id: fc.constant(''), body: tie('body') }),
    fc.record({ kind: fc.constant('forEach'), id: fc.constant(''), body: tie('body') }),
    fc.record({
      kind: fc.constant('decision'),
      id: fc.constant(''),
      branches: fc.tuple(fc.record({ id: fc.constant(''), when: fc.constant(isF), body: tie('body') })),
    }),
    fc.record({ kind: fc.constant('repeat'), id: fc.constant(''), atMost: fc.constant(2), body: tie('body') }),
  ) as fc.Arbitrary<Statement>,
}));

const selection = anchor.map((ref) => ({ entries: [ref] }));
const form: fc.Arbitrary<Form> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('followed', 'preceded'),
      every: selection,
      by: selection,
      within: duration,
    }),
  },
  fc.record({ kind: fc.constant('endsWithin'), duration }),
) as fc.Arbitrary<Form>;

const several = fc.oneof(
  selection,
  fc.constant({ entries: [1, 3].map((n) => ({ kind: 'step', id: `s${n}` })) }),
  fc.constant({ entries: [2, 4].map((n) => ({ kind: 'step', id: `s${n}` })) }),
);
const own = fc.record({
  kind: fc.constantFrom('followed', 'preceded'),
  every: several,
  by: several,
  within: duration,
  own: fc.constant(true),
}) as fc.Arbitrary<Form>;

const routines = (forms: fc.Arbitrary<Form>): fc.Arbitrary<Routine> =>
  fc.record({ body, form: forms }).map(({ body: go, form: one }) => ({
    ...named([{ id: 'go', kind: 'start', body: go }], [{ id: 'x', kind: 'rule', forms: [one] } as Rule]),
    validFrom: '2024-03-20',
    validTo: '2024-04-20',
  }));

const starts = ['2024-03-20T09:00', '2024-03-21T00:00', '2024-03-22T15:00', '2024-03-30T23:30', '2024-04-03T04:00'];

/** Every case in which each step is done at once or at its limit, and each wait ends at once or at its limit. */
function* cases(routine: Routine): Generator<Case> {
  const text = JSON.stringify(routine);
  const statements = [...text.matchAll(/"id":"([sra])(\d+)"/g)].map(([, kind, number]) => `${kind}${number}`);
  const optional = [...text.matchAll(/"id":"(s\d+)","modality":"may"/g)].map(([, id]) => id!);
  const orders = [...text.matchAll(/"kind":"anyOrder","id":"(a\d+)"/g)].map(([, id]) => id!);
  void statements;
  for (const start of starts)
    for (const f of text.includes('"fact":"f"') ? ['yes', 'no'] : ['no'])
      for (const done of optional.length > 0 ? [true, false] : [true])
        for (const turns of text.includes('"kind":"forEach"') ? [1, 2] : [1])
          for (const rounds of text.includes('"kind":"repeat"') ? [1, 2] : [1])
            for (const isTurned of orders.length > 0 ? [false, true] : [false]) {
              const answers = [
                ...optional.map((of) => ({ of, done })),
                ...[...text.matchAll(/"kind":"repeat","id":"(r\d+)"/g)].map(([, of]) => ({ of: of!, rounds })),
                ...[...text.matchAll(/"kind":"forEach","id":"(f\d+)"/g)].map(([, of]) => ({ of: of!, turns })),
                ...(isTurned ? turned(routine) : []),
              ];
              yield { start, given: { f }, answers };
            }
}

function turned({ procedures }: Routine): { of: string; order: string[] }[] {
  const found: { of: string; order: string[] }[] = [];
  const stack: unknown[] = [procedures];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('kind' in one && one.kind === 'anyOrder') {
      const { id, body: branches } = one as Extract<Statement, { kind: 'anyOrder' }>;
      found.push({ of: id, order: branches.map((branch) => branch.id).reverse() });
    }
    stack.push(...Object.values(one));
  }
  return found;
}

/** A lawful case that breaks the rule, if one of those that are tried does. */
function broken(routine: Routine): Case | null {
  let left = 300;
  const search = (said: Case, pinned: ReadonlySet<string>): Case | null => {
    left -= 1;
    const result = walk(routine, said, { calendar: norway, bound: 500 });
    if (!('walk' in result)) return null;
    const { trace, verdicts } = result.walk;
    const isLawful = keepsLimits(result.walk);
    if (isLawful && verdicts[0]?.verdict === 'violated') return said;
    if (!isLawful || left < 0) return null;
    const next = trace.entries.find(
      (entry) =>
        !pinned.has(`${entry.id} ${entry.round} ${entry.turn}`) && (entry.kind === 'wait' || entry.kind === 'step'),
    );
    if (!next) return null;
    const rest = new Set([...pinned, `${next.id} ${next.round} ${next.turn}`]);
    const limit = next.kind === 'step' ? next.due?.moment : undefined;
    const wait = JSON.stringify(routine.procedures).match(
      new RegExp(`"id":"${next.id}","events":\\["reply"\\],"atMost":(\\{[^}]*\\})`),
    );
    const later =
      next.kind === 'wait' && wait
        ? { waits: JSON.parse(wait[1]!) }
        : limit !== undefined && limit > next.moment
          ? { at: formatUnambiguous(limit, norway) }
          : null;
    const { id: of, round, turn } = next;
    const place = { of, ...(round !== null && { round }), ...(turn !== null && { turn }) };
    const slow = later && search({ ...said, answers: [...(said.answers ?? []), { ...place, ...later }] }, rest);
    return slow ?? search(said, rest);
  };
  for (const said of cases(routine)) {
    const found = search(said, new Set());
    if (found) return found;
    if (left < 0) return null;
  }
  return null;
}

describe('rules with a time', () => {
  for (const [what, forms] of Object.entries({ plain: form, own }))
    it(`agree with cases in which all is done at once or as late as may be: ${what}`, () => {
      const tally = { proved: 0, violated: 0, unknown: 0, unshown: 0 };
      fc.assert(
        fc.property(routines(forms), (routine) => {
          const [proof] = prove(routine, { calendar: norway });
          const found = broken(routine);
          const told = () => JSON.stringify({ proof: { ...proof, cases: 0, shown: proof?.shown?.said }, found });
          if (proof?.verdict === 'proved') assert.equal(found, null, told());
          if (proof?.verdict === 'unknown' && found) {
            tally.unshown += 1;
            if (process.env.SHOW)
              console.log('unshown', JSON.stringify(routine.procedures), JSON.stringify(routine.rules[0]), told());
          } else tally[proof!.verdict] += 1;
          if (
            process.env.SHOW === '2' &&
            proof?.verdict === 'unknown' &&
            !proof.because.some(({ kind }) => kind === 'no-limit')
          )
            console.log('unknown', JSON.stringify(routine.procedures), JSON.stringify(routine.rules[0]), told());
        }),
        { numRuns: Number(process.env.RUNS ?? 500) },
      );
      if (process.env.SHOW) console.log(tally);
    });

  it('show what the time goes to where a limit is wanting, without a gap', () => {
    let [wanting, shown] = [0, 0];
    fc.assert(
      fc.property(routines(form), (routine) => {
        const [proof] = prove(routine, { calendar: norway });
        const named = proof!.because.flatMap((one) => (one.kind === 'no-limit' ? one.of : []));
        if (named.length === 0) return assert.equal(proof!.overrun, null);
        // What goes round for want of an end is no entry of a walk.
        if (named.some((id) => !/^[sw]/.test(id))) return;
        wanting += 1;
        if (!proof!.overrun) {
          if (process.env.SHOW)
            console.log('wanting', JSON.stringify(routine.procedures), JSON.stringify(routine.rules[0]), named);
          return;
        }
        shown += 1;
        const { trace, verdicts } = proof!.overrun.walk;
        assert.ok(keepsLimits(proof!.overrun.walk));
        assert.equal(verdicts[0]!.verdict, 'violated');
        for (const path of criticalPaths({ trace }, verdicts[0]!)) {
          for (const [at, { ready, moment }] of path.entries()) {
            assert.ok(moment > ready);
            if (at > 0) assert.equal(ready, path[at - 1]!.moment);
          }
        }
        const [path] = criticalPaths({ trace }, verdicts[0]!);
        assert.ok(path!.some((entry) => entry.kind === 'wait' || (entry.kind === 'step' && entry.due === null)));
      }),
      { numRuns: 1200, seed: 1 },
    );
    if (process.env.SHOW) console.log({ wanting, shown });
    assert.ok(wanting > 60 && shown > wanting * 0.9, `${shown} of ${wanting}`);
  });
});
