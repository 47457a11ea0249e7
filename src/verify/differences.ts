/**
 * In which cases two versions of a routine differ, by what they mean: each thing that is said of what is done has the cases in
 * which it holds, in both versions, over the facts that they share by name. Each difference is confirmed by walking one case in both.
 */
import type { Case } from '../generated/case.ts';
import type { Attributes, Condition, Id, Procedure, Statement, Step, Value } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { holdsAt, partsOf } from '../simulate/part.ts';
import type { Walk } from '../simulate/result.ts';
import type { Text } from '../simulate/text.ts';
import { languageOf } from '../simulate/words-basic.ts';
import { titleOf } from '../simulate/words-title.ts';
import { answersTo } from './answers.ts';
import { caseOf } from './cases.ts';
import { casesOf } from './conditions.ts';
import { coverOf } from './cover.ts';
import { cubeWords } from './cube-words.ts';
import { always, type Node, never } from './diagram.ts';
import { casesBegun, endsOf } from './ends.ts';
import { type Guards, steady } from './guards.ts';
import { type Stage, walkThrough } from './replay.ts';
import type { Showing } from './showing.ts';

/** Something that a version says. `line`: what of the text says it. */
export type Said =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'line'; readonly step: Step; readonly line: object }
  | { readonly kind: 'modality'; readonly step: Step }
  | { readonly kind: 'statement'; readonly line: Statement }
  | { readonly kind: 'period'; readonly procedure: Procedure; readonly line: object }
  | { readonly kind: 'outcome'; readonly outcome: Id; readonly value: Value }
  /** Of two steps that are done both, which comes first. */
  | { readonly kind: 'order'; readonly step: Step; readonly later: Step };

/** `in`: the version that says it where the other does not. */
export type Difference = {
  readonly in: 'old' | 'new';
  readonly said: Said;
  readonly cases: Node;
  /** The combinations of facts in which it is so, in words; none if it is so in all. `rest`: there are more. */
  readonly words: readonly string[];
  readonly rest: boolean;
  /** One of them, which walks of both confirm; nothing where no walk shows it. */
  readonly case: Case | null;
};

export type Version = { readonly guards: Guards; readonly stage: Stage };

// More lines than these nobody reads.
const mostWords = 5;

type Aspect = { readonly said: Said; readonly parts: readonly Showing[] };

const lineNames = [
  ...(['by', 'with', 'in', 'via', 'use', 'write', 'sign', 'send', 'inform', 'ask', 'refer', 'handOver'] as const),
  ...(['record', 'noRecord', 'check', 'approval', 'determine', 'deadlines', 'takes', 'fulfils'] as const),
] satisfies (keyof Attributes)[];

type Line = { readonly when?: Condition };

/** All that differs; nothing for what both say in the same cases. Throws `BoundMet`. */
export function differences(old: Version, now: Version, start: string): Difference[] {
  const before = aspectsOf(old.guards);
  const after = aspectsOf(now.guards);
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => [
    ...differenceIn('old', key, old, now, before, after, start),
    ...differenceIn('new', key, now, old, after, before, start),
  ]);
  // Of a step that is not done nothing else need be told.
  const gone = found.filter(({ said }) => said.kind === 'step');
  const isPart = (one: Difference) =>
    one.said.kind !== 'step' &&
    gone.some((other) => other.in === one.in && sameWords(one, other) && isOf(one.said, other.said));
  return withoutSameMoves(found.filter((one) => !isPart(one)));
}

/** A step that was moved comes after many that it came before: one of them is enough, and best of all in every case. */
function withoutSameMoves(found: readonly Difference[]): Difference[] {
  const told: Step[] = [];
  const isNew = ({ said }: Difference) => {
    if (said.kind !== 'order') return true;
    if ([said.step, said.later].some((step) => told.includes(step))) return false;
    told.push(said.step, said.later);
    return true;
  };
  const kept = new Set([...found].sort((a, b) => a.words.length - b.words.length).filter(isNew));
  return found.filter((one) => kept.has(one));
}

const sameWords = (a: Difference, b: Difference): boolean => String(a.words) === String(b.words);

const isOf = (one: Said, other: Said): boolean => 'step' in one && 'step' in other && one.step === other.step;

function differenceIn(
  where: 'old' | 'new',
  key: string,
  own: Version,
  other: Version,
  aspects: ReadonlyMap<string, Aspect>,
  others: ReadonlyMap<string, Aspect>,
  start: string,
): Difference[] {
  const here = aspects.get(key);
  if (!here) return [];
  const { space } = own.guards;
  const { diagrams } = space;
  const text = space.texts[0]!;
  const shared = diagrams.and(steady(space, own.guards.care), steady(space, other.guards.care));
  const cases = (one: Aspect | undefined) =>
    diagrams.or(...(one?.parts ?? []).map((part) => steady(space, part.cases)));
  // The order of two steps is another only where both are done all the same; what turned round is told once.
  const steps = here.said.kind === 'order' ? [here.said.step, here.said.later].map((one) => stepKey(one, text)) : [];
  if (where === 'old' && steps.length > 0 && others.has(orderKey(steps[1]!, steps[0]!))) return [];
  const both = steps.map((one) => cases(others.get(`step ${one}`)));
  const all = diagrams.and(shared, ...both, cases(here), diagrams.not(cases(others.get(key))));
  if (all === never) return [];
  const isEverywhere = diagrams.implies(shared, all);
  const { cubes, rest } = isEverywhere
    ? { cubes: [], rest: never }
    : coverOf(diagrams, all, diagrams.or(all, diagrams.not(shared)), mostWords);
  const words = cubes.map((cube) => cubeWords(space, cube, text, languageOf(text.routine.language)));
  const shown = confirmed(key, own, other, here, all, start);
  return [{ in: where, said: here.said, cases: all, words, rest: rest !== never, case: shown }];
}

/** A case in which the walk of the one version shows it, and that of the other does not. */
function confirmed(
  key: string,
  own: Version,
  other: Version,
  { parts }: Aspect,
  all: Node,
  start: string,
): Case | null {
  const { guards, stage } = own;
  const { space } = guards;
  const begun = space.texts[0]!.start ? casesBegun(guards) : [];
  for (const part of parts) {
    const ways = [...new Set([...begun, ...part.ways])];
    const cases = space.diagrams.and(part.cases, all, guards.care);
    const answers = answersTo(guards, cases, ways);
    if (!answers) continue;
    for (const after of [null, '1']) {
      const said = timed(caseOf(space, answers, ways, start), after);
      const here = walkThrough(stage, said);
      const there = here && walkThrough(other.stage, knownTo(other.stage, here.said));
      if (here && there && keysIn(own, here.walk).has(key) && !keysIn(other, there.walk).has(key)) return here.said;
    }
  }
  return null;
}

/** What comes may have to come after what was begun. */
function timed(said: Case, days: string | null): Case {
  if (days === null || !said.events) return said;
  return { ...said, events: said.events.map((one) => ({ ...one, after: { count: days, unit: 'day' } })) };
}

/** What of a case the other version can be asked. */
function knownTo({ space }: Stage, said: Case): Case {
  const has = (of: (text: Text) => boolean) => space.texts.some(of);
  const given = Object.entries(said.given ?? {}).filter(([id, value]) => {
    const fact = space.fact(id);
    return fact && (fact.type.kind !== 'choice' || fact.type.values.some((one) => one.id === value));
  });
  return {
    ...said,
    given: Object.fromEntries(given),
    events: (said.events ?? []).filter(({ event }) => has(({ events }) => events.has(event))),
    unavailable: (said.unavailable ?? []).filter((id) => has(({ roles }) => roles.has(id))),
    answers: (said.answers ?? []).filter(
      ({ of, choose }) =>
        has(({ statements, procedures }) => statements.has(of) || procedures.has(of)) &&
        (choose === undefined ||
          has(({ statements }) => {
            const one = statements.get(of);
            return one?.kind === 'choice' && one.options.some(({ id }) => id === choose);
          })),
    ),
  };
}

/** What a step is known by: its name or title; without either what it says to do. */
const stepKey = (step: Step, text: Text): string =>
  step.title === undefined ? `"${titleOf(step, text, languageOf(text.routine.language))}"` : step.id;

function lineKey(of: string, name: string, { when: _, remarks: __, ...line }: Line & { remarks?: unknown }): string {
  return `line ${of} ${name} ${JSON.stringify(line)}`;
}

/** What a statement other than a step says by itself: how long it lasts, or how often. */
function statementKey(statement: Statement): string | null {
  if (statement.kind === 'wait') return `wait ${JSON.stringify([statement.events, statement.atMost])}`;
  if (statement.kind !== 'repeat') return null;
  const { every, atLeast, atMost, until } = statement;
  return `repeat ${statement.id} ${JSON.stringify([every, atLeast, atMost, until])}`;
}

/** All that a version says, with the cases in which it holds. */
function aspectsOf(guards: Guards): Map<string, Aspect> {
  const { space, ways, care } = guards;
  const { diagrams } = space;
  const text = space.texts[0]!;
  const found = new Map<string, { said: Said; parts: Showing[] }>();
  const add = (key: string, said: Said, part: Showing) => {
    if (part.cases === never) return;
    const known = found.get(key);
    if (known) known.parts.push(part);
    else found.set(key, { said, parts: [part] });
  };
  for (const way of ways) {
    for (const { here, state, reach, done, step, id } of way.visits) {
      if (here.text !== text) continue;
      const cases = diagrams.and(reach, done);
      const statement = text.statements.get(id);
      const own = statement && statementKey(statement);
      if (own) add(own, { kind: 'statement', line: statement }, { ways: [way], cases });
      if (!step) continue;
      const name = stepKey(step, text);
      add(`step ${name}`, { kind: 'step', step }, { ways: [way], cases });
      add(`modality ${name} ${step.modality}`, { kind: 'modality', step }, { ways: [way], cases });
      for (const of of lineNames) {
        for (const line of (step[of] ?? []) as readonly Line[]) {
          const holds = diagrams.and(cases, casesOf(space, here, state, line.when));
          add(lineKey(name, of, line), { kind: 'line', step, line }, { ways: [way], cases: holds });
        }
      }
    }
    for (const line of way.text === text ? (way.procedure.every ?? []) : []) {
      const said: Said = { kind: 'period', procedure: way.procedure, line };
      const [visit] = way.visits;
      const cases = visit ? casesOf(space, visit.here, visit.state, line.when) : always;
      add(lineKey(way.procedure.id, 'every', line), said, { ways: [], cases: diagrams.and(care, cases) });
    }
  }
  for (const { statement, here, reach } of guards.forks) {
    const own = here.text === text && statement.kind === 'repeat' ? statementKey(statement) : null;
    const way = ways.find(({ procedure }) => procedure === here.instance.procedure);
    if (own && way) add(own, { kind: 'statement', line: statement }, { ways: [way], cases: reach });
  }
  for (const begun of casesBegun(guards)) {
    for (const { way, reach, state } of endsOf(guards, begun)) {
      for (const [outcome, node] of state.outcomes) {
        for (const number of diagrams.values(node)) {
          const value = space.valueOf(number);
          if (value === null) continue;
          const cases = diagrams.and(
            reach,
            diagrams.map(node, (one) => Number(one === number)),
          );
          const key = `outcome ${outcome} ${JSON.stringify(value)}`;
          add(key, { kind: 'outcome', outcome, value }, { ways: [...new Set([begun, way])], cases });
        }
      }
    }
  }
  for (const [key, { said, part }] of ordersOf(guards)) add(key, said, part);
  return found;
}

/** Which of two steps comes first, of those that stand in one procedure and not side by side. */
function* ordersOf({ space, ways }: Guards): Generator<[string, { said: Said; part: Showing }]> {
  const { diagrams } = space;
  const text = space.texts[0]!;
  for (const way of ways) {
    const visits = way.visits.filter(({ step, here }) => step && here.text === text && !here.place.round);
    const free = freePairs(way.procedure.body);
    for (const [at, one] of visits.entries()) {
      for (const then of visits.slice(at + 1)) {
        if (free(one.id, then.id)) continue;
        const cases = diagrams.and(one.reach, one.done, then.reach, then.done);
        const [first, second] = [one.step!, then.step!];
        const key = orderKey(stepKey(first, text), stepKey(second, text));
        yield [key, { said: { kind: 'order', step: first, later: second }, part: { ways: [way], cases } }];
      }
    }
  }
}

const orderKey = (first: string, then: string): string => `order ${first} before ${then}`;

/** Whether two statements stand in different branches of one `in any order`. */
function freePairs(body: readonly Statement[]): (a: Id, b: Id) => boolean {
  const blocks = statementsIn(body).flatMap((one) => (one.kind === 'anyOrder' ? [one.body] : []));
  const branches = blocks.map((all) => {
    const found = new Map<Id, number>();
    for (const [number, one] of all.entries()) for (const { id } of statementsIn([one])) found.set(id, number);
    return found;
  });
  return (a, b) => branches.some((found) => found.has(a) && found.has(b) && found.get(a) !== found.get(b));
}

/** The same of one walk. */
function keysIn({ guards, stage }: Version, { trace, outcomes }: Walk): Set<string> {
  const text = guards.space.texts[0]!;
  const keys = new Set<string>();
  const order: string[] = [];
  for (const part of partsOf(text, trace, stage.surroundings.calendar)) {
    for (const entry of part.entries.filter(({ routine }) => routine === text.id)) {
      const statement = text.statements.get(entry.id);
      const own = statement && statementKey(statement);
      if (own) keys.add(own);
      if (statement?.kind !== 'step') continue;
      const name = stepKey(statement, text);
      keys.add(`step ${name}`).add(`modality ${name} ${statement.modality}`);
      for (const before of order) keys.add(orderKey(before, name));
      order.push(name);
      for (const of of lineNames)
        for (const line of (statement[of] ?? []) as readonly Line[])
          if (holdsAt(part, line.when, entry)) keys.add(lineKey(name, of, line));
    }
    for (const { id, every } of text.routine.procedures)
      for (const line of every ?? []) if (holdsAt(part, line.when, null)) keys.add(lineKey(id, 'every', line));
  }
  // Rounds leave no entry of their own: those that the walk came by are known by what is in them.
  for (const statement of text.statements.values()) {
    const own = statement.kind === 'repeat' ? statementKey(statement) : null;
    const inside = statement.kind === 'repeat' ? statementsIn(statement.body).map(({ id }) => id) : [];
    if (own && trace.entries.some(({ id, routine }) => routine === text.id && inside.includes(id))) keys.add(own);
  }
  for (const [id, value] of Object.entries(outcomes)) keys.add(`outcome ${id} ${JSON.stringify(value)}`);
  return keys;
}
