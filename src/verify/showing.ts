/** In which cases each thing that an example can show is shown: what `coverage.ts` finds in one walk, for all cases at once. */
import type { Condition, Form, Id, Routine, Rule, Selection, Step } from '../generated/routine.ts';
import { casesOf } from './conditions.ts';
import { byRule, type Covered, requirementsIn } from './coverage.ts';
import { always, type Node, never } from './diagram.ts';
import { casesAtSomeEnd, casesBegun } from './ends.ts';
import type { Fork, Here, State, Visit, Way } from './flow.ts';
import { casesOfX } from './form-order.ts';
import { type Guards, hereIn } from './guards.ts';
import type { Space } from './space.ts';

/** Cases that show something, once some procedures are gone through. */
export type Showing = { readonly ways: readonly Way[]; readonly cases: Node };

/** The cases that show a thing; none where no case can. */
export function showing(guards: Guards, one: Covered): Showing[] {
  const found = partsOf(guards, one).flatMap((part) => [part, ...onceSet(guards, part)]);
  return found.filter(({ cases }) => cases !== never);
}

/** Where something hangs on what may have been set beside, those of its cases in which that is set. */
function onceSet({ space, ways }: Guards, { ways: begun, cases }: Showing): Showing[] {
  const outcomes = space.diagrams.support(cases).flatMap((variable) => {
    const what = space.variables[variable]!;
    return what.kind === 'perhaps' ? what.of : [];
  });
  return ways.flatMap((way) =>
    way.visits.flatMap(({ kind, id, here, reach }): Showing[] => {
      const statement = kind === 'set' ? here.text.statements.get(id) : undefined;
      if (statement?.kind !== 'set' || !outcomes.includes(statement.outcome)) return [];
      return [{ ways: [...new Set([way, ...begun])], cases: space.diagrams.and(cases, reach) }];
    }),
  );
}

function partsOf(guards: Guards, one: Covered): Showing[] {
  switch (one.kind) {
    case 'step':
      return ofSteps(guards, ({ id }) => (id === one.of.id ? always : never));
    case 'way':
      return ofForks(guards, (fork) => (fork.statement.id === one.statement.id ? gone(guards, fork, one.way) : never));
    case 'value':
      return ofAnswer(guards, one.of.id, one.value);
    case 'rule':
      return one.of.forms.flatMap((form) => ofForm(guards, one.of, form));
    case 'requirement':
      return ofRequirement(guards, one.of.id);
  }
}

const ofRoutine = ({ space }: Guards, { text }: Here): boolean => text === space.texts[0];

/** The steps of the routine itself. `when`: in which cases of those in which it is done. */
function ofSteps(guards: Guards, when: (step: Step, visit: Visit) => Node): Showing[] {
  const { diagrams } = guards.space;
  return guards.ways.map((way) => {
    const cases = way.visits.map((visit) =>
      visit.step && ofRoutine(guards, visit.here)
        ? diagrams.and(visit.reach, visit.done, when(visit.step, visit))
        : never,
    );
    return { ways: [way], cases: diagrams.or(...cases) };
  });
}

function ofForks(guards: Guards, when: (fork: Fork) => Node): Showing[] {
  return guards.forks.flatMap((fork) => {
    const way = guards.ways.find(({ procedure }) => procedure === fork.here.instance.procedure);
    if (!way || !ofRoutine(guards, fork.here)) return [];
    return [{ ways: [way], cases: guards.space.diagrams.and(fork.reach, when(fork)) }];
  });
}

/** The cases that go one of the ways at a fork. */
function gone({ space: { diagrams } }: Guards, { statement, taken }: Fork, way: Id | null): Node {
  if (way === null) return diagrams.not(diagrams.or(...taken));
  const all =
    statement.kind === 'decision' ? statement.branches : statement.kind === 'choice' ? statement.options : [statement];
  return taken[all.findIndex(({ id }) => id === way)] ?? never;
}

/** The cases in which the flow asks for a fact, which is answered so. */
function ofAnswer(guards: Guards, fact: Id, value: Id): Showing[] {
  const { space } = guards;
  const { diagrams } = space;
  const so = (here: Here, state: State, condition: Condition | undefined) =>
    condition
      ? diagrams.and(
          asks(space, here, state, condition, fact),
          casesOf(space, here, state, { op: 'is', fact, values: [value] }),
        )
      : never;
  const inRounds = space.variables.flatMap((what, variable): Showing[] => {
    const way = guards.ways.find(({ own }) => own.includes(variable));
    if (what.kind !== 'fact' || what.fact !== fact || !what.inRounds || !way || !what.place.round) return [];
    const { reach, early, more } = what.place.round;
    const region = diagrams.literal(variable, (number) => what.regions[number]?.value === value);
    return [{ ways: [way], cases: diagrams.and(reach, early ? more : always, region) }];
  });
  const start = hereIn(space.texts[0]!, { id: '', kind: 'start', body: [] });
  const periods = guards.ways
    .filter((way) => ofRoutine(guards, way.end.here))
    .flatMap(({ procedure }) => procedure.every ?? [])
    .map(({ when }) => so(start, { outcomes: new Map(), asked: new Map() }, when));
  return [
    ...ofForks(guards, ({ statement, here, state, conditions, taken }) => {
      if (statement.kind !== 'decision' && statement.kind !== 'choice') return so(here, state, conditionOf(statement));
      const branches = statement.kind === 'decision' ? statement.branches : statement.options;
      const comes = (number: number) =>
        statement.kind === 'choice' ? taken[number]! : diagrams.not(diagrams.or(...conditions.slice(0, number)));
      return diagrams.or(...branches.map(({ when }, number) => diagrams.and(comes(number), so(here, state, when))));
    }),
    ...ofSteps(guards, ({ when: _, overdue: __, ...lines }, { here, state }) =>
      diagrams.or(...conditionsIn(lines).map((condition) => so(here, state, condition))),
    ),
    ...inRounds,
    ...casesBegun(guards).map((way) => ({ ways: [way], cases: diagrams.or(...periods) })),
  ];
}

/** What is asked in rounds is known by its variables. */
const conditionOf = (statement: Fork['statement']): Condition | undefined =>
  statement.kind === 'step' ? statement.when : undefined;

/** The cases in which a condition, read from left to right and no further than needed, comes to a fact (`evaluate`). */
function asks(
  space: Space,
  here: Here,
  state: State,
  condition: Condition,
  fact: Id,
  within: readonly Id[] = [],
): Node {
  const { diagrams } = space;
  const of = (one: Condition) => asks(space, here, state, one, fact, within);
  switch (condition.op) {
    case 'all':
    case 'any': {
      let open = always;
      let found = never;
      for (const item of condition.items) {
        found = diagrams.or(found, diagrams.and(open, of(item)));
        const holds = casesOf(space, here, state, item, within);
        open = diagrams.and(open, condition.op === 'all' ? holds : diagrams.not(holds));
      }
      return found;
    }
    case 'not':
      return of(condition.item);
    case 'named': {
      const meant = here.text.definitions.get(condition.name);
      if (!meant || within.includes(condition.name)) return never;
      return asks(space, here, state, meant, fact, [...within, condition.name]);
    }
    case 'began':
    case 'available':
      return never;
    default: {
      const read = here.text.facts.get(condition.fact);
      if (!read || read.outcome) return never;
      const own = condition.fact === fact ? casesOf(space, here, state, read.exists, within) : never;
      return diagrams.or(own, read.exists ? of(read.exists) : never);
    }
  }
}

function conditionsIn(part: unknown): Condition[] {
  if (typeof part !== 'object' || part === null) return [];
  return 'op' in part ? [part as Condition] : Object.values(part).flatMap(conditionsIn);
}

/** The cases in which there is something that a form of a rule speaks of. */
function ofForm(guards: Guards, rule: Rule, form: Form): Showing[] {
  const { diagrams } = guards.space;
  const named = (selection: Selection, kinds?: 'step') =>
    guards.ways.map((way) => {
      const visits = way.visits.filter(({ kind }) => !kinds || kind === kinds);
      const cases = visits.map((visit) => casesOfX(guards, rule, selection, form.when, visit));
      return { ways: [way], cases: diagrams.or(...cases) };
    });
  switch (form.kind) {
    case 'followed':
    case 'preceded':
      return named(form.every);
    case 'recorded':
    case 'signed':
    case 'has':
      return named(form.every, 'step');
    case 'only':
      return named(form.of, 'step');
    case 'differentPeople': {
      const [first, second] = form.of.map((selection) => named(selection, 'step'));
      return (first ?? []).flatMap((one) =>
        (second ?? []).map((other) => ({
          ways: [...new Set([...one.ways, ...other.ways])],
          cases: diagrams.and(one.cases, other.cases),
        })),
      );
    }
    default:
      return casesBegun(guards).map((way) => ({ ways: [way], cases: casesAtSomeEnd(guards, way, form.when) }));
  }
}

function ofRequirement(guards: Guards, id: Id): Showing[] {
  const { space } = guards;
  const routine: Routine = space.texts[0]!.routine;
  const rules = routine.rules.filter((rule) => byRule(rule).includes(id));
  return [
    ...ofSteps(guards, ({ fulfils = [] }, { here, state }) => {
      const lines = fulfils.filter(({ names }) => requirementsIn(names).includes(id));
      return space.diagrams.or(...lines.map(({ when }) => casesOf(space, here, state, when)));
    }),
    ...rules.flatMap((rule) => rule.forms.flatMap((form) => ofForm(guards, rule, form))),
  ];
}
