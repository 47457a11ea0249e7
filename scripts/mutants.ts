/**
 * `npm run mutants`: every small change of each sample that somebody could make by mistake, and the share of them that some
 * rule, example or soundness check notices. What nobody notices is listed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Routine } from '../src/model/model.ts';
import { checkExample, type Surroundings, textOf } from '../src/simulate/index.ts';
import { guardsOf } from '../src/verify/guards.ts';
import { prove } from '../src/verify/prove.ts';
import { flawsOf } from '../src/verify/soundness.ts';
import { Space } from '../src/verify/space.ts';
import type { Checked } from '../src/workspace/document.ts';
import { surroundingsOf } from '../src/workspace/surroundings.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { kinds, mutantsOf } from './mutate.ts';

/** What some example, soundness check or rule says of a routine, what is soonest known first. */
function* noticed(routine: Routine, surroundings: Surroundings, followed: readonly Routine[]): Generator<string> {
  for (const example of routine.examples)
    if (!checkExample(routine, example, surroundings).holds) yield `example ${example.id}`;
  const others = followed.filter(({ id }) => id !== routine.id);
  for (const flaw of flawsOf(guardsOf(new Space([routine, ...others].map(textOf)))))
    yield `flaw ${flaw.kind} ${flaw.of} ${'branch' in flaw ? flaw.branch : ''}`;
  for (const { rule, verdict, neverApplies } of prove(routine, surroundings))
    yield `rule ${rule} ${verdict} ${neverApplies}`;
}

function saysMore(said: Iterable<string>, plain: ReadonlySet<string>): boolean {
  for (const one of said) if (!plain.has(one)) return true;
  return false;
}

const folder = join(import.meta.dirname, '../samples');
const workspace = new Workspace();
const totals = new Map<string, [number, number]>();
// By what is changed, to what.
const survivors = new Map<string, string[]>();
for (const name of readdirSync(folder).filter((one) => one.endsWith('.rutine'))) {
  const checked: Checked = await workspace.check(join(folder, name));
  const { model } = checked.bound;
  if (model.procedures.length === 0 || name.includes('.en.')) continue;
  const surroundings = await surroundingsOf(workspace, checked);
  const followed = [...(await workspace.followed(checked)).values()].map(({ bound }) => bound.model);
  const plain = new Set(noticed(model, surroundings, followed));
  for (const { kind, of, to, routine } of mutantsOf(model)) {
    // What is said of the sample itself, or no longer said, tells nothing of a mistake.
    const isNoticed = saysMore(noticed(routine, surroundings, followed), plain);
    for (const key of [name, kind]) {
      const [found, all] = totals.get(key) ?? [0, 0];
      totals.set(key, [found + Number(isNoticed), all + 1]);
    }
    const what = `${name}: ${kind}: ${of}`;
    if (!isNoticed) survivors.set(what, [...(survivors.get(what) ?? []), ...(to === null ? [] : [to])]);
  }
}
console.log('What nobody notices:');
for (const [what, to] of survivors) console.log(`  ${[what, ...to].join('; ')}`);
console.log('\nNoticed:');
for (const [key, [found, all]] of totals)
  console.log(`  ${key}: ${found} of ${all} (${Math.round((100 * found) / all)} %)`);
const of = kinds.map((kind) => totals.get(kind) ?? [0, 0]);
const sum = (at: 0 | 1) => of.reduce((all, one) => all + one[at]!, 0);
console.log(`  all: ${sum(0)} of ${sum(1)} (${Math.round((100 * sum(0)) / sum(1))} %)`);
