/**
 * The fewest further examples that show all that no example shows yet, as nearly as can be told: each is filled with as much of
 * the rest as goes together in one case, beginning with what the fewest cases show. A walk confirms what each shows.
 */
import type { Case, Duration } from '../generated/case.ts';
import type { Walk } from '../simulate/index.ts';
import { answersTo } from './answers.ts';
import { caseOf } from './cases.ts';
import { type Answers, countCases } from './counting.ts';
import { type Covered, coverageOf, shownIn } from './coverage.ts';
import { type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Way } from './flow.ts';
import type { Guards } from './guards.ts';
import { type Stage, tidied, walkThrough, without } from './replay.ts';
import { type Showing, showing } from './showing.ts';

/** A case as somebody has written it down, and the walk of what is written. */
export type Written = { readonly walk: Walk };

export type Suggested<T> = { readonly written: T; readonly shows: readonly Covered[] };

/** `unreachable`: no case comes to it. `unsaid`: a case does, that no example can tell. `unknown`: none was found. */
export type Left = { readonly what: Covered; readonly why: 'unreachable' | 'unsaid' | 'unknown' };

export type Suggestions<T> = { readonly examples: readonly Suggested<T>[]; readonly left: readonly Left[] };

type Goal = { readonly what: Covered; readonly parts: readonly Showing[] };

// So often something is tried that could not be shown.
const mostTries = 6;

/**
 * @param walks those of the examples that there are
 * @param start when the cases begin
 * @param write writes a case as an example, and says what became of it; nothing where that can't be
 */
export async function suggest<T extends Written>(
  guards: Guards,
  stage: Stage,
  walks: readonly Walk[],
  start: string,
  write: (said: Case, walk: Walk) => Promise<T | null>,
): Promise<Suggestions<T>> {
  const { routine } = stage;
  const goals = coverageOf(routine, walks)
    .filter((one) => one.walks === 0)
    .map((what): Goal => ({ what, parts: showing(guards, what) }));
  const open = new Set(
    rarestFirst(
      guards,
      goals.filter(({ parts }) => parts.length > 0),
    ),
  );
  const found: Found<T>[] = [];
  // What a case was seen to show that could not be written so: other examples are not made to show it.
  const unsaid = new Set<Goal>();
  for (const goal of open) {
    let avoided = never;
    for (let tries = 0; tries < mostTries && open.has(goal); tries += 1) {
      const wanted = new Set([goal, ...[...open].filter((one) => !unsaid.has(one))]);
      // What goes together by the guards alone need not do so in time: then it is tried alone, and chosen otherwise.
      const others = tries === 0 ? [...wanted] : [];
      const chosen = chosenFor(guards, turned(goal, tries - 1), others, avoided);
      if (!chosen) break;
      if (tries > 0) avoided = guards.space.diagrams.or(avoided, chosenSo(guards, chosen));
      const said = caseOf(guards.space, chosen.answers, chosen.ways, start);
      const shown = bestOf(stage, timings(said, guards), wanted);
      const best = shown && (await writtenLeast(stage, shown, wanted, write));
      if (!best) continue;
      for (const one of best.lost) unsaid.add(one);
      const shows = [...open].filter(({ what }) => best.keys.has(what.key));
      if (shows.length > 0) found.push({ written: best.written, keys: best.keys });
      for (const one of shows) open.delete(one);
    }
  }
  return { examples: told(withoutNeedless(found, goals), goals), left: leftOf(goals, found, unsaid) };
}

type Found<T> = { readonly written: T; readonly keys: ReadonlySet<string> };

/** An example of a case that says no more than it need to show what can be written so; `lost`: what can't. */
async function writtenLeast<T extends Written>(
  stage: Stage,
  shown: Tried,
  wanted: ReadonlySet<Goal>,
  write: (said: Case, walk: Walk) => Promise<T | null>,
): Promise<(Found<T> & { readonly lost: readonly Goal[] }) | null> {
  const { said, walk, keys: walked } = pruned(stage, shown, wanted);
  const written = await write(said, walk);
  if (!written) return null;
  const keys = shownIn(stage.routine, written.walk);
  const lost = [...wanted].filter(({ what: { key } }) => walked.has(key) && !keys.has(key));
  const left = new Set([...wanted].filter((one) => !lost.includes(one)));
  // What was in it for their sake alone may go.
  const again = lost.length > 0 && among(left, keys) > 0 ? await writtenLeast(stage, shown, left, write) : null;
  return { written, keys, ...again, lost: [...lost, ...(again?.lost ?? [])] };
}

/** Each with what no earlier one shows. */
function told<T>(found: readonly Found<T>[], goals: readonly Goal[]): Suggested<T>[] {
  return found.map(({ written, keys }, at) => {
    const before = found.slice(0, at);
    const isNew = ({ what: { key } }: Goal) => keys.has(key) && !before.some((one) => one.keys.has(key));
    return { written, shows: goals.filter(isNew).map(({ what }) => what) };
  });
}

function leftOf(goals: readonly Goal[], found: readonly Found<unknown>[], unsaid: ReadonlySet<Goal>): Left[] {
  return goals
    .filter(({ what }) => !found.some(({ keys }) => keys.has(what.key)))
    .map((goal) => {
      const why = goal.parts.length === 0 ? 'unreachable' : unsaid.has(goal) ? 'unsaid' : 'unknown';
      return { what: goal.what, why };
    });
}

/** Those first that fewer cases show; of equal ones those that stand first. */
function rarestFirst({ space: { diagrams } }: Guards, goals: readonly Goal[]): Goal[] {
  const variables = diagrams.sizes.map((_, variable) => variable);
  const counted = goals.map((goal) => ({
    goal,
    count: goal.parts.reduce((sum, { cases }) => sum + countCases(diagrams, cases, variables), 0n),
  }));
  return counted.sort((a, b) => (a.count < b.count ? -1 : a.count > b.count ? 1 : 0)).map(({ goal }) => goal);
}

type Chosen = { readonly answers: Answers; readonly ways: readonly Way[] };

/** Answers that should show a goal, and as many of the others as go with it. */
function chosenFor(guards: Guards, goal: Goal, others: readonly Goal[], avoided: Node): Chosen | null {
  const { space } = guards;
  const begun = space.texts[0]!.start ? casesBegun(guards) : [];
  const base = { ways: begun, cases: space.diagrams.and(goesOn(guards, begun), space.diagrams.not(avoided)) };
  let filled = withOneOf(guards, base, goal);
  if (!filled) return null;
  for (const other of others) filled = withOneOf(guards, filled, other) ?? filled;
  // What comes of an event comes to nothing once the case is closed.
  const closes = begun.flatMap(({ visits }) => visits.flatMap(({ kind, reach }) => (kind === 'close' ? reach : [])));
  const open = space.diagrams.and(filled.cases, space.diagrams.not(space.diagrams.or(...closes)));
  const answers = answersTo(guards, open === never ? filled.cases : open, filled.ways);
  return answers ? { answers, ways: filled.ways } : null;
}

/** Another of its parts first. */
function turned({ what, parts }: Goal, by: number): Goal {
  const at = Math.max(by, 0) % parts.length;
  return { what, parts: [...parts.slice(at), ...parts.slice(0, at)] };
}

function withOneOf(guards: Guards, before: Showing, { parts }: Goal): Showing | null {
  for (const one of parts) {
    const both = joined(guards, before, one);
    if (both) return both;
  }
  return null;
}

/** The cases in which the same is chosen; where nothing is, those in which the same is answered. */
function chosenSo({ space: { diagrams, isGlobal } }: Guards, { answers }: Chosen): Node {
  const choices = [...answers].filter(([variable]) => !isGlobal(variable));
  const same = choices.length > 0 ? choices : [...answers];
  return diagrams.and(...same.map(([variable, value]) => diagrams.is(variable, value)));
}

/** Both together, if there is such a case. */
function joined(guards: Guards, before: Showing, one: Showing): Showing | null {
  const further = one.ways.filter((way) => !before.ways.includes(way));
  const cases = guards.space.diagrams.and(before.cases, one.cases, goesOn(guards, further));
  return cases === never ? null : { ways: [...before.ways, ...further], cases };
}

/** The cases in which procedures, once begun, come to their end or to a close. */
function goesOn({ space: { diagrams }, care }: Guards, ways: readonly Way[]): Node {
  const ends = ways.map(({ end, visits }) =>
    diagrams.or(end.reach, ...visits.filter(({ kind }) => kind === 'close').map(({ reach }) => reach)),
  );
  return diagrams.and(care, ...ends);
}

/**
 * An example can say when an event comes: a day after what came before, or at once; and what is waited for too late, where the
 * case says so, or else wherever it can be, as something may have to come meanwhile.
 */
function* timings(said: Case, { space }: Guards): Generator<Case> {
  const { statements } = space.texts[0]!;
  const { answers = [], events = [] } = said;
  const waits = [...statements.values()].filter((one) => one.kind === 'wait');
  const lasting = waits.filter(({ id }) => answers.some((one) => one.of === id && one.waits === 'limit'));
  const plain = answers.filter(({ of, waits: lasts }) => lasts === undefined || statements.get(of)?.kind !== 'wait');
  for (const slow of new Set([lasting, waits])) {
    const late = slow.map(({ events: [event], atMost }) => ({ event: event!, after: longerThan(atMost) }));
    for (const day of [1, 0]) {
      const others = events
        .filter(({ event }) => !late.some((one) => one.event === event))
        .map((one, at) => ({ ...one, after: { count: String((at + 1) * day), unit: 'day' as const } }));
      yield tidied({ ...said, answers: plain, events: [...others, ...late] });
    }
  }
  yield said;
}

const longerThan = (limit: Duration | undefined): Duration =>
  limit ? { ...limit, count: String(Number(limit.count) + 1) } : { count: '30', unit: 'day' };

type Tried = { readonly said: Case; readonly walk: Walk; readonly keys: ReadonlySet<string> };

/** The case whose walk shows the most of what is open; of equal ones the first. */
function bestOf(stage: Stage, told: Iterable<Case>, open: ReadonlySet<Goal>): Tried | null {
  let best: Tried | null = null;
  for (const said of told) {
    const tried = tryOut(stage, said);
    if (tried && (!best || among(open, tried.keys) > among(open, best.keys))) best = tried;
  }
  return best;
}

function tryOut(stage: Stage, said: Case): Tried | null {
  const shown = walkThrough(stage, said);
  return shown && { ...shown, keys: shownIn(stage.routine, shown.walk) };
}

const among = (open: ReadonlySet<Goal>, keys: ReadonlySet<string>): number =>
  [...open].filter(({ what }) => keys.has(what.key)).length;

/** The case without what it need not say to show as much. */
function pruned(stage: Stage, tried: Tried, open: ReadonlySet<Goal>): Tried {
  let best = tried;
  for (const key of ['answers', 'events'] as const) {
    for (let at = (best.said[key]?.length ?? 0) - 1; at >= 0; at -= 1) {
      const other = tryOut(stage, tidied(without(best.said, key, at)));
      if (other && [...open].every(({ what }) => other.keys.has(what.key) || !best.keys.has(what.key))) best = other;
    }
  }
  return best;
}

/** An early example may show nothing that later ones don't. */
function withoutNeedless<T extends { keys: ReadonlySet<string> }>(found: readonly T[], goals: readonly Goal[]): T[] {
  const kept = [...found];
  for (const one of found) {
    const others = kept.filter((other) => other !== one);
    const isNeedless = goals.every(
      ({ what }) => !one.keys.has(what.key) || others.some(({ keys }) => keys.has(what.key)),
    );
    if (isNeedless) kept.splice(kept.indexOf(one), 1);
  }
  return kept;
}
