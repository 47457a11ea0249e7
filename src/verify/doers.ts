/** Who may do a step, in which cases, whichever procedure another step is in that the same person did (`semantics.md`, 1.8, 1.33). */
import type { Doers, Id, Ref } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { rolesOf } from '../simulate/doers.ts';
import type { Text } from '../simulate/text.ts';
import { nameOf } from './beside.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards, lifted, wholly } from './guards.ts';
import { fromStart, orderOf } from './orders.ts';
import type { Selected } from './selects.ts';

/** One who may do a step, in which cases. `at`: the step that names them; `ways`: from there to the step itself. */
export type One = { readonly ref: Ref; readonly when: Node; readonly at: Id; readonly ways: readonly Way[] };

/**
 * Everyone who may do a step. `unnamed`: the cases in which perhaps nobody is named; `same`: the step itself and those that the
 * same person did, by `routine:id`.
 */
export type May = {
  readonly who: readonly One[];
  readonly unnamed: Node;
  readonly same: ReadonlyMap<string, Selected>;
};

/** Those named, those who step in for them, and those who may take the case over. */
export function doersIn(guards: Guards): (way: Way, visit: Visit) => May {
  const { space, ways } = guards;
  const { diagrams } = space;
  const takers = takersIn(guards);
  const known = new Map<Visit, May>();
  const befores = new Map<string, ReadonlyMap<Visit, Node>>();
  return (way, visit) => mayDo(way, visit, []);

  function mayDo(way: Way, visit: Visit, seen: readonly Id[]): May {
    const before = known.get(visit);
    if (before) return before;
    const { here, state, step, reach, id } = visit;
    const lines = (step?.by ?? []).map((doers) =>
      mayBy(way, visit, doers, diagrams.and(reach, casesOf(space, here, state, doers.when)), [...seen, id]),
    );
    const handed = step?.by && !step.inherited?.includes('by') ? [] : takers;
    const made: May = {
      who: [...lines.flatMap(({ who }) => who), ...handed.map((ref) => ({ ref, when: reach, at: id, ways: [way] }))],
      unnamed: diagrams.and(reach, diagrams.not(diagrams.or(...lines.map(({ named }) => named)))),
      same: joined([
        [nameOf(here.text, id), { surely: reach, perhaps: reach }],
        ...lines.flatMap(({ same }) => [...same]),
      ]),
    };
    // In a circle of steps each knows less than it would by itself.
    if (seen.length === 0) known.set(visit, made);
    return made;
  }

  /** By one line of a step; `named`: the cases in which somebody surely is. */
  function mayBy(
    way: Way,
    visit: Visit,
    { chain, possibly, sameAs }: Doers,
    when: Node,
    seen: readonly Id[],
  ): Pick<May, 'who' | 'same'> & { readonly named: Node } {
    const { text } = visit.here;
    if (sameAs === undefined) {
      const all = [...rolesOf(chain, text), ...(possibly ?? [])];
      const who = all.flatMap((ref) =>
        rolesFor(guards, ref).map((one) => ({ ref: one, when, at: visit.id, ways: [way] })),
      );
      const isSure = chain.some(({ roles }) => roles.some((ref) => isThere(text, ref)));
      return { who, same: new Map(), named: isSure ? when : never };
    }
    if (seen.includes(sameAs)) return { who: [], same: new Map(), named: never };
    const first = ways.flatMap((other) =>
      other.visits
        .filter((one) => one.kind === 'step' && one.id === sameAs && one.here.text === text)
        .map((one) => {
          const may = mayDo(other, one, seen);
          // What is answered in rounds, turns and other occurrences may be answered otherwise for this one.
          const there = (cases: Node) =>
            diagrams.and(when, other === way ? wholly(space, cases) : lifted(guards, other, cases));
          return { ...may, there, done: diagrams.and(one.reach, one.done) };
        }),
    );
    const open = notBefore(way, visit, sameAs);
    const missing = (had: (may: (typeof first)[number]) => Node) =>
      diagrams.or(open, ...first.map((one) => one.there(diagrams.and(one.done, diagrams.not(had(one))))));
    return {
      who: first.flatMap(({ who, there }) =>
        who.map((one) => ({ ...one, when: there(one.when), ways: [...new Set([...one.ways, way])] })),
      ),
      same: joined(
        first.flatMap(({ same, there }) =>
          [...same].map(([step, { perhaps }]) => {
            const others = missing((one) => one.same.get(step)?.surely ?? never);
            return [step, { surely: diagrams.and(when, diagrams.not(others)), perhaps: there(perhaps) }] as const;
          }),
        ),
      ),
      named: diagrams.and(when, diagrams.not(missing(({ unnamed }) => diagrams.not(unnamed)))),
    };
  }

  /** The cases in which a step need not have been done before a visit. */
  function notBefore(way: Way, visit: Visit, step: Id): Node {
    const { text } = visit.here;
    const key = `${ways.indexOf(way)} ${nameOf(text, step)}`;
    const found = befores.get(key) ?? missingIn(way, text, step);
    befores.set(key, found);
    return found.get(visit) ?? always;
  }

  function missingIn(way: Way, text: Text, step: Id): ReadonlyMap<Visit, Node> {
    const surely = ({ kind, id, here }: Visit) =>
      kind === 'step' && id === step && here.text === text ? always : never;
    const found = new Map<Visit, Node>();
    orderOf(guards, surely).before(way, fromStart(guards, surely, way), (visit, open) => found.set(visit, open));
    return found;
  }

  function joined(all: readonly (readonly [string, Selected])[]): Map<string, Selected> {
    const made = new Map<string, Selected>();
    for (const [step, { surely, perhaps }] of all) {
      const so = made.get(step) ?? { surely: never, perhaps: never };
      made.set(step, { surely: diagrams.or(so.surely, surely), perhaps: diagrams.or(so.perhaps, perhaps) });
    }
    return made;
  }
}

/** A fact that stands for a role can be any. */
function rolesFor({ space }: Guards, ref: Ref): Ref[] {
  if (ref.kind !== 'fact') return [ref];
  return space.regions(ref.id).map(({ value }) => ({ kind: 'role', id: String(value) }));
}

/** Whether it is sure that somebody is meant: a fact that stands for a role may have no value. */
function isThere({ facts }: Text, ref: Ref): boolean {
  if (ref.kind !== 'fact') return true;
  const fact = facts.get(ref.id);
  return fact !== undefined && !fact.exists && !fact.outcome;
}

/** Everyone to whom the case may be handed over. */
function takersIn({ space }: Guards): Ref[] {
  return space.texts.flatMap((text) =>
    text.routine.procedures
      .flatMap(({ body }) => statementsIn(body))
      .flatMap((one) =>
        one.kind === 'step' ? [...(one.handOver ?? []), ...(one.overdue?.attributes.handOver ?? [])] : [],
      )
      .flatMap(({ to }) => rolesOf(to, text)),
  );
}
