/** What goes on beside a place, and what is left where ways meet again. */
import type { Id, Statement } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import type { Text } from '../simulate/text.ts';
import { perhaps } from './conditions.ts';
import { always, type Node } from './diagram.ts';
import type { Candidate, Fork, Here, State, Visit } from './flow.ts';
import type { Space } from './space.ts';

/** What is gathered while a routine is gone through. */
export type Pass = {
  readonly space: Space;
  /** The cases in which each statement can be come to, as far as they are known. */
  readonly possible: ReadonlyMap<string, Node>;
  /** The cases in which each statement has been come to. */
  readonly reached: Map<string, Node>;
  readonly forks: Fork[];
  readonly visits: Visit[];
};

export const nameOf = ({ id: text }: Text, id: Id): string => `${text}:${id}`;

/** Whether some `close the case` stands in a routine. */
export const closes = ({ routine }: Text): boolean =>
  routine.procedures.some(({ body }) => statementsIn(body).some(({ kind }) => kind === 'close'));

/** A statement, and the routine that it stands in. */
export type Placed = { readonly text: Text; readonly statement: Statement };

/** Every statement of some bodies, those of routines that are followed there included. */
function placedIn(space: Space, text: Text, bodies: readonly (readonly Statement[])[]): Placed[] {
  const all = bodies.flatMap(statementsIn);
  space.diagrams.spend(all.length);
  return all.flatMap((statement): Placed[] => {
    const followed = statement.kind === 'follow' ? space.texts.find(({ id }) => id === statement.routine) : undefined;
    const inner = followed?.start ? placedIn(space, followed, [followed.start.body]) : [];
    return [{ text, statement }, ...inner];
  });
}

/** What some statements set, with the cases in which they can be come to. */
export function settings({ possible, space }: Pass, all: readonly Placed[]): Map<Id, readonly Candidate[]> {
  const found = new Map<Id, Candidate[]>();
  for (const { text, statement } of all) {
    if (statement.kind !== 'set') continue;
    const when = possible.get(nameOf(text, statement.id)) ?? always;
    const list = found.get(statement.outcome) ?? [];
    found.set(statement.outcome, [...list, { value: space.numberOf(statement.value), when }]);
  }
  return found;
}

/** The facts that are asked in rounds in some statements. */
const askedIn = (all: readonly Placed[]): Id[] =>
  all.flatMap(({ text, statement }) => (statement.kind === 'repeat' ? (text.asked.get(statement.id) ?? []) : []));

/** A place beside which some bodies are gone through. */
export function besides(pass: Pass, here: Here, bodies: readonly (readonly Statement[])[]): Here {
  const placed = placedIn(pass.space, here.text, bodies);
  const set = settings(pass, placed);
  const asked = askedIn(placed);
  if (set.size === 0 && asked.length === 0) return here;
  const beside = new Map(here.beside);
  for (const [id, candidates] of set) beside.set(id, [...(beside.get(id) ?? []), ...candidates]);
  return { ...here, beside, loose: new Set([...here.loose, ...asked]) };
}

/** The outcomes and facts that some bodies may give another value, be it the one that they have. */
export function touched({ space }: Pass, { text }: Here, bodies: readonly (readonly Statement[])[]): ReadonlySet<Id> {
  const placed = placedIn(space, text, bodies);
  const set = placed.flatMap(({ statement }) => (statement.kind === 'set' ? statement.outcome : []));
  return new Set([...set, ...askedIn(placed)]);
}

/** What is set after some bodies were gone through any number of times. */
export function mixed(pass: Pass, state: State, here: Here, bodies: readonly (readonly Statement[])[]): State {
  const placed = placedIn(pass.space, here.text, bodies);
  const set = settings(pass, placed);
  const asked = askedIn(placed);
  if (set.size === 0 && asked.length === 0) return state;
  const outcomes = new Map(state.outcomes);
  for (const [id, candidates] of set) outcomes.set(id, perhaps(pass.space, id, outcomes.get(id) ?? ~0, candidates));
  return { outcomes, asked: new Map([...state.asked].filter(([id]) => !asked.includes(id))) };
}

/** What is set where the state is now one of some, now as before. What is not asked on every way is known no more. */
export function meeting({ space }: Pass, before: State, options: readonly { when: Node; state: State }[]): State {
  if (options.every(({ state }) => state === before)) return before;
  const { diagrams } = space;
  const outcomes = new Map(before.outcomes);
  const asked = new Map(before.asked);
  for (const { when, state } of options) {
    for (const [id, value] of state.outcomes) outcomes.set(id, diagrams.ite(when, value, outcomes.get(id) ?? ~0));
    for (const id of [...outcomes.keys()])
      if (!state.outcomes.has(id)) outcomes.set(id, diagrams.ite(when, ~0, outcomes.get(id)!));
    for (const [id, region] of [...asked]) {
      const now = state.asked.get(id);
      if (now === undefined) asked.delete(id);
      else asked.set(id, diagrams.ite(when, now, region));
    }
  }
  return { outcomes, asked };
}

/** What several branches leave: what one of them touched is as that one left it, what several did as any of them did. */
export function afterAll(
  { space }: Pass,
  before: ReadonlyMap<Id, Node>,
  branches: readonly { readonly left: ReadonlyMap<Id, Node>; readonly touched: ReadonlySet<Id> }[],
): ReadonlyMap<Id, Node> {
  // What is not known after one of them is not known after all.
  const after = new Map([...before].filter(([id]) => branches.every(({ left }) => left.has(id))));
  for (const id of new Set(branches.flatMap(({ left }) => [...left.keys()]))) {
    const changed = branches.flatMap((branch) => {
      const value = branch.left.get(id);
      // One that sets again what was set already decides too, where it comes last.
      return value === undefined || (value === before.get(id) && !branch.touched.has(id)) ? [] : [value];
    });
    if (changed.length > 0 && (after.has(id) || !before.has(id))) after.set(id, space.either(id, changed));
  }
  return after;
}
