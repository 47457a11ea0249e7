// Further examples, held against listing every case of small random routines and choosing the fewest by trying all choices.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, Case } from '../../src/generated/case.ts';
import type { Routine, Statement } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { textOf } from '../../src/simulate/text.ts';
import { walk } from '../../src/simulate/walk.ts';
import { coverageOf, shownIn } from '../../src/verify/coverage.ts';
import { guardsOf } from '../../src/verify/guards.ts';
import { Space } from '../../src/verify/space.ts';
import { type Suggestions, suggest, type Written } from '../../src/verify/suggest.ts';
import { norway, routineOf, walked } from '../simulate/read.ts';
import { routines } from './random.ts';

const surroundings = { calendar: norway };
const start = '2024-03-01T09:00';

const suggested = (routine: Routine, walks: Parameters<typeof suggest>[2] = []): Promise<Suggestions<Written>> => {
  const space = new Space([textOf(routine)]);
  return suggest(guardsOf(space), { routine, surroundings, space }, walks, start, async (_, walked) => ({
    walk: walked,
  }));
};

/** All that can be answered besides facts, each way. */
function answersTo({ procedures }: Routine): Answer[][] {
  const choices = procedures
    .flatMap(({ body }) => statementsIn(body))
    .flatMap((one): Answer[][] => {
      if (one.kind === 'choice') return [one.options.map(({ id }) => ({ of: one.id, choose: id }))];
      if (one.kind === 'wait' && one.otherwise) return [[{ of: one.id }, { of: one.id, waits: 'limit' }]];
      return one.kind === 'step' && one.modality !== 'must'
        ? [[true, false].map((done) => ({ of: one.id, done }))]
        : [];
    });
  return choices.reduce<Answer[][]>((all, one) => all.flatMap((some) => one.map((answer) => [...some, answer])), [[]]);
}

const values: Readonly<Record<string, readonly string[]>> = {
  f: ['yes', 'no'],
  g: ['v', 'w', 'x'],
  n: ['2', '5', '9'],
};

/** What each case shows, one by one. An option that is not possible is no case. */
function listed(routine: Routine, events: readonly NonNullable<Case['events']>[]): ReadonlySet<string>[] {
  const found = new Map<string, ReadonlySet<string>>();
  const through = (said: Case): void => {
    const result = walk(routine, said, surroundings);
    if ('missing' in result) {
      const { fact } = result.missing;
      for (const value of values[fact] ?? ['yes', 'no']) through({ ...said, given: { ...said.given, [fact]: value } });
    } else if ('walk' in result) {
      const keys = shownIn(routine, result.walk);
      found.set([...keys].sort().join(), keys);
    }
  };
  for (const answers of answersTo(routine))
    for (const away of [[], ['A']])
      for (const come of events) through({ start, answers, unavailable: away, events: come });
  return [...found.values()];
}

/** The fewest of some sets that together hold all of these. */
function fewest(all: readonly string[], sets: readonly ReadonlySet<string>[]): number {
  const useful = sets.filter((one) => !sets.some((other) => other !== one && isPart(one, other, all)));
  const within = (left: readonly string[], most: number): boolean => {
    const [first] = left;
    if (first === undefined) return true;
    return (
      most > 0 &&
      useful.some(
        (one) =>
          one.has(first) &&
          within(
            left.filter((key) => !one.has(key)),
            most - 1,
          ),
      )
    );
  };
  let most = 0;
  while (!within(all, most)) most += 1;
  return most;
}

const isPart = (one: ReadonlySet<string>, other: ReadonlySet<string>, of: readonly string[]): boolean =>
  of.every((key) => !one.has(key) || other.has(key)) && of.some((key) => other.has(key) && !one.has(key));

// The same routines in each run, so that a red one is the change's own; SEED tries others.
const seed = Number(process.env.SEED ?? 1);

describe('further examples', () => {
  const inOrder: Statement['kind'][] = ['step', 'phase', 'decision', 'choice', 'wait', 'set', 'close'];
  const held = (what: string, events: boolean, comings: readonly NonNullable<Case['events']>[]) =>
    it(`show what some case shows, in few more than the fewest: ${what}`, async () => {
      let [ours, least, reached, missed] = [0, 0, 0, 0];
      await fc.assert(
        fc.asyncProperty(routines({ kinds: inOrder, events, width: 2 }), async (routine) => {
          if (answersTo(routine).length > 32) return;
          const sets = listed(routine, comings);
          const all = coverageOf(routine, []).map(({ key }) => key);
          const shown = all.filter((key) => sets.some((one) => one.has(key)));
          const { examples, left } = await suggested(routine);
          for (const { what, why } of left)
            assert.ok(why !== 'unreachable' || !shown.includes(what.key), `${what.key} is shown by some case`);
          missed += shown.filter((key) => left.some(({ what }) => what.key === key)).length;
          ours += examples.length;
          least += fewest(shown, sets);
          reached += shown.length;
        }),
        { numRuns: 150, seed },
      );
      if (process.env.SHOW) console.log(what, { ours, least, reached, missed });
      assert.ok(reached > 700, `only ${reached}`);
      // What comes about in one timing alone may be missed; it is told as not found.
      assert.ok(missed <= reached / 200, `${missed} of ${reached} are missed`);
      assert.ok(ours <= least * 1.1, `${ours} examples, where ${least} are enough`);
    });
  held('in one procedure', false, [[]]);
  held('with events', true, [[], [{ event: 'call' }], [{ event: 'ring' }], [{ event: 'call' }, { event: 'ring' }]]);

  const complaint = routineOf(`routine complaint "Complaint"
  purpose "P"
roles
  Clerk
case
  serious is yes or no
  by-mail is yes or no
  state becomes open or closed
start new "A complaint"
  step register "Register it"
    by Clerk
  set state to open
  if serious
    step inspect "Inspect it"
      by Clerk
  step stamp "Buy a stamp", if by-mail
    by Clerk
  if state is closed
    step archive "Archive it"
      by Clerk
  wait for reply at most 3 days
  otherwise
    step remind "Remind them"
      by Clerk
on reply "They reply"
  step thank "Thank them"
    by Clerk
rule inspected "Serious ones are inspected"
  inspect happens at least once, if serious
`);
  const titles = (all: readonly { key: string }[]) => all.map(({ key }) => key);

  it('are as few as can be, and say of what no case comes to that it is so', async () => {
    const { examples, left } = await suggested(complaint);
    assert.equal(examples.length, 2);
    assert.deepEqual(
      left.map(({ what, why }) => `${what.key}: ${why}`),
      ['step archive: unreachable', 'way decision-2 branch-2: unreachable'],
    );
  });

  it('show nothing that is shown already', async () => {
    const mild = walked(complaint, {
      given: { serious: 'no', 'by-mail': 'no' },
      answers: [{ of: 'wait-reply', waits: 'limit' }],
    });
    const { examples } = await suggested(complaint, [mild]);
    assert.deepEqual(
      examples.map(({ shows }) => titles(shows)),
      [
        [
          'step inspect',
          'step stamp',
          'step thank',
          'way decision-1 branch-1',
          'way stamp stamp',
          'way wait-reply wait-reply',
          'value serious yes',
          'value by-mail yes',
          'rule inspected',
        ],
      ],
    );
  });
});
