/**
 * A counterexample is shown by walking it: what a walk does not confirm is no counterexample. Of several the smallest is
 * kept, and all of its answers that do not matter are taken away.
 */
import type { Case } from '../generated/case.ts';
import type { Id, Routine, Rule } from '../generated/routine.ts';
import { withAnswer } from '../simulate/answering.ts';
import { isTooLate } from '../simulate/due.ts';
import type { MissingFact, Walk } from '../simulate/result.ts';
import { type Surroundings, walk, walkSoFar } from '../simulate/walk.ts';
import type { Space } from './space.ts';

/** A case that breaks a rule, and the walk that shows it. */
export type Shown = { readonly said: Case; readonly walk: Walk };

/** What is needed to walk cases of a routine. */
export type Stage = { readonly routine: Routine; readonly surroundings: Surroundings; readonly space: Space };

// What is tried is small, or it shows nothing that a person could follow.
const longest = 2000;
const mostAnswers = 200;

/**
 * Walks a case to its end. Facts that it, or the rule, asks for and nobody has answered can be anything: the case then says
 * what.
 */
export function walkThrough({ routine, surroundings, space }: Stage, told: Case, rule?: Id): Shown | null {
  let said = told;
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    const result = walk(routine, said, { ...surroundings, bound: longest });
    if ('walk' in result) {
      const [asked] = result.walk.verdicts.find((one) => one.rule === rule)?.missing ?? [];
      if (asked === undefined || said.given?.[asked] !== undefined) return { said, walk: result.walk };
      said = { ...said, given: { ...said.given, [asked]: space.regions(asked)[0]!.value } };
    } else if ('missing' in result) {
      const before = answers === 0 ? answered({ routine, surroundings, space }, said) : said;
      said = before === said ? withAnswer(said, result.missing, anyAnswer(space, result.missing)) : before;
    } else return null;
  }
  return null;
}

/** The case with an answer to each fact that its walk asks, but for those that are asked anew: by one walk, where that can be. */
function answered({ routine, surroundings, space }: Stage, told: Case): Case {
  const isAnew = (id: Id) =>
    space.texts.some(({ askedInRounds, facts }) => askedInRounds.has(id) || facts.get(id)?.scope);
  const open = space.read.filter((id) => told.given?.[id] === undefined && !isAnew(id));
  if (open.length === 0) return told;
  const any = Object.fromEntries(open.map((id) => [id, space.regions(id)[0]!.value]));
  const { result, soFar } = walkSoFar(
    routine,
    { ...told, given: { ...told.given, ...any } },
    { ...surroundings, bound: longest },
  );
  const walked = 'walk' in result ? result.walk : soFar;
  const asked = (walked?.asked ?? []).flatMap((one) => (one.kind === 'fact' && one.fact in any ? one.fact : []));
  if (asked.length === 0) return told;
  return { ...told, given: { ...told.given, ...Object.fromEntries(asked.map((id) => [id, any[id]!])) } };
}

/** Of a fact that is asked in rounds each value in turn, so that the rounds come to an end. */
function anyAnswer(space: Space, { fact, nth }: MissingFact) {
  const regions = space.regions(fact);
  return regions[((nth ?? 1) - 1) % regions.length]!.value;
}

/** Whether the walk breaks the rule, though all limits are kept. */
export function breaks({ walk: { routine, verdicts, trace } }: Shown, rule: Id): boolean {
  const verdict = verdicts.find((one) => one.routine === routine && one.rule === rule)?.verdict;
  return verdict === 'violated' && !trace.entries.some((entry) => entry.kind === 'step' && isTooLate(entry));
}

/** The smallest of some cases that break a rule: of few entries, then of few events and rounds, then of few answers. */
export function smallest(stage: Stage, rule: Rule, told: Iterable<Case>): Shown | null {
  let best: Shown | null = null;
  for (const one of told) {
    if (stage.space.diagrams.isLate) break;
    const shown = walkThrough(stage, one, rule.id);
    if (shown && breaks(shown, rule.id) && (!best || compareSizes(sizeOf(shown), sizeOf(best)) < 0)) best = shown;
  }
  return best && pruned(stage, rule, best);
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
  const attempt = (said: Case): void => {
    const other = walkThrough(stage, said, rule.id);
    // What the walk would only ask for again is no less to say.
    if (other && breaks(other, rule.id) && compareSizes(sizeOf(other), sizeOf(best)) < 0) best = other;
  };
  for (let at = (shown.said.answers?.length ?? 0) - 1; at >= 0; at -= 1) attempt(without(best.said, 'answers', at));
  for (let at = (shown.said.events?.length ?? 0) - 1; at >= 0; at -= 1) attempt(without(best.said, 'events', at));
  for (const fact of Object.keys(shown.said.given ?? {})) {
    // What the walk would ask for again, and take so again, is not tried.
    const isAsked = best.walk.asked.some((one) => one.kind === 'fact' && one.fact === fact && one.nth === null);
    if (isAsked && best.said.given?.[fact] === stage.space.regions(fact)[0]?.value) continue;
    const { [fact]: _, ...given } = best.said.given ?? {};
    attempt({ ...best.said, given });
  }
  return { ...best, said: tidied(best.said) };
}

/** The case without one of its answers, or of its events. */
export function without<Key extends 'answers' | 'events'>(said: Case, key: Key, at: number): Case {
  return { ...said, [key]: said[key]?.toSpliced(at, 1) };
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
