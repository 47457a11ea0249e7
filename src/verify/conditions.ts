/** Conditions as functions of cases, read at a place of the flow (`semantics.md`, 2.2: always true or false). */
import type { Condition, Fact, Id, Value } from '../generated/routine.ts';
import { compares, sameValue } from '../simulate/values.ts';
import { always, type Node, never } from './diagram.ts';
import type { Here, State } from './flow.ts';
import type { Space } from './space.ts';

/** The cases in which a condition holds at a place. */
export function casesOf(
  space: Space,
  here: Here,
  state: State,
  condition: Condition | undefined,
  within: readonly Id[] = [],
): Node {
  const { diagrams } = space;
  if (!condition) return always;
  const of = (one: Condition) => casesOf(space, here, state, one, within);
  switch (condition.op) {
    case 'all':
      return condition.items.reduce((all, one) => (all === never ? never : diagrams.and(all, of(one))), always);
    case 'any':
      return condition.items.reduce((any, one) => (any === always ? always : diagrams.or(any, of(one))), never);
    case 'not':
      return diagrams.not(of(condition.item));
    case 'named': {
      const { name } = condition;
      // A name that means itself has been reported; here it must only not go round for ever.
      if (within.includes(name) || !here.text.definitions.has(name)) return never;
      return casesOf(space, here, state, here.text.definitions.get(name), [...within, name]);
    }
    case 'began':
      return diagrams.or(
        ...here.instance.began.filter(({ event }) => event === condition.event).map(({ when }) => when),
      );
    case 'available':
      return diagrams.is(availability(space, here, condition.role), 1);
    default: {
      const holds = (value: Value) =>
        condition.op === 'is'
          ? condition.values.some((one) => sameValue(value, one))
          : compares(condition.op, value, condition.value);
      return casesOfFact(space, here, state, condition.fact, holds);
    }
  }
}

/** The cases in which a fact or outcome has a value, and one for which that holds. */
function casesOfFact(space: Space, here: Here, state: State, id: Id, holds: (value: Value) => boolean): Node {
  const { diagrams } = space;
  const fact = here.text.facts.get(id) ?? space.fact(id);
  if (fact?.outcome) {
    return diagrams.map(outcomeAt(space, here, state, id), (number) => {
      const value = space.valueOf(number);
      return Number(value !== null && holds(value));
    });
  }
  if (!fact) return never;
  const exists = casesOf(space, here, state, fact.exists);
  if (exists === never) return never;
  const regions = space.regions(id).map(({ value }) => Number(holds(value)));
  return diagrams.and(
    exists,
    diagrams.map(regionAt(space, here, state, fact), (region) => regions[region]!),
  );
}

/** Which value an outcome has at a place. What is set beside may have come before, or not. */
export function outcomeAt(space: Space, here: Here, state: State, id: Id): Node {
  return perhaps(space, id, state.outcomes.get(id) ?? ~0, here.beside.get(id) ?? []);
}

/** The value, or one of those that it may have been set to. */
export function perhaps(space: Space, id: Id, value: Node, candidates: readonly { value: number; when: Node }[]): Node {
  const { diagrams } = space;
  const others = candidates.filter(({ when }) => when !== never);
  return space.either(id, [value, ...others.map((one) => diagrams.ite(one.when, ~one.value, value))]);
}

/** Which region a fact lies in at a place. */
export function regionAt(space: Space, here: Here, state: State, { id, scope }: Fact): Node {
  const asked = state.asked.get(id);
  const anew = here.text.askedInRounds.has(id) || space.texts.some(({ askedInRounds }) => askedInRounds.has(id));
  // A fact that is asked in rounds is known where they are over, unless others ask it meanwhile.
  if (asked !== undefined && !here.loose.has(id)) return asked;
  const own = scope === undefined ? undefined : here.scopes.findLast((one) => one.id === scope);
  if (anew || (scope !== undefined && !own)) return looseFact(space, id);
  if (!own) return space.regionNode(space.global(id));
  let variable = own.facts.get(id);
  if (variable === undefined) {
    variable = space.factVariable(id, own.id, own.place);
    own.facts.set(id, variable);
  }
  return space.regionNode(variable);
}

/** Any region: what it is is not followed. */
function looseFact(space: Space, id: Id): Node {
  const { length } = space.regions(id);
  return space.regionNode(space.add({ kind: 'perhaps', of: id }, length));
}

/** The variable that says whether a role is available in an occurrence. */
export function availability(space: Space, { instance }: Here, role: Id): number {
  let variable = instance.available.get(role);
  if (variable === undefined) {
    variable = space.add({ kind: 'available', role, procedure: instance.procedure.id }, 2);
    instance.available.set(role, variable);
  }
  return variable;
}
