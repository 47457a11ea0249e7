/**
 * A counterexample is shown by walking it: what a walk does not confirm is no counterexample. Of several the smallest is
 * kept, and all of its answers that do not matter are taken away.
 */
import type { Case } from '../generated/case.ts';
import type { Id, Routine, Rule } from '../generated/routine.ts';
import { withAnswer } from '../simulate/answering.ts';
import { keepsLimits } from '../simulate/due.ts';
import type { MissingFact, Walk } from '../simulate/result.ts';
import { type Surroundings, walkSoFar } from '../simulate/walk.ts';
import { attempt } from './bounds.ts';
import type { Space } from './space.ts';

/** A case that breaks a rule, and the walk that shows it. */
export type Shown = { readonly said: Case; readonly walk: Walk };

/** What is needed to walk cases of a routine. */
export type Stage = { readonly routine: Routine; readonly surroundings: Surroundings; readonly space: Space };

const mostAnswers = 200;
/** A walk that comes to more than this has no end. */
export const longest = 100_000;
// About what each part of a walk takes, in steps of work: an entry, holding one against a rule, an answer that is heeded.
const walking = 50;
const judging = 3;
const heeding = 10;
// So many steps are taken to make a case smaller: what takes more nobody follows in all its answers anyway.
const mostPruned = 3_000_000;

/**
 * Walks a case to its end. Facts that it, or the rule, asks for and nobody has answered can be anything: the case then says
 * what.
 */
export function walkThrough(stage: Stage, told: Case, rule?: Id): Shown | null {
  const { space } = stage;
  let said = told;
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    const { result } = walked(stage, said);
    if ('walk' in result) {
      const [asked] = result.walk.verdicts.find((one) => one.rule === rule)?.missing ?? [];
      if (asked === undefined || said.given?.[asked] !== undefined) return { said, walk: result.walk };
      said = { ...said, given: { ...said.given, [asked]: space.regions(asked)[0]!.value } };
    } else if ('missing' in result) {
      const before = answers === 0 ? answered(stage, said) : said;
      said = before === said ? withAnswer(said, result.missing, anyAnswer(space, result.missing)) : before;
    } else return null;
  }
  return null;
}

/** A walk, which is work that counts. It is given up where it has come to all statements more often than the case tells of. */
function walked({ routine, surroundings, space }: Stage, said: Case): ReturnType<typeof walkSoFar> {
  const { texts, diagrams } = space;
  const statements = texts.reduce((sum, text) => sum + text.statements.size, 0);
  // Each event that comes may begin any of them.
  const procedures = texts.reduce((sum, text) => sum + text.procedures.size, 0);
  const rules = texts.reduce((sum, text) => sum + text.rules.size, 0);
  const bound = Math.min(2000 + statements * (4 + timesIn(said)), longest);
  const found = walkSoFar(routine, said, { ...surroundings, bound });
  const { result, soFar } = found;
  const walk = 'walk' in result ? result.walk : soFar;
  const entries = walk?.trace.entries.length ?? ('bound' in result ? bound : statements);
  const { events = [], answers = [] } = said;
  const beginning = (events.length * procedures) / 4;
  diagrams.spend(walking + entries * (walking + judging * rules) + answers.length * heeding + Math.ceil(beginning));
  return found;
}

/** How often a case says that something comes again. */
function timesIn({ given = {}, events = [], answers = [] }: Case): number {
  const lists = Object.values(given).map((value) => (Array.isArray(value) ? value.length : 0));
  const often = answers.map(({ rounds = 0, turns = 0 }) => rounds + turns);
  return [...lists, ...often].reduce((sum, times) => sum + times, events.length);
}

/** The case with an answer to each fact that its walk asks, but for those that are asked anew: by one walk, where that can be. */
function answered(stage: Stage, told: Case): Case {
  const { space } = stage;
  const isAnew = (id: Id) =>
    space.texts.some(({ askedInRounds, facts }) => askedInRounds.has(id) || facts.get(id)?.scope);
  const open = space.read.filter((id) => told.given?.[id] === undefined && !isAnew(id));
  if (open.length === 0) return told;
  const any = Object.fromEntries(open.map((id) => [id, space.regions(id)[0]!.value]));
  const { result, soFar } = walked(stage, { ...told, given: { ...told.given, ...any } });
  const walk = 'walk' in result ? result.walk : soFar;
  const asked = (walk?.asked ?? []).flatMap((one) => (one.kind === 'fact' && one.fact in any ? one.fact : []));
  if (asked.length === 0) return told;
  return { ...told, given: { ...told.given, ...Object.fromEntries(asked.map((id) => [id, any[id]!])) } };
}

/** Of a fact that is asked in rounds each value in turn, so that the rounds come to an end. */
function anyAnswer(space: Space, { fact, nth }: MissingFact) {
  const regions = space.regions(fact);
  return regions[((nth ?? 1) - 1) % regions.length]!.value;
}

/** Whether the walk breaks the rule, though all limits are kept. */
export function breaks({ walk }: Shown, rule: Id): boolean {
  const verdict = walk.verdicts.find((one) => one.routine === walk.routine && one.rule === rule)?.verdict;
  return verdict === 'violated' && keepsLimits(walk);
}

/** The smallest of some cases that break a rule: of few entries, then of few events and rounds, then of few answers. */
export function smallest(stage: Stage, rule: Rule, told: Iterable<Case>): Shown | null {
  let best: Shown | null = null;
  for (const shown of broken(stage, rule, told))
    if (!best || compareSizes(sizeOf(shown), sizeOf(best)) < 0) best = shown;
  return best && pruned(stage, rule, best);
}

/** The first of some cases that breaks a rule. */
export function anyBroken(stage: Stage, rule: Rule, told: Iterable<Case>): Shown | null {
  return broken(stage, rule, told).next().value ?? null;
}

/** Whether one of some cases breaks a rule. */
export function isBroken(stage: Stage, rule: Rule, told: Iterable<Case>): boolean {
  return anyBroken(stage, rule, told) !== null;
}

/** Those of some cases that break a rule. What was found stays found, though there be no work left to try others. */
function* broken(stage: Stage, rule: Rule, told: Iterable<Case>): Generator<Shown, undefined> {
  const cases = told[Symbol.iterator]();
  const seen = new Set<string>();
  while (!stage.space.diagrams.isSpent) {
    const tried = attempt(() => {
      const { done, value } = cases.next();
      if (done === true) return 'done';
      const key = JSON.stringify(value);
      if (seen.has(key)) return null;
      seen.add(key);
      return walkThrough(stage, value, rule.id);
    });
    if ('met' in tried || tried.done === 'done') return;
    if (tried.done && breaks(tried.done, rule.id)) yield tried.done;
  }
}

export function sizeOf({ said, walk: { trace } }: Shown): number[] {
  const rounds = trace.entries.reduce((sum, { round }) => sum + (round ?? 1) - 1, 0);
  const facts = Object.keys(said.given ?? {}).length;
  return [trace.entries.length, (said.events?.length ?? 0) + rounds, facts + (said.answers?.length ?? 0)];
}

export function compareSizes(a: readonly number[], b: readonly number[]): number {
  return a.map((size, at) => size - b[at]!).find((difference) => difference !== 0) ?? 0;
}

/** The case without what it need not say: a walk takes it so, or the rule is broken all the same. */
function pruned(stage: Stage, rule: Rule, shown: Shown): Shown {
  let best = shown;
  const { diagrams } = stage.space;
  const until = diagrams.spent + mostPruned;
  for (const key of ['answers', 'events'] as const) thin(key, 0, shown.said[key]?.length ?? 0);
  for (const fact of Object.keys(shown.said.given ?? {})) {
    // What the walk would ask for again, and take so again, is not tried.
    const isAsked = best.walk.asked.some((one) => one.kind === 'fact' && one.fact === fact && one.nth === null);
    if (isAsked && best.said.given?.[fact] === stage.space.regions(fact)[0]?.value) continue;
    const { [fact]: _, ...given } = best.said.given ?? {};
    isEnough({ ...best.said, given });
  }
  return { ...best, said: tidied(best.said) };

  /** Takes away a part of a list, or halves of it: the later one first, so that the other keeps its place. */
  function thin(key: 'answers' | 'events', from: number, many: number): void {
    if (many === 0 || diagrams.spent > until || isEnough(without(best.said, key, from, many)) || many === 1) return;
    const half = many >> 1;
    thin(key, from + half, many - half);
    thin(key, from, half);
  }

  function isEnough(said: Case): boolean {
    if (diagrams.spent > until || diagrams.isSpent) return false;
    const tried = attempt(() => walkThrough(stage, said, rule.id));
    const other = 'done' in tried ? tried.done : null;
    // What the walk would only ask for again is no less to say.
    if (!other || !breaks(other, rule.id) || compareSizes(sizeOf(other), sizeOf(best)) >= 0) return false;
    best = other;
    return true;
  }
}

/** The case without some of its answers, or of its events. */
export function without<Key extends 'answers' | 'events'>(said: Case, key: Key, at: number, many = 1): Case {
  return { ...said, [key]: said[key]?.toSpliced(at, many) };
}

/** The case without lists in which nothing is left. */
export function tidied({ given, events, answers, ...rest }: Case): Case {
  return {
    ...(given && Object.keys(given).length > 0 && { given }),
    ...rest,
    ...(events && events.length > 0 && { events }),
    ...(answers && answers.length > 0 && { answers }),
  };
}
