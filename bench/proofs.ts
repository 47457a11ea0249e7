/** Proofs: how they grow with independent decisions, beside listing every case and beside Z3; the samples, beside the start of Node. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../src/language/parse.ts';
import { makeSource } from '../src/language/source.ts';
import { bind } from '../src/model/bind.ts';
import type { Routine } from '../src/model/model.ts';
import { openCalendar, textOf, walk } from '../src/simulate/index.ts';
import { judge } from '../src/verify/forms.ts';
import { guardsOf } from '../src/verify/guards.ts';
import { prove } from '../src/verify/prove.ts';
import { Space } from '../src/verify/space.ts';
import { surroundingsOf } from '../src/workspace/surroundings.ts';
import { Workspace } from '../src/workspace/workspace.ts';
import { inTurn, median, ms, printTable, processorTime, root, times } from './measure.ts';
import { type Asked, openZ3 } from './z3.ts';

const rounds = 5;
const sizes = [10, 20, 30, 40, 50, 60];
/** Of more decisions than these the cases are too many to list. */
const listed = 12;

/** Rules of the usual forms, by the number of decisions. */
const rules = {
  'a response': (_: number) => 'rule ended "Each step is followed by the last"\n  every s1 is followed by last',
  'a precedence': (_: number) => 'rule begun "All comes after the first"\n  every last is preceded by first',
  'never both, broken': (last: number) =>
    `rule apart "The ends exclude each other"\n  s1 and s${last} never happen in the same case`,
  'a count': (_: number) => 'rule some "There are some"\n  step happens at least 2 times',
} as const satisfies Record<Asked, (last: number) => string>;

/** So many decisions, none of which hangs on another, and a rule. */
function deciding(decisions: number, rule = rules['a response'](decisions)): Routine {
  const all = Array.from({ length: decisions }, (_, at) => at + 1);
  const text = `routine deciding "Deciding"
roles
  Clerk
case
${all.map((at) => `  f${at} is yes or no`).join('\n')}
start new "It begins"
  step first "First"
    by Clerk
${all.map((at) => `  if f${at}\n    step s${at} "Step ${at}"\n      by Clerk`).join('\n')}
  step last "Last"
    by Clerk
${rule}
`;
  const { model, findings } = bind(makeSource('deciding.rutine', text), parse(text), { catalogues: new Map() });
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) throw new Error(error.message);
  return model;
}

/** Measures and prints. */
export async function proofs(): Promise<void> {
  const calendar = await openCalendar('NO', 'Europe/Oslo');
  if (typeof calendar !== 'object') throw new Error(calendar);
  const surroundings = { calendar };
  const nodesOf = (routine: Routine): number => {
    const space = new Space([textOf(routine)]);
    const guards = guardsOf(space);
    for (const rule of routine.rules)
      for (const form of rule.forms) judge(guards, { routine, surroundings, space }, rule, form);
    return space.diagrams.count;
  };
  const listing = (decisions: number): number => {
    const routine = deciding(decisions);
    const before = performance.now();
    for (let number = 0; number < 2 ** decisions; number++) {
      const given = Object.fromEntries(
        Array.from({ length: decisions }, (_, at) => [`f${at + 1}`, number & (1 << at) ? 'yes' : 'no']),
      );
      if (!('walk' in walk(routine, { given, start: '2024-01-02T09:00' }, surroundings))) throw new Error('no walk');
    }
    return performance.now() - before;
  };
  let longest = 0;
  for (const [what, rule] of Object.entries(rules)) {
    const routines = sizes.map((decisions) => deciding(decisions, rule(decisions)));
    const took = inTurn(
      rounds,
      routines.map((routine) => () => {
        const before = performance.now();
        prove(routine, surroundings);
        return performance.now() - before;
      }),
    ).map(median);
    longest = Math.max(longest, took.at(-1)!);
    printTable(`Proofs: ${what}, over independent decisions, median of ${rounds}`, [
      ['', 'time', 'against 10', 'square', 'nodes', 'verdict'],
      ...routines.map((routine, at) => [
        `${sizes[at]} decisions`,
        ms(took[at]!),
        ...(at === 0 ? ['', ''] : [times(took[at]! / took[0]!), times((sizes[at]! / sizes[0]!) ** 2)]),
        String(nodesOf(routine)),
        prove(routine, surroundings)
          .map(({ verdict }) => verdict)
          .join(),
      ]),
    ]);
  }
  printTable('Beside listing: each case walked', [
    ['', 'cases', 'listed', 'proved instead'],
    ...[sizes[0]!, listed].map((decisions) => {
      const all = listing(decisions);
      const before = performance.now();
      prove(deciding(decisions), surroundings);
      return [`${decisions} decisions`, String(2 ** decisions), ms(all), ms(performance.now() - before)];
    }),
    ['60 decisions', String(2n ** 60n), 'does not end', ms(longest)],
  ]);
  await besideZ3((routine) => prove(routine, surroundings)[0]!.verdict);
  await samples();
}

/** The same questions to Z3, which has started and answers again. */
async function besideZ3(proveWith: (routine: Routine) => string): Promise<void> {
  const z3 = await openZ3();
  const asked = (Object.keys(rules) as Asked[]).flatMap((rule) =>
    [sizes[0]!, sizes.at(-1)!].map((size) => ({ rule, size })),
  );
  const rows: string[][] = [];
  for (const { rule, size } of asked) {
    const routine = deciding(size, rules[rule](size));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      const verdict = proveWith(routine);
      ours.push(performance.now() - before);
      const answer = await z3.ask(rule, size);
      if (answer.verdict !== verdict) throw new Error(`${rule}: ${verdict} here, ${answer.verdict} by Z3`);
      theirs.push(answer.took);
    }
    rows.push([
      `${rule}, ${size} decisions`,
      ms(median(ours)),
      ms(median(theirs)),
      times(median(theirs) / median(ours)),
    ]);
  }
  z3.end();
  printTable(`Beside Z3: an equal process, read and answered, median of ${rounds}`, [
    ['', 'Rutine', 'Z3', 'Z3 against Rutine'],
    ...rows,
  ]);
}

async function samples(): Promise<void> {
  const workspace = new Workspace();
  const names = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.rutine'));
  const all = await Promise.all(
    names.map(async (name) => {
      const checked = await workspace.check(join(root, 'samples', name));
      return { model: checked.bound.model, surroundings: await surroundingsOf(workspace, checked) };
    }),
  );
  const once = () => {
    const before = performance.now();
    for (const { model, surroundings } of all) prove(model, surroundings);
    return performance.now() - before;
  };
  const first = once();
  const [later, start] = inTurn(rounds, [once, () => processorTime(['-e', '0'])]).map(median);
  printTable(`Proofs of the ${names.length} samples together, in a running process`, [
    ['', 'time', 'of Node’s start', 'goal'],
    ['for the first time', ms(first), times(first / start!), ''],
    ['again', ms(later!), times(later! / start!), 'below 1'],
    ['Node’s start', ms(start!), '', ''],
  ]);
}
