// What two versions mean differently: told by hand, and held against walking every case of small random routines in both.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Routine, Statement } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { textOf } from '../../src/simulate/text.ts';
import { walk } from '../../src/simulate/walk.ts';
import { forever } from '../../src/verify/bounds.ts';
import { type Difference, differences } from '../../src/verify/differences.ts';
import { guardsOf } from '../../src/verify/guards.ts';
import { Space } from '../../src/verify/space.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { routines } from './random.ts';

const surroundings = { calendar: norway };
const start = '2024-03-01T09:00';

function compare(old: Routine, now: Routine): { found: Difference[]; space: Space } {
  const space = new Space([textOf(old)], forever, [textOf(now)]);
  const beside = space.beside([textOf(now)]);
  const found = differences(
    { guards: guardsOf(space), stage: { routine: old, surroundings, space } },
    { guards: guardsOf(beside), stage: { routine: now, surroundings, space: beside } },
    start,
  );
  return { found, space };
}

const routine = (...flow: readonly string[]): Routine =>
  routineOf(`routine complaint "Complaint"
  purpose "P"
roles
  Clerk, Adviser
systems
  Archive, Drive
case
  serious is yes or no
  means is letter, phone or visit
  answer becomes short or long
start new "A complaint"
${flow.map((line) => `  ${line}`).join('\n')}
`);

const old = [
  'step register "Register it"',
  '  by Clerk',
  '  within 3 days',
  '  in Archive',
  'if serious',
  '  step warn "Warn them"',
  '    by Clerk',
  'set answer to short',
  'step reply "Reply"',
  '  by Adviser',
];
const replaced = (...pairs: readonly (readonly [string, string])[]) =>
  routine(...pairs.reduce((lines, [from, to]) => lines.map((line) => line.replace(from, to)), old));

/** Shortly: what each version says, of what, and when. */
const told = (now: Routine): string[] =>
  compare(routine(...old), now).found.map(({ in: where, said, words, rest, case: shown }) => {
    const of = 'step' in said ? said.step.id : said.kind === 'outcome' ? `${said.outcome} ${said.value}` : '';
    assert.ok(shown, `${said.kind} ${of} is confirmed by no walk`);
    return `${where === 'old' ? '-' : '+'} ${said.kind} ${of}: ${words.join('; ') || 'always'}${rest ? ' …' : ''}`;
  });

describe('what two versions mean differently', () => {
  it('is nothing where the same is said in another order, or in other words', () => {
    assert.deepEqual(told(routine(...old)), []);
    assert.deepEqual(
      told(
        routine(
          'step register "Register it"',
          '  in Archive',
          '  within 3 days',
          '  by Clerk',
          'step warn "Warn them", if not (serious is no)',
          '  by Clerk',
          'if means is phone',
          '  set answer to short',
          'otherwise',
          '  set answer to short',
          'step reply "Reply"',
          '  by Adviser',
        ),
      ),
      [],
    );
  });

  it('is a step more or less', () => {
    assert.deepEqual(told(replaced(['if serious', 'if serious or means is letter'])), [
      '+ step warn: serious is no and means is letter',
    ]);
    assert.deepEqual(told(routine(...old.slice(0, -2))), ['- step reply: always']);
  });

  it('is another person, deadline or place', () => {
    assert.deepEqual(told(replaced(['  by Adviser', '  by Clerk'])), ['- line reply: always', '+ line reply: always']);
    assert.deepEqual(told(replaced(['within 3 days', 'within 2 days, if serious'])), [
      '- line register: always',
      '+ line register: serious is yes',
    ]);
    assert.deepEqual(told(replaced(['in Archive', 'in Drive'])), [
      '- line register: always',
      '+ line register: always',
    ]);
  });

  it('is another outcome', () => {
    assert.deepEqual(told(replaced(['set answer to short', 'set answer to long'])), [
      '- outcome answer short: always',
      '+ outcome answer long: always',
    ]);
  });

  it('is another order, told once', () => {
    const moved = routine(...old.slice(4, 7), ...old.slice(7), ...old.slice(0, 4));
    assert.deepEqual(told(moved), ['+ order reply: always']);
  });

  it('is nothing between a routine and itself, whatever it holds', () => {
    const kinds: Statement['kind'][] = [
      'step',
      'decision',
      'choice',
      'set',
      'anyOrder',
      'forEach',
      'repeat',
      'wait',
      'close',
    ];
    fc.assert(
      fc.property(routines({ kinds, events: true, late: true }), (one) =>
        assert.deepEqual(compare(one, structuredClone(one)).found, []),
      ),
      { numRuns: 150, seed: Number(process.env.SEED ?? 1) },
    );
  });

  it('agrees with walking every case of random routines in both', () => {
    const kinds: Statement['kind'][] = ['step', 'phase', 'decision', 'choice', 'set', 'close'];
    let differ = 0;
    fc.assert(
      fc.property(
        routines({ kinds, events: false, width: 2 }),
        routines({ kinds, events: false, width: 2 }),
        (a, b) => {
          if (choicesOf(a).length > 32 || choicesOf(b).length > 32) return;
          assert.deepEqual(compare(a, a).found, []);
          const { found, space } = compare(a, b);
          for (const given of combinations) {
            const regions = space.variables.map((what) =>
              what.kind === 'fact' ? what.regions.findIndex(({ value }) => value === given[what.fact]) : 0,
            );
            // Only a value that stands for its region is one of them.
            if (space.variables.some((what, at) => what.kind === 'fact' && what.fact in given && regions[at]! < 0))
              continue;
            const [before, after] = [outcomesIn(a, given), outcomesIn(b, given)];
            if (!before || !after) continue;
            for (const { in: where, said, cases } of found) {
              if (said.kind !== 'outcome') continue;
              const own: Set<string> = where === 'old' ? before : after;
              const other: Set<string> = where === 'old' ? after : before;
              const key = String(said.value);
              const holds = space.diagrams.evaluate(cases, (variable) => Math.max(regions[variable]!, 0)) === 1;
              assert.equal(holds, own.has(key) && !other.has(key), JSON.stringify([given, where, key]));
              if (holds) differ += 1;
            }
            const isTold = (at: string, value: string) =>
              found.some((one) => one.in === at && one.said.kind === 'outcome' && one.said.value === value);
            for (const value of before) assert.ok(after.has(value) || isTold('old', value), JSON.stringify(given));
            for (const value of after) assert.ok(before.has(value) || isTold('new', value), JSON.stringify(given));
          }
        },
      ),
      { numRuns: 150, seed: Number(process.env.SEED ?? 1) },
    );
    assert.ok(differ > 100, `only ${differ}`);
  });
});

const combinations = ['yes', 'no'].flatMap((f) =>
  ['v', 'w', 'x'].flatMap((g) =>
    ['0', '3', '4', '8', '9'].map((n) => ({ f, g, n, again: 'yes' }) as Record<string, string>),
  ),
);

function choicesOf({ procedures }: Routine): NonNullable<Case['answers']>[] {
  const all = procedures
    .flatMap(({ body }) => statementsIn(body))
    .flatMap((one): NonNullable<Case['answers']>[] => {
      if (one.kind === 'choice') return [one.options.map(({ id }) => ({ of: one.id, choose: id }))];
      return one.kind === 'step' && one.modality !== 'must'
        ? [[true, false].map((done) => ({ of: one.id, done }))]
        : [];
    });
  return all.reduce<NonNullable<Case['answers']>[]>(
    (before, one) => before.flatMap((some) => one.map((answer) => [...some, answer])),
    [[]],
  );
}

/** The values that the outcome can have in the end, whatever is chosen; nothing where such a case can't occur. */
function outcomesIn(of: Routine, given: Record<string, string>): Set<string> | null {
  const found = new Set<string>();
  let occurs = false;
  for (const answers of choicesOf(of)) {
    for (const unavailable of [[], ['A']]) {
      const result = walk(of, { given, start, answers, unavailable }, surroundings);
      if (!('walk' in result)) continue;
      occurs = true;
      const { out } = result.walk.outcomes;
      if (out !== undefined) found.add(String(out));
    }
  }
  return occurs ? found : null;
}
