/** What the periods of a duty are counted from, where it says so, instead of from the start (`semantics.md`, 1.14). */
import type { Ref } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import type { Clocks } from './clocks.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards, steady } from './guards.ts';
import { latestOf } from './latest.ts';
import { orderOf } from './orders.ts';
import { selects } from './selects.ts';

/** Expressions for when it comes at the latest after the start of the case, and the cases in which it surely comes. */
export type Base = { readonly clocks: readonly number[]; readonly cases: Node };

/**
 * The first of what is named counts: what surely comes in the start is as late as the first may be, whatever else may come
 * before it. Nothing where the start is what it counts from.
 */
export function baseOf(guards: Guards, clocks: Clocks, begun: Way, { procedure }: Way): Base | undefined {
  const { countedFrom } = procedure;
  if (!countedFrom) return undefined;
  const named = namedIn(guards, countedFrom);
  if (!named) return { clocks: [], cases: never };
  const trigger = begun.visits[0]!;
  if (named(trigger) === always) return undefined;
  const latest = latestOf(guards, clocks);
  const found = new Set<number>(named(trigger) === never ? [] : [clocks.x]);
  latest.from(begun, trigger, { cases: always }, (visit, when) => {
    for (const { clock } of latest.each(when, named(visit))) found.add(clock);
    return named(visit);
  });
  return { clocks: [...found], cases: surelyIn(guards, begun, named) };
}

/** The cases in which what the periods of a duty are counted from surely comes in the start. */
export function countsIn(guards: Guards, begun: Way, { procedure: { countedFrom } }: Way): Node {
  if (!countedFrom) return always;
  const named = namedIn(guards, countedFrom);
  return named ? surelyIn(guards, begun, named) : never;
}

function surelyIn(guards: Guards, begun: Way, named: (visit: Visit) => Node): Node {
  const { space } = guards;
  const { diagrams } = space;
  const { through, closed } = orderOf(guards, named).without(begun.flow);
  return diagrams.not(steady(space, diagrams.and(begun.visits[0]!.reach, diagrams.or(through, closed))));
}

/** The cases in which a visit is one of what is named; nothing where a date is: it may be any, and comes before all else. */
function namedIn(guards: Guards, countedFrom: readonly Ref[]): ((visit: Visit) => Node) | null {
  if (countedFrom.some(({ kind }) => kind === 'fact')) return null;
  const entries = countedFrom.map((ref) => lastIn(guards.space.texts[0]!, ref));
  const events = new Set(countedFrom.flatMap((ref) => (ref.kind === 'event' ? ref.id : [])));
  return (visit) => {
    const { surely } = selects(guards, {}, { entries }, visit);
    // What ends a wait has come, though a procedure that it begins may be what tells of it.
    const waited = visit.kind === 'wait' ? visit.events.filter(({ event }) => events.has(event)) : [];
    return guards.space.diagrams.or(surely, ...waited.map(({ when }) => when));
  };
}

/** A phase is done with its last step. */
function lastIn(text: Text, ref: Ref): Ref {
  const phase = ref.kind === 'phase' ? text.statements.get(ref.id) : undefined;
  const last = phase?.kind === 'phase' ? phase.body.at(-1) : undefined;
  if (last?.kind === 'phase') return lastIn(text, { kind: 'phase', id: last.id });
  return last?.kind === 'step' ? { kind: 'step', id: last.id } : ref;
}
