/** How much of a routine its examples show: what each walk did, decided, was answered and judged. */
import type { Fact, Id, Ref, Requirement, Routine, Rule, Statement, Step } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import type { Walk } from '../simulate/index.ts';

/** Something of the routine that an example can show. `of`: what it stands at in the model. */
export type Covered = { readonly walks: number } & (
  | { readonly kind: 'step'; readonly of: Step }
  /** Where the flow goes several ways: the branch or option, or the statement itself where `way` is null (see `Way`). */
  | { readonly kind: 'way'; readonly of: object; readonly statement: Statement; readonly way: Id | null }
  | { readonly kind: 'value'; readonly of: Fact; readonly value: Id }
  | { readonly kind: 'rule'; readonly of: Rule }
  | { readonly kind: 'requirement'; readonly of: Requirement }
);

/** All that examples can show, in the order of the text, with how many of the walks show it. Linear in both. */
export function coverageOf(routine: Routine, walks: readonly Walk[]): Covered[] {
  const shown = walks.map((walk) => shownBy(routine, walk));
  const times = (key: string) => shown.filter((keys) => keys.has(key)).length;
  const statements = routine.procedures.flatMap(({ body }) => statementsIn(body));
  const steps = statements.filter((one) => one.kind === 'step');
  const rules = routine.rules.filter(({ forms }) => forms.length > 0);
  const carried = new Set([...steps.flatMap(byStep), ...rules.flatMap(byRule)]);
  return [
    ...steps.map((of) => ({ kind: 'step' as const, of, walks: times(`step ${of.id}`) })),
    ...statements.flatMap((statement) =>
      waysOf(statement).map(({ of, way }) => {
        const key = `way ${statement.id} ${way}`;
        return { kind: 'way' as const, of, statement, way, walks: times(key) };
      }),
    ),
    ...routine.facts.flatMap((of) =>
      valuesOf(of).map((value) => ({ kind: 'value' as const, of, value, walks: times(`value ${of.id} ${value}`) })),
    ),
    ...rules.map((of) => ({ kind: 'rule' as const, of, walks: times(`rule ${of.id}`) })),
    ...routine.requirements
      .filter(({ id }) => carried.has(id))
      .map((of) => ({ kind: 'requirement' as const, of, walks: times(`requirement ${of.id}`) })),
  ];
}

/** What one walk shows. A rule is shown where it applied; a requirement by a step or a rule that fulfils it. */
function shownBy(routine: Routine, { trace, ways, asked, verdicts }: Walk): ReadonlySet<string> {
  const { id: own } = routine;
  const done = trace.entries.filter((entry) => entry.kind === 'step').filter((entry) => entry.routine === own);
  const applied = verdicts.filter((one) => one.routine === own && !one.neverApplies);
  const rules = routine.rules.filter(({ id }) => applied.some(({ rule }) => rule === id));
  return new Set([
    ...done.map(({ id }) => `step ${id}`),
    ...ways.flatMap(({ routine: of, of: statement, way }) => (of === own ? `way ${statement} ${way}` : [])),
    ...asked.flatMap((one) => (one.kind === 'fact' ? `value ${one.fact} ${one.value}` : [])),
    ...rules.map(({ id }) => `rule ${id}`),
    ...done.flatMap(({ attributes }) => byStep(attributes)).map((id) => `requirement ${id}`),
    ...rules.flatMap(byRule).map((id) => `requirement ${id}`),
  ]);
}

/** The ways at a statement that has several; nothing for others. */
function waysOf(statement: Statement): { of: object; way: Id | null }[] {
  const branches = (all: readonly { id: Id; when?: unknown }[]) => [
    ...all.map((of) => ({ of, way: of.id as Id | null })),
    ...(all.every(({ when }) => when) ? [{ of: statement, way: null }] : []),
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

/** The values of a fact that is a choice or a yes or no, and is asked: an outcome is decided by the routine. */
function valuesOf({ type, outcome }: Fact): readonly Id[] {
  if (outcome) return [];
  if (type.kind === 'yesNo') return ['yes', 'no'];
  return type.kind === 'choice' ? type.values.map(({ id }) => id) : [];
}

/** The requirements that a step, as written or as it is in force, says it fulfils. */
const byStep = ({ fulfils = [] }: Pick<Step, 'fulfils'>): Id[] => fulfils.flatMap(({ names }) => requirementsIn(names));

const byRule = ({ fulfils = [] }: Rule): Id[] => requirementsIn(fulfils);

const requirementsIn = (refs: readonly Ref[]): Id[] =>
  refs.flatMap((ref) => (ref.kind === 'requirement' ? ref.id : []));
