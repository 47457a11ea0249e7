/** Ways to time a case so that things come in another order than that of the text. */
import type { Answer, Case } from '../generated/case.ts';
import type { Duration, Id } from '../generated/routine.ts';
import type { Period } from '../simulate/duration.ts';
import { addLimit, type Limit } from '../simulate/limit.ts';
import { formatUnambiguous, parseMoment } from '../simulate/moment.ts';
import { occurrence } from '../simulate/recurrence.ts';
import type { Pace, ReadyStep } from '../simulate/state.ts';
import type { Entry } from '../simulate/trace.ts';
import type { Moment } from '../simulate/zone.ts';
import type { Flow, Way } from './flow.ts';
import type { Branch } from './orders.ts';
import { type Shown, type Stage, walkThrough } from './replay.ts';

// Enough to come after what is late, which comes a minute after its limit.
const minute = 60_000;
const little = 2 * minute;

/** The case with an order for each block around something: its own branch before all others, or after them. */
export function ordered(said: Case, path: readonly Branch[], first: boolean): Case {
  const orders = path.flatMap(({ block, number }): Answer[] => {
    if (block.id === null) return [];
    const others = block.names.toSpliced(number, 1);
    const own = block.names[number]!;
    const order = first ? [own, ...others] : [...others, own];
    return order.every((name, at) => name === block.names[at]) ? [] : [{ of: block.id, order }];
  });
  return orders.length === 0 ? said : { ...said, answers: [...(said.answers ?? []), ...orders] };
}

/** The case in which branches come in the opposite order. */
export function turned(said: Case, ways: readonly Way[]): Case | null {
  const orders = ways
    .flatMap(({ flow }) => blocksIn(flow))
    .flatMap(({ id, names }): Answer[] =>
      id === null || names.length < 2 ? [] : [{ of: id, order: names.toReversed() }],
    );
  return orders.length === 0 ? null : { ...said, answers: [...(said.answers ?? []), ...orders] };
}

function blocksIn(flow: Flow): Branch['block'][] {
  switch (flow.kind) {
    case 'series':
      return flow.items.flatMap(blocksIn);
    case 'either':
      return flow.options.flatMap(({ body }) => blocksIn(body));
    case 'beside':
      return [flow, ...flow.branches.flatMap(blocksIn)];
    case 'rounds':
      return blocksIn(flow.last);
    case 'turns':
    case 'followed':
      return blocksIn(flow.body);
    default:
      return [];
  }
}

/** The case in which, of what begins at one moment, some procedures come before others. */
export function procedureFirst(said: Case, order: readonly Id[]): Case {
  return { ...said, answers: [...(said.answers ?? []), { of: order.at(-1)!, order: [...order] }] };
}

/** The case in which some entries of its walk come a little later than they do, and than a moment. */
export function delayed(
  { surroundings: { calendar } }: Stage,
  said: Case,
  entries: readonly Entry[],
  than: Moment = 0,
): Case {
  const later = entries.flatMap((entry): Answer[] => {
    if (entry.kind !== 'step' && entry.kind !== 'wait') return [];
    const at = formatUnambiguous(Math.max(entry.moment, than) + little, calendar);
    return [{ of: entry.id, ...placeOf(entry), at }];
  });
  return { ...said, answers: [...(said.answers ?? []), ...later] };
}

/** Which of the steps and waits of a walk may take their time, by what has happened in it before. */
export type May = (one: ReadyStep | Entry, entries: readonly Entry[]) => boolean;

/** What has no limit, and how long the first of it is not to be done in. */
export type Endless = { readonly of: readonly Id[]; readonly longer: Duration };

/**
 * The case in which all that it may takes as long as its limits let it. `tight`: to the very moment of a limit, where it would
 * else be done a minute before the end of a date. `endless`: what has no limit takes time too, a little but for the first.
 */
export function slowed(stage: Stage, told: Case, may: May, tight: boolean, endless?: Endless): Case | null {
  const { calendar } = stage.surroundings;
  let longest: string | undefined;
  // How late each may be, where a whole walk was needed to know it: waits, and what later steps bind.
  const known = new Map<string, Moment>();
  const waits = new Map<string, Answer>();
  let answers: Answer[] = [];
  for (let times = 0; times < mostKnown; times += 1) {
    const late = new Map(waits);
    const pace: Pace = (step, earliest, limit, entries) => {
      const name = nameOf(step);
      const isSlow = isSlowable(step) && may(step, entries);
      const last = isSlow && (limit ? lastIn(limit) : endlessly(step, earliest));
      const moment = known.get(name) ?? (last || earliest);
      if (moment > earliest) late.set(name, answerTo(step, moment));
      else late.delete(name);
      return moment;
    };
    const said = { ...told, answers: [...(told.answers ?? []), ...waits.values()] };
    const walk = walkedOf({ ...stage, surroundings: { ...stage.surroundings, pace } }, said);
    if (!walk) return null;
    const { entries } = walk.trace;
    // Those too that would be done when the walk is over.
    answers = [...late.values()];
    const next = entries.find(
      (entry) => !known.has(nameOf(entry)) && isSlowable(entry) && may(entry, entries) && isOff(entry, late),
    );
    if (!next) break;
    const moment = latest(next)!;
    known.set(nameOf(next), moment);
    if (next.kind === 'wait') waits.set(nameOf(next), answerTo(next, moment));
  }
  return answers.length === 0 ? told : { ...told, answers: [...(told.answers ?? []), ...answers] };

  function isSlowable({ kind }: ReadyStep | Entry): boolean {
    return kind === 'step' || kind === 'wait';
  }

  /** Whether it could be done later; or must be done earlier, if it was not done as soon as may be. */
  function isOff(entry: Entry, late: ReadonlyMap<string, Answer>): boolean {
    const moment = latest(entry);
    return moment !== null && (moment > entry.moment || (moment < entry.moment && late.has(nameOf(entry))));
  }

  function latest(entry: Entry): Moment | null {
    if (entry.kind === 'step') return entry.due && lastIn(entry.due);
    if (entry.kind !== 'wait') return null;
    const wait = stage.space.texts.find(({ id }) => id === entry.routine)?.statements.get(entry.id);
    const { atMost } = wait?.kind === 'wait' ? wait : {};
    if (!atMost) return endlessly(entry, entry.ready);
    const limit = entry.endedBy === 'event' && addLimit(entry.ready, atMost, calendar);
    return limit ? lastIn(limit) : null;
  }

  /** When it is done as nothing sets a limit to it; nothing where that is not asked. */
  function endlessly(one: ReadyStep | Entry, from: Moment): Moment | null {
    if (!endless) return null;
    const name = nameOf(one);
    if (endless.of.includes(one.id)) longest ??= name;
    const limit = name === longest ? addLimit(from, endless.longer, calendar)?.moment : undefined;
    return (limit ?? from) + little;
  }

  function lastIn({ moment, shown }: Pick<Limit, 'moment' | 'shown'>): Moment {
    return moment - (shown.length === 'YYYY-MM-DD'.length && !tight ? minute : 0);
  }

  function answerTo(one: ReadyStep | Entry, moment: Moment): Answer {
    return { of: one.id, ...placeOf(one), at: formatUnambiguous(moment, calendar) };
  }
}

// Nobody follows a case in which more than these are late for reasons that come after them.
const mostKnown = 60;

const nameOf = ({ kind, id, scope, rounds }: ReadyStep | Entry): string => JSON.stringify([kind, id, scope, rounds]);

/** Where an answer for an entry alone stands. */
function placeOf({ occurrence, turn, round }: ReadyStep | Entry): Omit<Answer, 'of'> {
  return { ...(occurrence > 1 && { occurrence }), ...(turn !== null && { turn }), ...(round !== null && { round }) };
}

/** The case in which an event comes too, at a moment. */
export function withEvent({ surroundings: { calendar } }: Stage, said: Case, event: Id, moment: Moment): Case {
  return { ...said, events: [...(said.events ?? []), { event, at: formatUnambiguous(moment, calendar) }] };
}

/** The case in which events come longer after the start than a duration lets them. */
export function longAfter({ surroundings: { calendar } }: Stage, said: Case, duration: Duration): Case {
  const start = parseMoment(said.start ?? '', calendar);
  const limit = start === undefined ? undefined : addLimit(start, duration, calendar)?.moment;
  if (limit === undefined) return said;
  const at = formatUnambiguous(limit + little, calendar);
  return { ...said, events: (said.events ?? []).map(({ event }) => ({ event, at })) };
}

/** The case in which the steps that would end a duty come only once it has fallen, as far as their limits let them. */
export function outlasting(stage: Stage, said: Case, { text, procedure }: Way): Case | null {
  const { calendar } = stage.surroundings;
  const start = parseMoment(said.start ?? '', calendar);
  const steps = (procedure.until ?? []).flatMap((ref) => (ref.kind === 'step' ? ref.id : []));
  if (start === undefined || steps.length === 0) return null;
  const falls = (procedure.every ?? []).flatMap(
    ({ period }) => occurrence(period as Period, start, 1, calendar)?.moment ?? [],
  );
  const after = Math.max(...falls) + little;
  const later = (walkedOf(stage, said)?.trace.entries ?? []).flatMap((entry): Answer[] => {
    if (entry.kind !== 'step' || entry.routine !== text.id || !steps.includes(entry.id) || entry.moment > after)
      return [];
    const at = formatUnambiguous(Math.min(after, (entry.due?.moment ?? after + minute) - minute), calendar);
    return [{ of: entry.id, ...placeOf(entry), at }];
  });
  return later.length === 0 ? null : { ...said, answers: [...(said.answers ?? []), ...later] };
}

export function walkedOf(stage: Stage, said: Case): Shown['walk'] | null {
  return walkThrough(stage, said)?.walk ?? null;
}
