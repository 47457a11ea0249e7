/**
 * Rules held against every case that can occur: proved, broken (with a case that a walk confirms), or not proved, and why.
 */
import type { Case } from '../generated/case.ts';
import type { Form, Id, Routine, Rule } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { parseDay, toParts } from '../simulate/day.ts';
import type { Walk } from '../simulate/result.ts';
import { type Text, textOf } from '../simulate/text.ts';
import type { Surroundings } from '../simulate/walk.ts';
import { caseOf, type Often } from './cases.ts';
import { casesOf } from './conditions.ts';
import { type Answers, cheapest, countCases } from './counting.ts';
import { attempt, type Diagrams, type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Way } from './flow.ts';
import { judgeCount } from './form-count.ts';
import { judgeOrder } from './form-order.ts';
import { judgeOwn } from './form-own.ts';
import { judgeOnly, judgePeople } from './form-people.ts';
import { judgeRecurs } from './form-recurs.ts';
import { judgeSteps } from './form-steps.ts';
import { judgeEndsWithin, judgeWithin } from './form-time.ts';
import { judgeEndsWith, judgeTogether } from './form-together.ts';
import { type Guards, guardsOf, hereIn } from './guards.ts';
import type { Because, Breach, Judged } from './judged.ts';
import { type Stage, smallest } from './replay.ts';
import { Space } from './space.ts';
import { procedureFirst, turned } from './timings.ts';

export type Proof = {
  readonly routine: Id;
  readonly rule: Id;
  readonly kind: Rule['kind'];
  readonly verdict: 'proved' | 'violated' | 'unknown';
  /** How many combinations of facts were covered. */
  readonly cases: bigint;
  readonly neverApplies: boolean;
  /** A smallest case that breaks it, with the walk that shows it. */
  readonly shown: { readonly said: Case; readonly walk: Walk } | null;
  /** Why it is not proved. */
  readonly because: readonly Because[];
};

/** What a proof may take. */
export type Limits = { readonly nodes?: number; readonly time?: number };

// Of more ways to break a rule than these one of the first is shown.
const mostBreaches = 24;
// So many kinds of answers are tried for each.
const mostKinds = 3;

/** Proves every rule of a routine that has a form, or says why it can't. */
export function prove(routine: Routine, surroundings: Surroundings, limits: Limits = {}): Proof[] {
  const rules = routine.rules.filter(({ forms }) => forms.length > 0);
  if (rules.length === 0) return [];
  const texts = followed(textOf(routine), surroundings.routines ?? new Map());
  if (!Array.isArray(texts)) return rules.map((rule) => unknown(routine, rule, 0n, [texts]));
  const space = new Space(texts, { nodes: limits.nodes ?? 500_000, time: limits.time ?? 2000 });
  const begun = attempt(() => {
    const guards = guardsOf(space);
    return { guards, cases: combinationsOf(guards) };
  });
  if ('met' in begun) return rules.map((rule) => unknown(routine, rule, 0n, [{ kind: 'bound', bound: begun.met }]));
  const { guards, cases } = begun.done;
  const stage = { routine, surroundings, space };
  return rules.map((rule) => {
    const proof = attempt(() => proveRule(guards, stage, rule, cases));
    return 'met' in proof ? unknown(routine, rule, cases, [{ kind: 'bound', bound: proof.met }]) : proof.done;
  });
}

function proveRule(guards: Guards, stage: Stage, rule: Rule, cases: bigint): Proof {
  const judged = rule.forms.map((form) => judge(guards, stage, rule, form));
  const breaches = judged
    .flatMap((one) => one.breaches)
    .map((one) => heeded(guards, rule, one))
    .filter((one) => one.cases !== never);
  const shown = shownBy(guards, stage, rule, breaches.slice(0, mostBreaches));
  const common = { routine: stage.routine.id, rule: rule.id, kind: rule.kind, cases };
  const neverApplies = judged.every(({ applies }) => !applies);
  if (shown) return { ...common, verdict: 'violated', neverApplies: false, shown, because: [] };
  const because: Because[] = [
    ...judged.flatMap((one) => one.unknown),
    ...(breaches.some(({ guess }) => !guess) ? [{ kind: 'not-shown' as const, of: null }] : []),
  ];
  const told = [...new Map(because.map((one) => [JSON.stringify(one), one])).values()];
  return { ...common, verdict: because.length > 0 ? 'unknown' : 'proved', neverApplies, shown: null, because: told };
}

function judge(guards: Guards, { routine, surroundings }: Stage, rule: Rule, form: Form): Judged {
  const world = { routine, calendar: surroundings.calendar };
  switch (form.kind) {
    case 'followed':
    case 'preceded':
      if (form.within)
        return form.own ? ownWithin(guards, rule, form) : judgeWithin(guards, world, rule, form, form.within);
      return form.own ? judgeOwn(guards, rule, form) : judgeOrder(guards, rule, form);
    case 'count':
      return judgeCount(guards, rule, form);
    case 'exactlyOne':
    case 'notBoth':
      return judgeTogether(guards, rule, form);
    case 'endsWith':
      return judgeEndsWith(guards, form);
    case 'only':
      return judgeOnly(guards, rule, form);
    case 'differentPeople':
      return judgePeople(guards, rule, form);
    case 'recorded':
    case 'signed':
    case 'has':
      return judgeSteps(guards, rule, form);
    case 'endsWithin':
      return judgeEndsWithin(guards, world, form);
    case 'recurs':
      return judgeRecurs(guards, world, rule, form);
  }
}

/** One of its own within a time: that each has one is looked at, and not when. */
function ownWithin(guards: Guards, rule: Rule, form: Extract<Form, { kind: 'followed' | 'preceded' }>): Judged {
  const { within: _, ...plain } = form;
  const judged = judgeOwn(guards, rule, plain);
  return { ...judged, unknown: [...judged.unknown, { kind: 'untreated', what: 'own-within', of: null }] };
}

/** A guideline is held against those cases alone in which recommended steps are done. */
function heeded({ space }: Guards, { kind }: Rule, breach: Breach): Breach {
  if (kind !== 'guideline') return breach;
  const recommended = space.diagrams.support(breach.cases).filter((variable) => {
    const what = space.variables[variable]!;
    return what.kind === 'done' && what.modality === 'should';
  });
  const done = new Map(recommended.map((variable) => [variable, 1]));
  return { ...breach, cases: space.diagrams.restrict(breach.cases, done) };
}

/** A case that breaks the rule, if one does; of what answers of one kind do not show those of another may. */
function shownBy(guards: Guards, stage: Stage, rule: Rule, breaches: readonly Breach[]): Proof['shown'] {
  let left = breaches.map((breach) => ({ breach, answers: answersTo(guards, breach.cases, breach.ways) }));
  for (let kinds = 0; kinds < mostKinds; kinds += 1) {
    const shown = smallest(stage, rule, toldOf(guards, stage, left));
    if (shown) return shown;
    left = left.flatMap(({ breach, answers }) => {
      const others = answers ? without(guards.space, breach.cases, answers) : never;
      if (others === never) return [];
      const cases = { ...breach, cases: others };
      return [{ breach: cases, answers: answersTo(guards, others, breach.ways) }];
    });
  }
  return null;
}

/** The cases in which facts are otherwise. */
function without({ diagrams, isGlobal }: Space, cases: Node, answers: Answers): Node {
  const same = [...answers]
    .filter(([variable]) => isGlobal(variable))
    .map(([variable, value]) => diagrams.is(variable, value));
  return same.length === 0 ? never : diagrams.and(cases, diagrams.not(diagrams.and(...same)));
}

type Answered = { readonly breach: Breach; readonly answers: Answers | undefined };

/** The cases that may show that a rule is broken. */
function* toldOf(guards: Guards, stage: Stage, all: readonly Answered[]): Iterable<Case> {
  const { space } = guards;
  for (const {
    breach: { ways, told },
    answers,
  } of all) {
    if (!answers) continue;
    const start = startOf(stage.routine);
    for (const said of told(stage, (often) => caseOf(space, answers, ways, start, often))) {
      yield said;
      const other = turned(said, ways);
      if (other) yield other;
      // What comes from outside may come before anything is done.
      const first = space.texts[0]!.start?.id;
      const events = ways.filter(({ procedure }) => procedure.kind === 'event').map(({ procedure }) => procedure.id);
      if (first !== undefined && events.length > 0) yield procedureFirst(said, [...events, first]);
    }
    const unsure = [...answers.keys()].some((variable) => space.variables[variable]!.kind === 'perhaps');
    if (!unsure) continue;
    // What hangs on what others set may come about when they come as well, before all else or after.
    for (const other of guards.ways) {
      const { procedure } = other;
      if (ways.includes(other) || procedure.kind !== 'event' || !other.visits.some(({ kind }) => kind === 'set'))
        continue;
      const both = (often?: Often) => caseOf(space, answers, [other, ...ways], start, often);
      yield* told(stage, both);
      const first = space.texts[0]!.start?.id;
      if (first !== undefined) yield* told(stage, (often) => procedureFirst(both(often), [procedure.id, first]));
    }
  }
}

/** The least answers to some cases, where that can be such that what is begun comes to its end; no turns that need not be. */
function answersTo(guards: Guards, cases: Node, ways: readonly Way[]): Answers | undefined {
  const { space } = guards;
  const { diagrams } = space;
  const ending = diagrams.and(
    cases,
    ...ways.map(({ end, visits }) => {
      const closes = visits.filter(({ kind }) => kind === 'close').map(({ reach }) => reach);
      return diagrams.or(end.reach, ...closes);
    }),
  );
  const cost = (variable: number, value: number) => costOf(space, variable, value);
  const answers = cheapest(diagrams, ending === never ? cases : ending, cost);
  const begun = [...ways, ...casesBegun(guards).filter(() => space.texts[0]!.start)];
  const turns = begun.flatMap(({ own }) => own.filter((variable) => space.variables[variable]!.kind === 'turns'));
  return answers && new Map([...turns.map((variable) => [variable, 0] as const), ...answers]);
}

/** What an answer costs: those that make a case longer, or less ordinary. */
function costOf({ variables }: Space, variable: number, value: number): number {
  const what = variables[variable]!;
  switch (what.kind) {
    case 'done':
    case 'more':
    case 'spent':
    case 'turns':
    case 'overdue':
      return value;
    case 'available':
      return 1 - value;
    default:
      return 0;
  }
}

/** When a case begins that has no reason to begin at another time (`semantics.md`, 1.23). */
export function startOf({ validFrom, created, revised, approved }: Routine): string {
  const dates = [created, revised, approved?.on].filter((date) => date !== undefined).sort();
  const day = parseDay(validFrom ?? dates.at(-1) ?? '');
  const year = day === undefined ? 2024 : toParts(day).year;
  return `${validFrom ?? `${String(year).padStart(4, '0')}-01-01`}T09:00`;
}

/** How many combinations of facts there are, of those that some condition reads. */
function combinationsOf({ space, care }: Guards): bigint {
  const { diagrams } = space;
  const text = space.texts[0]!;
  const here = hereIn(text, { id: '', kind: 'start', body: [] });
  const state = { outcomes: new Map(), asked: new Map() };
  const facts = space.read.map((id) => ({ id, variable: space.global(id) }));
  // A fact that does not exist has one way of not being there.
  const plain = facts.map(({ id, variable }) => {
    const exists = casesOf(space, here, state, space.fact(id)?.exists);
    const known = isKnown(diagrams, exists, space) ? exists : never;
    return known === never ? diagrams.or() : diagrams.or(known, diagrams.is(variable, 0));
  });
  return countCases(
    diagrams,
    diagrams.and(care, ...plain.filter((node) => node !== never)),
    facts.map(({ variable }) => variable),
  );
}

const isKnown = (diagrams: Diagrams, node: Node, space: Space): boolean => diagrams.support(node).every(space.isGlobal);

function unknown({ id }: Routine, { id: rule, kind }: Rule, cases: bigint, because: readonly Because[]): Proof {
  return { routine: id, rule, kind, verdict: 'unknown', cases, neverApplies: false, shown: null, because };
}

/** The routine and all that it follows, however far; or what can't be followed. */
function followed(text: Text, routines: ReadonlyMap<Id, Routine>): Text[] | Because {
  const found: Text[] = [];
  const visit = (one: Text, around: readonly Id[]): Because | undefined => {
    if (!found.includes(one)) found.push(one);
    for (const statement of one.routine.procedures.flatMap(({ body }) => statementsIn(body))) {
      if (statement.kind !== 'follow') continue;
      const other = statement.routine === text.id ? text.routine : routines.get(statement.routine);
      if (!other || [...around, one.id].includes(other.id))
        return { kind: 'untreated', what: 'follow', of: statement.id };
      const problem = visit(textOf(other), [...around, one.id]);
      if (problem) return problem;
    }
    return undefined;
  };
  return visit(text, []) ?? found;
}
