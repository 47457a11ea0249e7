/** Waits that can't end, so that a case which comes there stays open for ever (`semantics.md`, 1.10, 1.15, 1.17). */
import type { Id } from '../generated/routine.ts';
import { type Comings, comingsOf, eventsOf, isBegunBy, type Known, type Passes } from './comings.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards, lifted } from './guards.ts';

export type Stuck = {
  readonly of: Id;
  /** It comes only after what is not done by then; it has come as often as it may; its coming begins one more such wait. */
  readonly why: 'after' | 'often' | 'again';
  /** Those in which it can't end, and those that come to it. */
  readonly cases: Node;
  readonly within: Node;
};

/** A procedure that can never begin: only itself leads to what it comes after, or its event can't come any more by then. */
export type Unbegun = { readonly of: Id; readonly why: 'circle' | 'event' };

/** Every wait of the routine itself that can't end in some cases, and the procedures that can never begin. */
export function stuckIn(guards: Guards): { readonly waits: readonly Stuck[]; readonly unbegun: readonly Unbegun[] } {
  const comings = comingsOf(guards);
  const { own, fixed, passing } = comings;
  const isNarrowed = own.some(({ procedure }) => procedure.after);
  const hasWaits = own.some(({ visits }) => visits.some((visit) => comings.waitAt(visit)));
  const free = isNarrowed ? fixed(() => always) : null;
  const unbegun = own.flatMap((way): Unbegun[] => {
    if (!free || way.visits[0]!.reach === never || comings.begins(way, free) !== never) return [];
    return [{ of: way.procedure.id, why: comings.may(way.procedure, free) === never ? 'circle' : 'event' }];
  });
  // What nothing in the routine hangs on comes from outside.
  if (!hasWaits || comings.events.length === 0) return { waits: [], unbegun };
  const known = fixed(passing);
  return { waits: [...neverComing(guards, comings, known), ...comingAgain(guards, comings, known)], unbegun };
}

/** Waits for what can't come, or not once more. */
function neverComing(guards: Guards, comings: Comings, known: Known): Stuck[] {
  const { diagrams } = guards.space;
  const { own, through, passing, waitAt, comes } = comings;
  const closing: Node[] = [];
  const found = new Map<Id, { readonly arrived: Node; readonly after: Node; readonly often: Node }>();
  for (const way of own)
    through(way, known, passing, (visit, arrived, passes) => {
      if (visit.kind === 'close' && visit.here.text === way.text) closing.push(lifted(guards, way, arrived));
      const wait = waitAt(visit);
      if (!wait) return;
      const held = diagrams.and(arrived, diagrams.not(passes));
      const come = diagrams.or(...wait.events.map((event) => comes(event, known)));
      const so = found.get(wait.id) ?? { arrived: never, after: never, often: never };
      found.set(wait.id, {
        arrived: diagrams.or(so.arrived, arrived),
        after: diagrams.or(so.after, diagrams.and(held, diagrams.not(come))),
        often: diagrams.or(so.often, diagrams.and(held, come)),
      });
    });
  // One that some cases get past leaves the others open, unless something closes them; one that none does is wrong anyway.
  const open = diagrams.not(diagrams.or(...closing));
  return [...found].flatMap(([of, { arrived, ...held }]) => {
    const isTotal = diagrams.or(held.after, held.often) === arrived;
    return (['after', 'often'] as const).map((why): Stuck => {
      return { of, why, cases: isTotal ? held[why] : diagrams.and(held[why], open), within: arrived };
    });
  });
}

/** Waits for what begins something that waits in turn, so that there is always one more to wait for. */
function comingAgain(guards: Guards, comings: Comings, known: Known): Stuck[] {
  const { diagrams } = guards.space;
  const { inCase, events, begunBy, through, passing, waitAt } = comings;
  const passed = new Map<Visit, Node>();
  const closing: Node[] = [];
  for (const way of inCase)
    through(way, known, passing, (visit, arrived, passes) => {
      if (visit.kind === 'close' && visit.here.text === way.text) closing.push(lifted(guards, way, arrived));
      if (waitAt(visit)) passed.set(visit, passes);
    });
  const done = ended();
  const open = diagrams.not(diagrams.or(...closing));
  const found: { visit: Visit; way: Way; cases: Node; within: Node }[] = [];
  for (const way of inCase) {
    const begun = eventsOf(way.procedure);
    if (begun.length === 0) continue;
    const ends = diagrams.or(...begun.map((event) => done.get(event)!));
    through(way, known, goesOn(done), (visit, arrived, passes) => {
      const cases = diagrams.and(arrived, diagrams.not(passes), open, diagrams.not(ends));
      if (cases !== never) found.push({ visit, way, cases, within: arrived });
    });
  }
  const next = (event: Id) =>
    found.flatMap(({ visit, way }) => (isBegunBy(way.procedure, event) ? waitAt(visit)!.events : []));
  return found
    .filter(({ visit, way }) => leads(waitAt(visit)!.events, next, eventsOf(way.procedure)))
    .map(({ visit, cases, within }) => ({ of: visit.id, why: 'again', cases, within }));

  /** For each event the cases in which all that it begins can come to its end, by as many further comings as that takes. */
  function ended(): ReadonlyMap<Id, Node> {
    let so = new Map(events.map((event) => [event, never]));
    for (;;) {
      const ends = new Map(
        inCase.map((way) => [
          way,
          diagrams.and(
            way.end.reach,
            through(way, known, goesOn(so), () => {}),
          ),
        ]),
      );
      const now = new Map(
        events.map((event) => {
          const all = begunBy.get(event)!.filter((way) => inCase.includes(way));
          const each = all.map((way) => {
            const began = way.visits[0]!.events.find((one) => one.event === event)?.when ?? always;
            return lifted(guards, way, diagrams.and(ends.get(way)!, began));
          });
          return [event, diagrams.and(...each)] as const;
        }),
      );
      if ([...now].every(([event, node]) => so.get(event) === node)) return now;
      so = now;
    }
  }

  /** Past a wait where what comes can end, by what is known so far; what can't for another reason is told as that. */
  function goesOn(done: ReadonlyMap<Id, Node>): Passes {
    return (visit) => {
      const wait = waitAt(visit);
      if (!wait || wait.atMost) return always;
      const ends = wait.events.map((event) => done.get(event) ?? always);
      return diagrams.or(diagrams.not(passed.get(visit)!), ...ends);
    };
  }
}

/** Whether one leads to another of some things. */
function leads(from: readonly Id[], next: (id: Id) => readonly Id[], to: readonly Id[]): boolean {
  const seen = new Set(from);
  for (const one of seen) for (const further of next(one)) seen.add(further);
  return to.some((one) => seen.has(one));
}
