/**
 * What can come of what is waited for (`semantics.md`, 1.10, 1.17): a wait is passed once its event can come, which may be only
 * after something that stands behind other waits. That is a least fixed point. What is not followed exactly is taken to let
 * it come, so what can't come here surely can't.
 */
import type { Id, Procedure, Ref, Wait } from '../generated/routine.ts';
import { always, type Node, never } from './diagram.ts';
import type { Flow, Visit, Way } from './flow.ts';
import { type Guards, lifted } from './guards.ts';
import { selects } from './selects.ts';

/**
 * How far a way has come: in which cases, how often procedures that begin so many times have surely begun, and which events may
 * have come for that since its round began.
 */
export type At = {
  readonly here: Node;
  readonly used: ReadonlyMap<Procedure, Node>;
  readonly since: ReadonlyMap<Id, Node>;
};

/** The cases in which the flow goes on past a visit where it has come so far. */
export type Passes = (visit: Visit, at: At, known: Known) => Node;

type Counts = ReadonlyMap<Procedure, number>;

/** What is known to happen, of what something comes after: in which cases, and how often those with a limit have begun by then. */
export type Known = {
  readonly happened: ReadonlyMap<Ref, Node>;
  readonly used: ReadonlyMap<Ref, Counts>;
};

/** Whether the coming of an event begins a procedure: a period without an `every` line comes like one (1.14). */
export function isBegunBy({ kind, id, events, every }: Procedure, event: Id): boolean {
  return kind === 'event' ? (events ?? [id]).includes(event) : kind === 'recurring' && !every?.length && id === event;
}

export function eventsOf(procedure: Procedure): readonly Id[] {
  if (procedure.kind === 'event') return procedure.events ?? [procedure.id];
  return isBegunBy(procedure, procedure.id) ? [procedure.id] : [];
}

/** What must have happened before a procedure can begin: one of these. What falls on no dates is counted from nothing. */
export const narrowing = ({ after, every, countedFrom }: Procedure): readonly Ref[] =>
  after ?? (every?.length ? countedFrom : undefined) ?? [];

const greatest = { of: (a: number, b: number) => Math.max(a, b) };

/** Whether it is worth asking if a reference names what happens at a visit. */
function mayName(ref: Ref, { kind, id, events }: Visit): boolean {
  switch (ref.kind) {
    case 'step':
      return kind === 'step' && id === ref.id;
    case 'procedure':
      return kind === 'trigger' && id === ref.id;
    case 'event':
      return events.some(({ event }) => event === ref.id);
    default:
      return kind === 'step';
  }
}

export type Comings = ReturnType<typeof comingsOf>;

/** The comings of events in the routine itself, and how its ways go on by them. */
export function comingsOf(guards: Guards) {
  const { space, ways } = guards;
  const { diagrams } = space;
  const main = space.texts[0]!;
  const own = ways.filter(({ text }) => text === main);
  const inCase = main.start ? own.filter(({ procedure }) => procedure.outside !== true) : [];
  const events = [...new Set(own.flatMap(({ procedure }) => eventsOf(procedure)))];
  const begunBy = new Map(
    events.map((event) => {
      const all = own.filter(({ procedure }) => isBegunBy(procedure, event));
      // What stands outside the case begins without the rest once the case is closed.
      const outside = all.filter((way) => main.start && !inCase.includes(way));
      return [event, outside.length > 0 ? outside : all] as const;
    }),
  );
  const limits = limitsOf();
  const named = (ref: Ref, visit: Visit) =>
    mayName(ref, visit) ? selects(guards, {}, { entries: [ref] }, visit).perhaps : never;
  const narrowed = own.flatMap(({ procedure }) => narrowing(procedure));
  const namedAt = new Map(
    ways.flatMap(({ visits }) =>
      visits.map((visit) => [
        visit,
        narrowed.flatMap((ref) => (named(ref, visit) === never ? [] : [[ref, named(ref, visit)] as const])),
      ]),
    ),
  );
  // Phases, facts, and what comes from outside are taken to have happened.
  const refs = new Set([...namedAt.values()].flatMap((all) => all.map(([ref]) => ref)));
  return { own, inCase, events, begunBy, fixed, through, passing, waitAt, comes, begins, may };

  /**
   * How often procedures may begin, where enough hangs on their events for that to tell: waits, and others that begin with them
   * after something. Each a case of its own may come at any time.
   */
  function limitsOf(): ReadonlyMap<Procedure, number> {
    const waits = own.flatMap(({ procedure, visits }) =>
      visits.flatMap((visit) => ({ in: procedure, events: waitAt(visit)?.events ?? [] })),
    );
    const later = own.flatMap(({ procedure }) =>
      narrowing(procedure).length > 0 ? { in: procedure, events: eventsOf(procedure) } : [],
    );
    return new Map(
      inCase.flatMap(({ procedure }): [Procedure, number][] => {
        const { atMost } = procedure;
        if (atMost === undefined) return [];
        const all = [...waits, ...later.filter((one) => one.in !== procedure)].filter((one) =>
          one.events.some((event) => isBegunBy(procedure, event)),
        );
        // What it began with counts too.
        const begun = all.some((one) => one.in.kind !== 'start') ? 1 : 0;
        return all.length + begun > atMost ? [[procedure, atMost]] : [];
      }),
    );
  }

  /** The cases in which a procedure may begin, of those that nothing else keeps from it. */
  function may(procedure: Procedure, { happened }: Known): Node {
    const all = narrowing(procedure);
    if (all.length === 0) return always;
    return diagrams.or(...all.map((ref) => (refs.has(ref) ? (happened.get(ref) ?? never) : always)));
  }

  /** The cases in which an event can come: all that it would begin must be able to begin (`simulate/events.ts`). */
  function comes(event: Id, known: Known): Node {
    const begun = (begunBy.get(event) ?? []).map(({ procedure }) => procedure);
    const isSpent = begun.some((one) => {
      const used = usedBefore(one, known);
      return begun.some((other) => (used.get(other) ?? 0) >= (limits.get(other) ?? Number.POSITIVE_INFINITY));
    });
    return isSpent ? never : diagrams.and(...begun.map((one) => may(one, known)));
  }

  /** The cases in which a procedure begins. */
  function begins({ procedure, visits }: Way, known: Known): Node {
    const { reach, events: came } = visits[0]!;
    const all = came.length > 0 ? came : eventsOf(procedure).map((event) => ({ event, when: always }));
    const cases = diagrams.and(reach, may(procedure, known));
    if (all.length === 0) return cases;
    return diagrams.and(cases, diagrams.or(...all.map(({ event, when }) => diagrams.and(when, comes(event, known)))));
  }

  /** Goes through all ways again and again, until nothing more can come than was known. */
  function fixed(passes: Passes): Known {
    const happened = new Map<Ref, Node>();
    const used = new Map<Ref, Counts>();
    const known = { happened, used };
    for (let isNew = true; isNew; ) {
      isNew = false;
      // What is found is used at once: what stands in the order in which it comes is known after one look.
      for (const way of ways)
        through(way, known, passes, (visit, arrived, goesOn, at) => {
          for (const [ref, names] of namedAt.get(visit)!) {
            const cases = diagrams.and(arrived, visit.done, goesOn, names);
            if (cases === never) continue;
            const before = happened.get(ref) ?? never;
            const now = diagrams.or(before, lifted(guards, way, cases));
            const counts = fewest(used.get(ref), at, cases);
            isNew ||= now !== before || [...counts].some(([one, count]) => used.get(ref)?.get(one) !== count);
            happened.set(ref, now);
            used.set(ref, counts);
          }
        });
    }
    return known;
  }

  /** How often each with a limit has begun at the least where something happens. */
  function fewest(before: Counts | undefined, at: At, cases: Node): Counts {
    return new Map(
      [...limits].map(([procedure, limit]) => {
        const there = diagrams.ite(cases, at.used.get(procedure)!, ~limit);
        return [procedure, Math.min(before?.get(procedure) ?? limit, ...diagrams.values(there))];
      }),
    );
  }

  /** The same, where a procedure begins. */
  function usedBefore(procedure: Procedure, { used }: Known): Counts {
    const all = narrowing(procedure);
    if (all.length === 0 || all.some((ref) => !refs.has(ref))) return new Map();
    const counts = all.flatMap((ref) => used.get(ref) ?? []);
    return new Map([...limits].map(([one, limit]) => [one, Math.min(limit, ...counts.map((of) => of.get(one) ?? 0))]));
  }

  /** A wait of the routine itself. */
  function waitAt({ kind, id, here }: Visit): Wait | undefined {
    const statement = kind === 'wait' && here.text === main ? main.statements.get(id) : undefined;
    return statement?.kind === 'wait' ? statement : undefined;
  }

  /** The cases in which a wait can end: by its limit, or by an event that can come, as often as that takes. */
  function passing(visit: Visit, at: At, known: Known): Node {
    const wait = waitAt(visit);
    if (!wait || wait.atMost) return always;
    return diagrams.or(
      ...wait.events.map((event) =>
        diagrams.and(comes(event, known), diagrams.or(at.since.get(event) ?? never, onceMore(event, at))),
      ),
    );
  }

  /** The cases in which an event can come once more. */
  function onceMore(event: Id, { used }: At): Node {
    const left = (begunBy.get(event) ?? []).flatMap(({ procedure }) => {
      const limit = limits.get(procedure);
      return limit === undefined ? [] : [diagrams.map(used.get(procedure)!, (value) => Number(value < limit))];
    });
    return diagrams.and(...left);
  }

  /**
   * Goes through a way. Returns the cases that come to its end.
   * @param see is told of each visit, with the cases that come there and those in which it is passed
   */
  function through(
    way: Way,
    known: Known,
    passes: Passes,
    see: (visit: Visit, arrived: Node, goesOn: Node, at: At) => void,
  ): Node {
    const counts = usedBefore(way.procedure, known);
    const used = new Map(
      [...limits].map(([procedure, limit]) => {
        const before = counts.get(procedure) ?? 0;
        // What it begins with has come once.
        const began = way.visits[0]!.events.filter(({ event }) => isBegunBy(procedure, event));
        const least = Math.min(before, limit);
        return [procedure, diagrams.ite(diagrams.or(...began.map(({ when }) => when)), ~Math.max(least, 1), ~least)];
      }),
    );
    return go(way.flow, { here: way.text === main ? begins(way, known) : always, used, since: new Map() }).here;

    function go(flow: Flow, at: At): At {
      switch (flow.kind) {
        case 'visit':
          return pass(flow.visit, at);
        case 'series':
          return flow.items.reduce((so, item) => go(item, so), at);
        case 'either': {
          const rest = diagrams.not(diagrams.or(...flow.options.map(({ when }) => when)));
          return flow.options.reduce(
            (so, { when, body }) => joined(when, go(body, within(when, at)), so),
            within(rest, at),
          );
        }
        case 'beside': {
          // One coming ends all waits that are open then, so none of them takes it from the others.
          const ends = flow.branches.map((branch) => go(branch, at));
          return {
            here: diagrams.and(...ends.map(({ here }) => here)),
            used: merged(
              ends.map((end) => end.used),
              (a, b) => diagrams.apply(greatest, a, b),
            ),
            since: cameIn(...ends),
          };
        }
        case 'assume':
          return within(flow.when, at);
        case 'rounds': {
          const { early, last, more } = flow;
          const before = early ? joined(more, go(early, anew(within(more, at))), within(diagrams.not(more), at)) : at;
          const end = go(last, anew(before));
          return { ...end, since: cameIn(at, before, end) };
        }
        case 'turns': {
          const turn = go(flow.body, anew(within(flow.some, at)));
          const end = joined(flow.some, turn, within(diagrams.not(flow.some), at));
          return { ...end, since: cameIn(at, end) };
        }
        case 'followed':
          // Its waits are told of where it is checked itself.
          go(flow.body, at);
          return at;
      }
    }

    function pass(visit: Visit, at: At): At {
      const goesOn = passes(visit, at, known);
      see(visit, diagrams.and(at.here, visit.reach), goesOn, at);
      if (visit.kind === 'close') return within(never, at);
      const { events: awaited = [], atMost } = waitAt(visit) ?? {};
      const on = within(goesOn, at);
      const isLimited = [...limits.keys()].some((one) => awaited.some((event) => isBegunBy(one, event)));
      if (!isLimited || atMost) return on;
      const anew = diagrams.not(diagrams.or(...awaited.map((event) => at.since.get(event) ?? never)));
      const used = [...limits].map(([procedure, limit]) => {
        const before = at.used.get(procedure)!;
        // Whichever of them comes begins it.
        if (!awaited.every((event) => isBegunBy(procedure, event))) return [procedure, before] as const;
        const more = diagrams.map(before, (value) => Math.min(value + 1, limit));
        return [procedure, diagrams.ite(anew, more, before)] as const;
      });
      const since = new Map([...at.since, ...awaited.map((event) => [event, always] as const)]);
      return { ...on, used: new Map(used), since };
    }
  }

  function within(cases: Node, at: At): At {
    return { ...at, here: diagrams.and(at.here, cases) };
  }

  /** At the beginning of a round or turn. */
  function anew(at: At): At {
    return { ...at, since: new Map() };
  }

  /** Where one way was taken in some cases, and another elsewhere. */
  function joined(when: Node, end: At, otherwise: At): At {
    const choose = (a: Node, b: Node) => diagrams.ite(when, a, b);
    return {
      here: diagrams.or(end.here, otherwise.here),
      used: merged([end.used, otherwise.used], choose),
      since: merged([end.since, otherwise.since], choose),
    };
  }

  function cameIn(...all: readonly At[]): Map<Id, Node> {
    return merged(
      all.map(({ since }) => since),
      (a, b) => diagrams.or(a, b),
    );
  }

  /** What is not in one of them is zero there, or never. */
  function merged<Key>(all: readonly ReadonlyMap<Key, Node>[], join: (a: Node, b: Node) => Node): Map<Key, Node> {
    const keys = new Set(all.flatMap((one) => [...one.keys()]));
    return new Map([...keys].map((key) => [key, all.map((one) => one.get(key) ?? never).reduce(join)]));
  }
}
