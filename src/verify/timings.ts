/** Ways to time a case so that things come in another order than that of the text. */
import type { Answer, Case } from '../generated/case.ts';
import type { Duration, Id } from '../generated/routine.ts';
import { addLimit, type Limit } from '../simulate/limit.ts';
import { formatUnambiguous } from '../simulate/moment.ts';
import { textOf } from '../simulate/text.ts';
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

export type Endless = { readonly of: readonly Id[]; readonly longer: Duration };

/**
 * The case in which all that it may takes as long as its limits let it. `may`: which of its entries, once the walk has come to
 * them. `tight`: to the very moment of a limit, where it would else be done a minute before the end of a date. `endless`: what
 * has no limit takes time too, and the first of some of it longer than that.
 */
export function slowed(
  stage: Stage,
  told: Case,
  may: (entry: Entry, all: readonly Entry[]) => boolean,
  tight: boolean,
  endless?: Endless,
): Case | null {
  const { calendar } = stage.surroundings;
  const seen = new Set<string>();
  let said = told;
  let isLonger = false;
  for (let times = 0; times < mostSlowed; times += 1) {
    const walk = walkedOf(stage, said);
    if (!walk) return null;
    const { entries } = walk.trace;
    const next = entries.find((entry) => !seen.has(nameOf(entry)) && isSlowable(entry) && may(entry, entries));
    if (!next) return said;
    seen.add(nameOf(next));
    const later = slowest(stage, next, tight ? 0 : minute);
    if (later) said = { ...said, answers: [...(said.answers ?? []), { of: next.id, ...placeOf(next), ...later }] };
  }
  return said;

  function isSlowable(entry: Entry): boolean {
    if (entry.routine !== stage.routine.id) return false;
    return entry.kind === 'wait' || (entry.kind === 'step' && (entry.due !== null || endless !== undefined));
  }

  function slowest({ routine }: Stage, entry: Entry, early: number): Omit<Answer, 'of'> | null {
    if (entry.kind === 'wait') {
      const wait = textOf(routine).statements.get(entry.id);
      const { atMost } = wait?.kind === 'wait' ? wait : {};
      if (!atMost) return endlessly(entry);
      const limit = entry.endedBy === 'event' && addLimit(entry.ready, atMost, calendar);
      return limit ? latestIn(limit) : null;
    }
    if (entry.kind !== 'step') return null;
    return entry.due ? latestIn(entry.due) : endlessly(entry);

    function endlessly({ id, moment }: Entry): Omit<Answer, 'of'> | null {
      if (!endless) return null;
      const limit = isLonger || !endless.of.includes(id) ? undefined : addLimit(moment, endless.longer, calendar);
      isLonger ||= limit !== undefined;
      return { at: formatUnambiguous((limit?.moment ?? moment) + little, calendar) };
    }

    function latestIn({ moment: limit, shown }: Pick<Limit, 'moment' | 'shown'>): Omit<Answer, 'of'> | null {
      const moment = limit - (shown.length === 'YYYY-MM-DD'.length ? early : 0);
      return moment > entry.moment ? { at: formatUnambiguous(moment, calendar) } : null;
    }
  }
}

// Nobody follows a case in which more than these are late.
const mostSlowed = 60;

const nameOf = ({ kind, id, scope, rounds }: Entry): string => JSON.stringify([kind, id, scope, rounds]);

/** Where an answer for an entry alone stands. */
function placeOf({ occurrence, turn, round }: Entry): Omit<Answer, 'of'> {
  return { ...(occurrence > 1 && { occurrence }), ...(turn !== null && { turn }), ...(round !== null && { round }) };
}

/** The case in which an event comes too, at a moment. */
export function withEvent({ surroundings: { calendar } }: Stage, said: Case, event: Id, moment: Moment): Case {
  return { ...said, events: [...(said.events ?? []), { event, at: formatUnambiguous(moment, calendar) }] };
}

export function walkedOf(stage: Stage, said: Case): Shown['walk'] | null {
  return walkThrough(stage, said)?.walk ?? null;
}
