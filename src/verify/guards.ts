/**
 * The set of cases that reach each statement, for all cases at once: a routine is gone through once, forwards, and what
 * would be answered in a walk stays open as a variable. What is not followed exactly is taken to be anything that it can
 * be, so that no case is missed.
 */
import type { Id, Procedure } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import type { Text } from '../simulate/text.ts';
import { nameOf, type Pass, type Placed, settings } from './beside.ts';
import { casesOf } from './conditions.ts';
import { always, type Node, never } from './diagram.ts';
import type { Fork, Here, State, Way } from './flow.ts';
import { nowhere, type Space } from './space.ts';
import { begun, variablesSince } from './through.ts';

/** What is known of all that a routine can do. */
export type Guards = {
  readonly space: Space;
  /** The cases that can occur at all. */
  readonly care: Node;
  /** The procedures of the routine, then those of the routines that it follows; their starts stand where they are followed. */
  readonly ways: readonly Way[];
  /** By `routine:id`, the cases in which a statement is come to, whether or not it is done then. */
  readonly reached: ReadonlyMap<string, Node>;
  readonly forks: readonly Fork[];
};

/** Goes through a routine and all that it follows. Throws `BoundMet`. */
export function guardsOf(space: Space): Guards {
  const first = goThrough(space, new Map());
  // Others set what they set in those cases alone in which they come to it: once that is known, a second look knows more.
  const looks =
    space.variables.some(({ kind }) => kind === 'perhaps') ||
    space.texts.some(({ routine }) => routine.procedures.some(({ after }) => after));
  return looks ? goThrough(space, possibleIn(first)) : first;
}

/** For each statement the cases in which it can be come to, whatever is chosen on the way. */
export function possibleIn({ space, ways }: Guards): Map<string, Node> {
  const { diagrams } = space;
  const found = new Map<string, Node>();
  for (const { visits } of ways) {
    for (const visit of visits) {
      const key = nameOf(visit.here.text, visit.id);
      const cases = steady(space, diagrams.and(visit.reach, visit.done));
      found.set(key, diagrams.or(found.get(key) ?? never, cases));
    }
  }
  return found;
}

/** The cases by their facts alone, whatever is chosen. */
export function steady({ diagrams, isGlobal }: Space, node: Node): Node {
  return diagrams.exists(
    node,
    diagrams.support(node).filter((variable) => !isGlobal(variable)),
  );
}

/** The cases as far as they are not of a single round or turn. */
export function wholly({ diagrams, variables }: Space, node: Node): Node {
  const single = diagrams.support(node).filter((variable) => {
    const what = variables[variable]!;
    return 'place' in what && (what.place.turn !== null || what.place.round !== null);
  });
  return diagrams.exists(node, single);
}

/** What happens in the start is so for the whole case; elsewhere it may be in any occurrence, whatever is answered there. */
export function lifted({ space }: Guards, way: Way, node: Node): Node {
  return way.procedure === space.texts[0]!.start ? wholly(space, node) : space.diagrams.exists(node, way.own);
}

function goThrough(space: Space, possible: ReadonlyMap<string, Node>): Guards {
  const forks: Fork[] = [];
  const reached = new Map<string, Node>();
  const care = careOf(space);
  const ways = space.texts.flatMap((text, number) =>
    text.routine.procedures
      .filter((procedure) => number === 0 || procedure !== text.start)
      .map((procedure) => wayOf({ space, possible, reached, forks, visits: [] }, text, procedure, care)),
  );
  return { space, care, ways, reached, forks };
}

/** The cases that no line calls impossible; what such a line says of more than facts of the whole case is left aside. */
function careOf(space: Space): Node {
  const { diagrams } = space;
  const text = space.texts[0]!;
  const here = hereIn(text, { id: '', kind: 'start', body: [] });
  return diagrams.and(
    ...text.routine.impossible.map((condition) => {
      const cases = casesOf(space, here, nothing, condition);
      return diagrams.support(cases).every(space.isGlobal) ? diagrams.not(cases) : always;
    }),
  );
}

const nothing: State = { outcomes: new Map(), asked: new Map() };

/** A place outside of all that is gone through. */
export function hereIn(text: Text, procedure: Procedure): Here {
  const instance = { procedure, available: new Map(), began: [] };
  const empty = { scopes: [], phases: [], place: nowhere, beside: new Map(), loose: new Set<Id>() };
  return { text, instance, ...empty };
}

function wayOf(pass: Pass, text: Text, procedure: Procedure, care: Node): Way {
  const { space } = pass;
  const before = space.variables.length;
  // What comes but once does not come beside itself.
  const others = space.texts.flatMap((other) =>
    other.routine.procedures
      .filter((one) => one !== procedure || one.kind !== 'start')
      .flatMap(({ body }) => statementsIn(body).map((statement): Placed => ({ text: other, statement }))),
  );
  space.diagrams.spend(others.length);
  const around = { ...hereIn(text, procedure), beside: settings(pass, others) };
  const reach = space.diagrams.and(care, afterOf(pass, text, procedure), fallsIn(space, around, procedure));
  const gone = begun(pass, around, procedure, { reach, state: nothing });
  const end = { reach: gone.reach, state: gone.state, here: gone.here };
  return { text, procedure, flow: gone.flow, visits: pass.visits, own: variablesSince(space, before), end };
}

/** An event that comes after something comes in those cases alone in which that can be. */
function afterOf({ possible, space }: Pass, text: Text, { after }: Procedure): Node {
  if (!after) return always;
  const cases = after.map((ref) => (ref.kind === 'step' ? (possible.get(nameOf(text, ref.id)) ?? always) : always));
  return space.diagrams.or(...cases);
}

/** The cases in which some line says that a period falls. */
const fallsIn = (space: Space, around: Here, { every = [] }: Procedure): Node =>
  every.length === 0 ? always : space.diagrams.or(...every.map(({ when }) => casesOf(space, around, nothing, when)));
