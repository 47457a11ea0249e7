// Four eyes over several procedures, held against walks in which each step is done by each who may, and events come or do not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Routine } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';

const by = fc.constantFrom('K', 'K', 'A', 'B', 'A or K', 'B or K', 'A, otherwise K', 'A and B', 'same');
const when = fc.constantFrom('', '', '', ', if f', ', if not f', ', if out is v', ', if own', ', if not own');
const step = (name: string, isIn: boolean) =>
  fc.tuple(by, when).map(([who, condition]) => {
    const doers = who === 'same' ? 'the same person as s1' : who;
    const holds = !isIn && condition.endsWith('own') ? '' : condition;
    return `  step ${name} "${name}"${holds}\n    by ${name === 's1' && who === 'same' ? 'A' : doers}\n`;
  });

const texts = fc
  .record({
    begins: fc.constantFrom('start go "Go"\n', 'start go "Go"\n', 'start go "Go"\n', 'on go "Go"\n'),
    one: step('s1', false),
    two: step('s2', false),
    sets: fc.constantFrom('', '  set out to v\n', '  if f\n    set out to v\n  otherwise\n    set out to w\n'),
    three: step('s3', true),
    four: step('s4', true),
    kind: fc.constantFrom('', '', '  after s1\n', '  outside the case\n'),
    five: step('s5', false),
    duty: fc.boolean(),
    pair: fc.constantFrom('s1 and s3', 's2 and s3', 's3 and s4', 's1 and s2', 's3 and s5', 's1 and s5'),
    rule: fc.constantFrom('', '', ', if f', ', unless f'),
  })
  .map(
    ({ begins, one, two, sets, three, four, kind, five, duty, pair, rule }) => `routine r "R"
roles
  A, B
  K one person
case
  f is yes or no
  out becomes v or w
${begins}${one}${sets}${two}on call "Call"
${kind}  case
    own is yes or no
${three}${four}${duty ? 'regularly each "Each"\n  every 3 months\n' : 'on ring "Ring"\n'}${five}
rule x "X"
  ${pair} are done by different people${rule}
`,
  );

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
        [{ event: 'call' }, { event: 'call' }],
      ]))
        for (const who of ['K', 'A', 'B', ''])
          for (const unavailable of [[], ['A']]) {
            const said: Case = {
              start: '2024-01-01T09:00',
              given: { f, own },
              events: begin(
                events.filter(({ event }) => event === 'call' || routine.procedures.some(({ id }) => id === event)),
              ),
              ...(unavailable.length > 0 && { unavailable }),
            };
            const answers = steps.flatMap((one) =>
              who !== '' && JSON.stringify(one).includes(`"id":"${who}"`) ? [{ of: one.id, by: [who] }] : [],
            );
            for (const one of [said, { ...said, answers }]) {
              const result = walk(routine, one, { calendar: norway, bound: 500 });
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
    const tally = { proved: 0, violated: 0, unknown: 0, unshown: 0, needless: 0 };
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
      }),
      { numRuns: Number(process.env.RUNS ?? 300), seed },
    );
    if (process.env.SHOW) console.log(tally);
  });
});
