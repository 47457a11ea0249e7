// Each construct of a procedure against each form of a rule: verdicts held against walks of the cases, one by one. The table
// is written to build/verdicts.md.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Case } from '../../src/generated/case.ts';
import type { Procedure, Routine } from '../../src/generated/routine.ts';
import { statementsIn } from '../../src/model/statements.ts';
import { keepsLimits } from '../../src/simulate/due.ts';
import { walk } from '../../src/simulate/walk.ts';
import { prove } from '../../src/verify/prove.ts';
import { norway, routineOf } from '../simulate/read.ts';
import { constructs, forms, part, routinesWith } from './routines.ts';
import { lateFrom, walksOf } from './walks.ts';

const followed = new Map([['part', routineOf(part)]]);
const surroundings = { calendar: norway, routines: followed };
// What a flow may lack is not looked at here.
const allowed = ['fact-unset', 'read-before-determined', 'maybe-unset', 'condition-never', 'outcome-unset'];

/** What comes from outside, in which order things are done, and, where the rule asks it, when it begins and who does it. */
function* casesOf(routine: Routine, { isTimed, asksWho }: Asks): Generator<Case> {
  const statements = routine.procedures.flatMap(({ body }) => statementsIn(body));
  const comings: NonNullable<Case['events']>[] = [[]];
  if (isBeside(routine, 'event'))
    comings.push(
      [{ event: 'call' }],
      [{ event: 'call', after: { count: '3', unit: 'day' } }],
      [{ event: 'call' }, { event: 'call', after: { count: '9', unit: 'day' } }],
    );
  // What is done in any order, and what begins at one moment, comes in that of the text, or in the opposite one.
  const orders = [
    ...statements.flatMap((one) =>
      one.kind === 'anyOrder' ? [{ of: one.id, order: one.body.map(({ id }) => id).reverse() }] : [],
    ),
    ...(isBeside(routine, 'event') ? [{ of: 'go', order: routine.procedures.map(({ id }) => id).reverse() }] : []),
  ];
  const people = (asksWho ? ['A', 'B', 'K'] : []).map((who) =>
    statements.flatMap((one) =>
      one.kind === 'step' && JSON.stringify(one.by ?? []).includes(`"${who}"`) ? [{ of: one.id, by: [who] }] : [],
    ),
  );
  for (const start of isTimed ? ['2024-03-22T15:00', '2024-04-01T00:00'] : ['2024-03-22T15:00'])
    for (const events of comings)
      for (const by of [[], ...people])
        for (const order of orders.length > 0 ? [[], orders] : [[]])
          yield { start, until: '2024-06-15', events, answers: [...by, ...order] };
}

const isBeside = ({ procedures }: Routine, kind: Procedure['kind']): boolean =>
  procedures.some((one) => one.kind === kind);

type Asks = { readonly isTimed: boolean; readonly asksWho: boolean };

/** A lawful walk that breaks the rule, if one of those that are tried does. */
function broken(routine: Routine) {
  const rule = JSON.stringify(routine.rules);
  const asks = { isTimed: rule.includes('"unit"'), asksWho: /"(only|differentPeople)"/.test(rule) };
  for (const said of casesOf(routine, asks))
    for (const pace of asks.isTimed || isBeside(routine, 'event') ? [undefined, lateFrom(0), lateFrom(2)] : [undefined])
      for (const walked of walksOf(routine, said, { ...surroundings, bound: 300, ...(pace && { pace }) }, 12))
        if (keepsLimits(walked) && walked.verdicts[0]?.verdict === 'violated') return walked;
  return null;
}

const runs = Number(process.env.RUNS ?? 100);
const seed = Number(process.env.SEED ?? 1);
type Field = { proved: number; broken: number; open: number; unshown: number };
const table = new Map<string, Field>();

describe('each construct against each form', () => {
  for (const [form, texts] of Object.entries(forms))
    it(form, () => {
      for (const construct of constructs) {
        const field: Field = { proved: 0, broken: 0, open: 0, unshown: 0 };
        fc.assert(
          fc.property(routinesWith(construct, texts), (text) => {
            const routine = routineOf(text, ['part'], allowed);
            const proof = prove(routine, surroundings)[0]!;
            const found = proof.verdict === 'violated' ? null : broken(routine);
            const told = () =>
              `${text}${JSON.stringify({ ...proof, cases: 0, shown: proof.shown?.said })}\n${JSON.stringify(found?.trace.entries.map(({ id, moment }) => [id, new Date(moment)]))}`;
            if (proof.verdict === 'proved') assert.equal(found, null, `proved, but broken: ${told()}`);
            if (proof.verdict === 'violated') {
              const again = walk(routine, proof.shown!.said, surroundings);
              assert.ok(
                'walk' in again && keepsLimits(again.walk) && again.walk.verdicts[0]?.verdict === 'violated',
                told(),
              );
            }
            if (proof.verdict === 'unknown' && process.env.SHOW === (found ? 'unshown' : 'open')) console.log(told());
            const what = proof.verdict === 'unknown' ? (found ? 'unshown' : 'open') : proof.verdict;
            field[what === 'violated' ? 'broken' : what] += 1;
          }),
          { numRuns: runs, seed },
        );
        table.set(`${form} ${construct}`, field);
      }
    });

  after(() => {
    const cell = ({ proved, broken, open, unshown }: Field) => `${proved} / ${broken} / ${open + unshown}`;
    const rows = Object.keys(forms).map((form) => [
      form,
      ...constructs.map((construct) => {
        const field = table.get(`${form} ${construct}`);
        return field ? cell(field) : '';
      }),
    ]);
    const head = ['proved / broken / not proved', ...constructs];
    const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`);
    const folder = join(import.meta.dirname, '../../build');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'verdicts.md'), lines.join(''));
  });
});
