/** Ways to time a case so that things come in another order than that of the text. */
import type { Answer, Case } from '../generated/case.ts';
import type { Id } from '../generated/routine.ts';
import { formatUnambiguous } from '../simulate/moment.ts';
import type { Entry } from '../simulate/trace.ts';
import type { Moment } from '../simulate/zone.ts';
import type { Flow, Way } from './flow.ts';
import type { Branch } from './orders.ts';
import { type Shown, type Stage, walkThrough } from './replay.ts';

// Enough to come after what is late, which comes a minute after its limit.
const little = 2 * 60_000;

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
  const later = entries.flatMap(({ kind, id, occurrence, turn, round, moment }): Answer[] => {
    if (kind !== 'step' && kind !== 'wait') return [];
    const at = formatUnambiguous(Math.max(moment, than) + little, calendar);
    const place = {
      ...(occurrence > 1 && { occurrence }),
      ...(turn !== null && { turn }),
      ...(round !== null && { round }),
    };
    return [{ of: id, ...place, at }];
  });
  return { ...said, answers: [...(said.answers ?? []), ...later] };
}

/** The case with its last event at another moment. */
export function lastEventAt({ surroundings: { calendar } }: Stage, said: Case, moment: Moment): Case {
  const events = said.events ?? [];
  const last = events.at(-1);
  return last
    ? { ...said, events: [...events.slice(0, -1), { ...last, at: formatUnambiguous(moment, calendar) }] }
    : said;
}

export function walkedOf(stage: Stage, said: Case): Shown['walk'] | null {
  return walkThrough(stage, said)?.walk ?? null;
}
