// When things come at the latest: in rounds with answers of their own, and where several are owed one of their own at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, Case } from '../../src/generated/case.ts';
import type { Duration, Routine, Rule, Statement } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { keepsLimits } from '../../src/simulate/due.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { named, some } from './random.ts';
import { lateFrom } from './walks.ts';

const days = (count: string): Duration => ({ count, unit: 'day' });
const limit: fc.Arbitrary<Duration> = fc.constantFrom(
  { count: '1', unit: 'hour' },
  { count: '20', unit: 'hour' },
  days('1'),
  days('3'),
  { count: '2', unit: 'workingDay' },
);
const within: fc.Arbitrary<Duration> = fc.constantFrom(
  { count: '30', unit: 'hour' },
  days('2'),
  days('4'),
  days('7'),
  { count: '5', unit: 'workingDay' },
  days('12'),
);

/** A letter (x), an answer (y), or what only takes time. */
const documents = { x: 'letter', y: 'answer', z: 'note' } as const;
const stepOf = (what: fc.Arbitrary<keyof typeof documents>, modality: fc.Arbitrary<string>): fc.Arbitrary<Statement> =>
  fc.record({ what, modality, duration: some(limit, 15) }).map(
    ({ what: one, modality: how, duration }) =>
      ({
        kind: 'step',
        id: '',
        modality: how,
        write: [{ documents: [{ kind: 'document', id: documents[one] }] }],
        ...(duration && { deadlines: [{ kind: 'within', duration }] }),
      }) as Statement,
  );
const step = stepOf(fc.constantFrom('x', 'x', 'y', 'z'), fc.constantFrom('must', 'must', 'may'));
const answer = stepOf(fc.constant('y'), fc.constant('must'));
const optional = stepOf(fc.constantFrom('x', 'z'), fc.constant('may'));
const steps = fc.array(step, { minLength: 1, maxLength: 3 });
const item: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 5, arbitrary: step },
  {
    weight: 1,
    arbitrary: steps.map(
      (body) =>
        ({
          kind: 'decision',
          id: '',
          branches: [{ id: '', when: { op: 'is', fact: 'f', values: ['yes'] }, body }],
        }) as Statement,
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        atLeast: fc.constantFrom(1, 1, 2),
        more: fc.constantFrom(0, 1, 2),
        // What one round does another may leave out.
        body: fc.oneof(steps, fc.tuple(optional, optional), fc.tuple(answer)),
      })
      .map(
        ({ atLeast, more, body }) => ({ kind: 'repeat', id: '', atLeast, atMost: atLeast + more, body }) as Statement,
      ),
  },
  { weight: 1, arbitrary: steps.map((body) => ({ kind: 'anyOrder', id: '', body }) as Statement) },
);
/** The items, and after (before) them enough of what is owed, more often than not. */
const routines = (
  items: fc.Arbitrary<readonly Statement[]>,
  most: fc.Arbitrary<Duration>,
  own: boolean,
): fc.Arbitrary<Routine> =>
  fc
    .record({
      items,
      answers: fc.array(answer, { minLength: 1, maxLength: own ? 5 : 1 }),
      kind: fc.constantFrom('followed', 'preceded'),
      within: most,
    })
    .map(({ items: others, answers, kind, within: duration }) => {
      const of = (id: string) => ({ entries: [{ kind: 'document', id }] });
      const form = { kind, every: of('letter'), by: of('answer'), within: duration, ...(own && { own }) };
      const body = kind === 'followed' ? [...others, ...answers] : [...answers, ...others];
      const routine = named([{ id: 'go', kind: 'start', body }], [{ id: 'x', kind: 'rule', forms: [form] } as Rule]);
      return {
        ...routine,
        documents: Object.values(documents).map((id) => ({ id })),
        validFrom: '2024-03-20',
        validTo: '2024-04-20',
      };
    });

const items = fc.array(item, { minLength: 1, maxLength: 4 });
/** Rounds of which one does what takes long, and another what the rule speaks of. */
const inRounds = fc
  .record({
    atMost: fc.constantFrom(2, 3),
    options: fc.tuple(stepOf(fc.constant('x'), fc.constant('must')), stepOf(fc.constant('z'), fc.constant('must'))),
  })
  .map(({ atMost, options }) => {
    const choice = { kind: 'choice', id: '', options: options.map((one) => ({ id: '', body: [one] })) };
    return [{ kind: 'repeat', id: '', atMost, body: [choice] } as Statement];
  });
const anyDays = fc.integer({ min: 1, max: 14 }).map((count) => days(`${count}`));

// Cases with more that is open are not gone through.
const mostOpen = 6;

const combinations = (all: readonly (readonly Answer[])[]): readonly (readonly Answer[])[] =>
  all.reduce<readonly (readonly Answer[])[]>(
    (before, next) => before.flatMap((so) => next.map((one) => [...so, one])),
    [[]],
  );

/** Every case: which optional steps are done, in each round anew; how many rounds there are; what of any order comes first. */
function casesOf(body: readonly Statement[]): readonly (readonly Answer[])[] {
  return combinations(
    statementsIn(body).flatMap((one): (readonly Answer[])[] => {
      const { id: of } = one;
      if (one.kind === 'anyOrder') {
        const order = one.body.map(({ id }) => id);
        return [[{ of }, { of, order: order.toReversed() }]];
      }
      if (one.kind === 'repeat') {
        const { atLeast = 1, atMost = 1 } = one;
        return [Array.from({ length: atMost - atLeast + 1 }, (_, more) => ({ of, rounds: atLeast + more }))];
      }
      if (one.kind !== 'choice' && (one.kind !== 'step' || one.modality === 'must')) return [];
      const repeat = statementsIn(body).find((around) => around.kind === 'repeat' && around.body.includes(one));
      const rounds =
        repeat?.kind === 'repeat' ? Array.from({ length: repeat.atMost! }, (_, at) => ({ round: at + 1 })) : [{}];
      const open =
        one.kind === 'choice' ? one.options.map(({ id }) => ({ choose: id })) : [{ done: true }, { done: false }];
      return rounds.map((round) => open.map((answer) => ({ of, ...round, ...answer })));
    }),
  );
}

const starts = ['2024-03-20T09:00', '2024-03-22T15:00', '2024-03-30T23:30'];

/** A case that breaks the rule, in which all is done at once up to some entry, and as late as may be from there on. */
function broken(routine: Routine): Case | null {
  const { body } = routine.procedures[0]!;
  for (const answers of casesOf(body))
    for (const f of JSON.stringify(body).includes('"fact":"f"') ? ['yes', 'no'] : ['no'])
      for (const start of starts) {
        const said = { start, given: { f }, answers: answers as Answer[] };
        for (let from = 1, most = 2; from < most; from += 1) {
          const result = walk(routine, said, { calendar: norway, pace: lateFrom(from) });
          if (!('walk' in result)) break;
          const { trace, verdicts } = result.walk;
          most = trace.entries.length;
          if (keepsLimits(result.walk) && verdicts[0]?.verdict === 'violated') return said;
        }
      }
  return null;
}

describe('times, in every case', () => {
  for (const [what, among] of Object.entries({
    'of any flow': routines(items, within, false),
    'of rounds with answers of their own': routines(inRounds, anyDays, false),
    'one of its own for each': routines(items, within, true),
  }))
    it(`agree with cases in which all is done at once, then as late as may be: ${what}`, () => {
      const seen = { proved: 0, violated: 0, unknown: 0, unshown: 0 };
      fc.assert(
        fc.property(among, (routine) => {
          fc.pre(casesOf(routine.procedures[0]!.body).length <= 2 ** mostOpen);
          const [proof] = prove(routine, { calendar: norway });
          fc.pre(!proof!.neverApplies);
          const found = broken(routine);
          const told = () => JSON.stringify([proof!.verdict, proof!.because, found, routine.procedures, routine.rules]);
          if (proof!.verdict === 'proved') assert.equal(found, null, told());
          if (proof!.verdict === 'unknown' && found) seen.unshown += 1;
          else seen[proof!.verdict] += 1;
          if (process.env.SHOW === (found ? '1' : '2') && proof!.verdict === 'unknown') console.log(told());
        }),
        { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 1) },
      );
      if (process.env.SHOW) console.log(seen);
      const all = Object.values(seen).reduce((sum, many) => sum + many);
      assert.ok(Math.min(seen.proved, seen.violated) > all / 5, JSON.stringify(seen));
      assert.ok(seen.unknown + seen.unshown < all / 5, JSON.stringify(seen));
    });

  const verdict = (body: string, within: string) => {
    const text = `routine r
messages
  letter
  answer
start go
${body.replace(/^/gm, '  ')}
rule x "X"
  every letter is followed by its own answer within ${within}
`;
    return prove(routineOf(text), { calendar: norway })[0]!.verdict;
  };
  const letter = 'step\n  send letter\n  within 1 hour\n';
  const answered = 'step\n  send answer\n  within 1 day\n';

  it('two letters and then two answers: the second has the second', () => {
    const body = letter + letter + answered + answered;
    assert.deepEqual(
      ['1 day', '2 days', '3 days'].map((within) => verdict(body, within)),
      ['violated', 'violated', 'proved'],
    );
  });

  it('letters in any order, and answers in any order: each may be the last', () => {
    const inside = (steps: string) => `in any order\n${steps.replace(/^/gm, '  ').trimEnd()}\n`;
    const body = inside(letter + letter) + inside(answered + answered);
    assert.deepEqual(
      ['1 day', '2 days'].map((within) => verdict(body, within)),
      ['violated', 'proved'],
    );
    assert.equal(verdict(inside(letter + letter) + answered, '30 days'), 'violated');
  });

  it('more than twelve letters, and then as many answers', () => {
    const body = letter.repeat(15) + 'step\n  send answer\n  within 1 hour\n'.repeat(15);
    assert.deepEqual(
      ['14 hours', '29 hours'].map((within) => verdict(body, within)),
      ['violated', 'proved'],
    );
  });

  it('rounds that settle some of what is owed leave the rest', () => {
    const rounds = 'repeat at least 2 times at most 2 times\n  step\n    send answer\n    within 1 hour\n';
    const body = letter.repeat(3) + rounds + letter + answered + answered;
    assert.deepEqual(
      ['2 days', '3 days'].map((within) => verdict(body, within)),
      ['violated', 'proved'],
    );
  });
});
