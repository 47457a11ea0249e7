/** How much of a routine its examples show: what each walk did, decided, was answered and judged. */
import type { Condition, Fact, Id, Ref, Requirement, Routine, Rule, Statement, Step } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import { evaluate, factsOf } from '../simulate/condition.ts';
import type { Walk } from '../simulate/index.ts';
import { type Text, textOf } from '../simulate/text.ts';

/**
 * Something of the routine that an example can show. `of`: what it stands at in the model; `by`: what of the routine asks
 * for it first, as it may be declared in a catalogue.
 */
export type Covered = { readonly key: string; readonly walks: number } & (
  | { readonly kind: 'step'; readonly of: Step }
  /** Where the flow goes several ways: the branch or option, or the statement itself where `way` is null (see `Way`). */
  | { readonly kind: 'way'; readonly of: object; readonly statement: Statement; readonly way: Id | null }
  | { readonly kind: 'value'; readonly of: Fact; readonly by: Condition; readonly value: Id }
  | { readonly kind: 'rule'; readonly of: Rule }
  | { readonly kind: 'requirement'; readonly of: Requirement; readonly by: Step | Rule }
);

/** All that examples can show, in the order of the text, with how many of the walks show it. Linear in both. */
export function coverageOf(routine: Routine, walks: readonly Walk[]): Covered[] {
  const shown = walks.map((walk) => shownIn(routine, walk));
  const counted = <T extends object>(key: string, one: T) => ({
    key,
    walks: shown.filter((keys) => keys.has(key)).length,
    ...one,
  });
  const text = textOf(routine);
  const statements = routine.procedures.flatMap(({ body }) => statementsIn(body));
  const steps = statements.filter((one) => one.kind === 'step');
  const rules = routine.rules.filter(({ forms }) => forms.length > 0);
  const readers = readersOf(text);
  // Of several the first step, else the first rule.
  const carriers = new Map([
    ...rules.toReversed().flatMap((rule) => byRule(rule).map((id): [Id, Step | Rule] => [id, rule])),
    ...steps.toReversed().flatMap((step) => byStep(step).map((id): [Id, Step | Rule] => [id, step])),
  ]);
  return [
    ...steps.map((of) => counted(`step ${of.id}`, { kind: 'step' as const, of })),
    ...statements.flatMap((statement) =>
      waysOf(statement, text).map(({ of, way }) =>
        counted(wayKey(statement.id, way), { kind: 'way' as const, of, statement, way }),
      ),
    ),
    ...routine.facts.flatMap((of) => {
      const by = readers.get(of.id);
      if (!by || of.outcome) return [];
      return valuesOf(of).map((value) => counted(`value ${of.id} ${value}`, { kind: 'value' as const, of, by, value }));
    }),
    ...rules.map((of) => counted(`rule ${of.id}`, { kind: 'rule' as const, of })),
    ...routine.requirements.flatMap((of) => {
      const by = carriers.get(of.id);
      return by ? counted(`requirement ${of.id}`, { kind: 'requirement' as const, of, by }) : [];
    }),
  ];
}

const wayKey = (of: Id, way: Id | null): string => `way ${of} ${way}`;

/** What one walk shows, by its keys. A rule is shown where it applied; a requirement by a step or a rule that fulfils it. */
export function shownIn(routine: Routine, { trace, ways, asked, verdicts }: Walk): ReadonlySet<string> {
  const { id: own } = routine;
  const done = trace.entries.filter((entry) => entry.kind === 'step').filter((entry) => entry.routine === own);
  const applied = verdicts.filter((one) => one.routine === own && !one.neverApplies);
  const rules = routine.rules.filter(({ id }) => applied.some(({ rule }) => rule === id));
  return new Set([
    ...done.map(({ id }) => `step ${id}`),
    ...ways.flatMap(({ routine: of, of: statement, way }) => (of === own ? wayKey(statement, way) : [])),
    ...asked.flatMap((one) => (one.kind === 'fact' ? `value ${one.fact} ${one.value}` : [])),
    ...rules.map(({ id }) => `rule ${id}`),
    ...done.flatMap(({ attributes }) => byStep(attributes)).map((id) => `requirement ${id}`),
    ...rules.flatMap(byRule).map((id) => `requirement ${id}`),
  ]);
}

/** The ways at a statement that has several; nothing for others. */
function waysOf(statement: Statement, text: Text): { of: object; way: Id | null }[] {
  const branches = (all: readonly { id: Id; when?: Condition }[]) => [
    ...all.map((of) => ({ of, way: of.id as Id | null })),
    ...(oneHolds(all, text) ? [] : [{ of: statement, way: null }]),
  ];
  switch (statement.kind) {
    case 'decision':
      return branches(statement.branches);
    case 'choice':
      return branches(statement.options);
    case 'step':
      return statement.when ? [statement.id, null].map((way) => ({ of: statement, way })) : [];
    case 'wait':
      return statement.otherwise ? [statement.id, null].map((way) => ({ of: statement, way })) : [];
    default:
      return [];
  }
}

/** Whether one of the branches holds in any case: one without a condition, or all that a single fact can be is named. */
function oneHolds(branches: readonly { when?: Condition }[], { facts, definitions }: Text): boolean {
  const conditions = branches.flatMap(({ when }) => when ?? []);
  if (conditions.length < branches.length) return true;
  const definition = (name: Id) => definitions.get(name);
  const [id, ...others] = new Set(conditions.flatMap((one) => factsOf(one, definition)));
  const fact = id === undefined ? undefined : facts.get(id);
  if (!fact || others.length > 0 || fact.outcome) return false;
  const values = valuesOf(fact);
  const holds = (value: Id | null) => (condition: Condition) => {
    const reader = { value: () => ({ value, outcome: false }), definition, available: () => false, began: () => false };
    const found = evaluate(condition, reader);
    // What hangs on who is there besides, or on what began, need not hold.
    return found.holds && found.readings.every(({ kind }) => kind === 'fact');
  };
  return (
    values.length > 0 && [...values, ...(fact.exists ? [null] : [])].every((value) => conditions.some(holds(value)))
  );
}

/** The values of a fact that is a choice or a yes or no. */
function valuesOf({ type }: Fact): readonly Id[] {
  if (type.kind === 'yesNo') return ['yes', 'no'];
  return type.kind === 'choice' ? type.values.map(({ id }) => id) : [];
}

/** For each fact that the flow reads the first condition that does. What only rules read is judged, but not asked for. */
function readersOf({ routine, facts, definitions }: Text): Map<Id, Condition> {
  const readers = new Map<Id, Condition>();
  const read = (condition: Condition, by: Condition) => {
    for (const id of factsOf(condition, (name) => definitions.get(name))) {
      if (readers.has(id)) continue;
      readers.set(id, by);
      const exists = facts.get(id)?.exists;
      if (exists) read(exists, by);
    }
  };
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if ('op' in one) read(one as Condition, one as Condition);
    else for (const inner of Object.values(one)) look(inner);
  };
  look(routine.procedures);
  return readers;
}

/** The requirements that a step, as written or as it is in force, says it fulfils. */
const byStep = ({ fulfils = [] }: Pick<Step, 'fulfils'>): Id[] => fulfils.flatMap(({ names }) => requirementsIn(names));

export const byRule = ({ fulfils = [] }: Rule): Id[] => requirementsIn(fulfils);

export const requirementsIn = (refs: readonly Ref[]): Id[] =>
  refs.flatMap((ref) => (ref.kind === 'requirement' ? ref.id : []));
