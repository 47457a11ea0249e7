// Who does what over several procedures, held against walks in which each step is done by each who may, and events come or do not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Routine } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { some } from './random.ts';

const names = ['s1', 's2', 's3', 's4', 's5'];
const when = fc.constantFrom('', '', '', ', if f', ', if not f', ', if out is v', ', if own', ', if not own');
const step = (name: string, isIn: boolean) => {
  const same = fc.constantFrom(...names.filter((one) => one !== name)).map((one) => `the same person as ${one}`);
  const by = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('K', 'K', 'A', 'B', 'A or K', 'B or K', 'A, otherwise K', 'A and B') },
    same,
  );
  return fc.tuple(by, when, some(fc.tuple(by, fc.boolean()), 1)).map(([who, condition, other]) => {
    const holds = !isIn && condition.endsWith('own') ? '' : condition;
    const lines = other?.[1] ? [`${who}, if f`, `${other[0]}, if not f`] : [who];
    return `  step ${name} "${name}"${holds}\n${lines.map((line) => `    by ${line}\n`).join('')}`;
  });
};

const texts = fc
  .record({
    begins: fc.constantFrom('start go "Go"\n', 'start go "Go"\n', 'start go "Go"\n', 'on go "Go"\n'),
    one: step('s1', false),
    two: step('s2', false),
    sets: fc.constantFrom('', '  set out to v\n', '  if f\n    set out to v\n  otherwise\n    set out to w\n'),
    three: step('s3', true),
    four: step('s4', true),
    kind: fc.constantFrom('', '  after s1\n', '  after s1\n', '  after s2\n', '  outside the case\n'),
    five: step('s5', false),
    later: fc.constantFrom('', '  after s3\n'),
    duty: fc.boolean(),
    forms: fc.oneof(
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('s1 and s3', 's2 and s3', 's3 and s4', 's1 and s2', 's3 and s5', 's1 and s5'),
            fc.constantFrom('', '', ', if f', ', unless f'),
          )
          .map(([pair, rule]) => `${pair} are done by different people${rule}`),
      },
      fc
        .tuple(fc.constantFrom('A', 'K', 'A or K', 'A or B'), fc.constantFrom(...names))
        .map(([who, name]) => `only ${who} may do ${name}`),
      fc.constantFrom(...names).map((name) => `every ${name} has responsible`),
    ),
  })
  .map(
    ({ begins, one, two, sets, three, four, kind, five, later, duty, forms }) => `routine r "R"
roles
  A, B
  K one person
case
  f is yes or no
  out becomes v or w
${begins}${one}${sets}${two}on call "Call"
${kind}  case
    own is yes or no
${three}${four}${duty ? 'regularly each "Each"\n  every 3 months\n' : `on ring "Ring"\n${later}`}${five}
rule x "X"
  ${forms}
`,
  );

/** Whether the rule speaks of a step by the same person as one in another procedure, and of steps in two procedures. */
function across({ procedures, rules }: Routine): { same: boolean; apart: boolean } {
  const asked = JSON.stringify(rules);
  const steps = procedures.flatMap(({ id: procedure, body }) =>
    statementsIn(body).flatMap((one) => (one.kind === 'step' ? [{ ...one, procedure }] : [])),
  );
  const named = steps.filter(({ id }) => asked.includes(`"id":"${id}"`));
  const place = (id: string) => steps.find((one) => one.id === id)!.procedure;
  const same = named.some((one) =>
    one.by?.some(({ sameAs }) => sameAs !== undefined && place(sameAs) !== one.procedure),
  );
  return { same, apart: new Set(named.map(({ procedure }) => procedure)).size > 1 };
}

/** What is found in walks: the worst of their verdicts, over everyone who may do a step, and all that may come. */
function worst(routine: Routine): 'violated' | 'unknown' | 'satisfied' {
  let found: 'violated' | 'unknown' | 'satisfied' = 'satisfied';
  const first = routine.procedures[0]!.kind === 'event' ? [{ event: 'go' }] : [];
  const begin = (events: Case['events']) => [...first, ...(events ?? [])];
  const steps = routine.procedures.flatMap(({ body }) => statementsIn(body)).filter(({ kind }) => kind === 'step');
  for (const f of ['yes', 'no'])
    for (const own of ['yes', 'no'])
      for (const events of [
        [],
        [{ event: 'call' }],
        [{ event: 'call', at: '2024-02-01T09:00' }],
        [{ event: 'ring' }],
      ].concat([
        [{ event: 'ring' }, { event: 'call' }],
        [{ event: 'call' }, { event: 'ring' }],
        [{ event: 'call' }, { event: 'call' }],
      ]))
        for (const unavailable of [[], ['A']]) {
          const said: Case = {
            start: '2024-01-01T09:00',
            given: { f, own },
            events: begin(
              events.filter(({ event }) => event === 'call' || routine.procedures.some(({ id }) => id === event)),
            ),
            ...(unavailable.length > 0 && { unavailable }),
          };
          for (const who of ['', 'K', 'A', 'B']) {
            const answers = steps.flatMap((one) =>
              JSON.stringify(one).includes(`"id":"${who}"`) ? [{ of: one.id, by: [who] }] : [],
            );
            const result = walk(routine, { ...said, answers }, { calendar: norway, bound: 500 });
            if (!('walk' in result)) continue;
            const verdict = result.walk.verdicts[0]?.verdict;
            if (verdict === 'violated') return 'violated';
            if (verdict === 'unknown') found = 'unknown';
          }
        }
  return found;
}

const seed = Number(process.env.SEED ?? 1);

describe('different people in several procedures', () => {
  it('agree with walks in which everyone who may do a step does it', () => {
    const runs = Number(process.env.RUNS ?? 450);
    const tally = { proved: 0, violated: 0, unknown: 0, unshown: 0, needless: 0 };
    const same = { proved: 0, violated: 0, unknown: 0 };
    const apart = { proved: 0, violated: 0, unknown: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const routine = routineOf(text, [], ['fact-unset', 'read-before-determined', 'maybe-unset']);
        const [proof] = prove(routine, { calendar: norway });
        const found = worst(routine);
        const told = () =>
          `${text}${JSON.stringify({ found, proof: { ...proof, cases: 0, shown: proof?.shown?.said } })}`;
        switch (proof?.verdict) {
          case 'proved':
            assert.equal(found, 'satisfied', told());
            break;
          case 'violated': {
            const again = walk(routine, proof.shown!.said, { calendar: norway });
            assert.ok('walk' in again && again.walk.verdicts[0]?.verdict === 'violated', told());
            break;
          }
          default: {
            const kind = found === 'violated' ? 'unshown' : found === 'satisfied' ? 'needless' : null;
            if (kind) tally[kind] += 1;
            if (kind && process.env.SHOW) console.log(kind, told());
          }
        }
        tally[proof!.verdict] += 1;
        const so = across(routine);
        same[proof!.verdict] += Number(so.same);
        apart[proof!.verdict] += Number(so.apart);
      }),
      { numRuns: runs, seed },
    );
    if (process.env.SHOW) console.log(tally, same, apart);
    for (const { proved, violated, unknown } of [same, apart])
      assert.ok(proved + violated + unknown > runs / 4.5 && proved > runs / 30, `too few of ${runs}`);
  });

  it('follow who did a step in another procedure, where it is surely done by then', () => {
    const verdict = (rule: string, after = '\n  after s1') => {
      const text = `routine r "R"
roles
  A, B
start go "Go"
  step s1 "One"
    by A
  step s2 "Two"
    by B
on call "Call"${after}
  step s3 "Three"
    by the same person as s1
on ring "Ring"
  after s3
  step s4 "Four"
    by the same person as s3
rule x "X"
  ${rule}
`;
      return prove(routineOf(text), { calendar: norway })[0]!.verdict;
    };
    for (const step of ['s3', 's4']) {
      assert.equal(verdict(`only A may do ${step}`), 'proved');
      assert.equal(verdict(`every ${step} has responsible`), 'proved');
      assert.equal(verdict(`s2 and ${step} are done by different people`), 'proved');
      assert.equal(verdict(`only A may do ${step}`, ''), 'unknown', 'it may come before');
    }
    assert.equal(verdict('only B may do s3'), 'violated');
    assert.equal(verdict('s1 and s3 are done by different people'), 'violated');
    assert.equal(verdict('s1 and s3 are done by different people', ''), 'violated', 'it may come after');
  });
});
