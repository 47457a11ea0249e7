/**
 * Every combination of what the facts of some conditions can be, cut into regions at the values that are named: small
 * questions are decided by trying them all. Beyond a bound nothing is decided; a proof may still do so.
 */

import { compareDecimals, isDecimal, placesOf, scaled, unscaled } from './decimals.ts';
import { factsRead } from './declarations.ts';
import type { Condition, Fact, FactType, Routine, Value } from './model.ts';

/** What a condition can speak of. */
export interface Known {
  readonly model: Pick<Routine, 'definitions' | 'impossible'>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** More combinations than this are not tried. */
const most = 4096;

/** The value of a fact in a combination; nothing where it does not exist. */
export type Values = ReadonlyMap<string, Value | undefined>;

const factOf = ({ facts }: Known, id: string): Fact | undefined => facts.get(id);

/** Whether some conditions can hold together; nothing if that can't be decided here. */
export function canHold(known: Known, conditions: readonly Condition[]): boolean | undefined {
  if (!conditions.every((one) => affordable(known, one))) return undefined;
  const space = spaceOf(known, conditions);
  return space && isFound(known, space, (values) => conditions.every((one) => holds(known, one, values)));
}

/** All facts that a condition reads, those of named conditions and of the existence of facts included. */
export function reads(
  known: Known,
  condition: Condition,
  found = new Set<string>(),
  seen = new Set<Condition>(),
): Set<string> {
  const named = known.model.definitions.length ? meantBy(known, condition, seen) : [];
  for (const one of [condition, ...named])
    for (const id of factsRead(one)) {
      const exists = factOf(known, id)?.exists;
      if (exists && !seen.has(exists)) {
        seen.add(exists);
        reads(known, exists, found, seen);
      }
      found.add(id);
    }
  return found;
}

/** The facts that a condition compares, itself or by a name; not those on which their existence depends. */
export const readsItself = (known: Known, condition: Condition): string[] =>
  [condition, ...meantBy(known, condition, new Set())].flatMap((one) => factsRead(one));

/** What the names in a condition mean, straight or through others. */
function meantBy(known: Known, condition: Condition, seen: Set<Condition>): Condition[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.flatMap((item) => meantBy(known, item, seen));
    case 'not':
      return meantBy(known, condition.item, seen);
    case 'named':
      return known.model.definitions.flatMap(({ id, condition: meant }) => {
        if (id !== condition.name || seen.has(meant)) return [];
        seen.add(meant);
        return [meant, ...meantBy(known, meant, seen)];
      });
    default:
      return [];
  }
}

/** Values of a fact of which every comparison in the conditions speaks alike: one for each region between the values named. */
export function regions(known: Known, fact: Fact, conditions: readonly Condition[]): Value[] {
  const { type } = fact;
  if (type.kind === 'choice') return type.values.map(({ id }) => id);
  if (type.kind === 'yesNo') return ['yes', 'no'];
  const named = new Set<string>();
  const seen = new Set<string>();
  for (const condition of conditions) gatherConstants(known, condition, fact.id, named, seen);
  if (type.kind === 'number' || type.kind === 'wholeNumber') {
    return numbers(type, [...named]);
  }
  // Other values are compared by their order in time or not at all: one before, between and after each is enough.
  return ['', ...[...named].sort().flatMap((value) => [value, `${value}~`])];
}

/** A number of each region that some cuts make of what a fact can be, and the cuts themselves. */
function numbers({ kind, from, to }: Exclude<FactType, { kind: 'choice' }>, cuts: readonly string[]): string[] {
  const told = [from, to, ...cuts].filter((one) => one !== undefined && isDecimal(one)) as string[];
  if (told.length === 0) return ['0'];
  // One place more than anyone names, so that the next place lies between any two.
  const places = Math.max(...told.map(placesOf)) + 1;
  const whole = 10n ** BigInt(places);
  const [least, most] = [from, to].map((one) => (one === undefined ? undefined : scaled(one, places)));
  const points = new Set<bigint>();
  for (const edge of told.map((one) => scaled(one, places))) {
    const below = edge - (((edge % whole) + whole) % whole);
    const above = below === edge ? edge : below + whole;
    // The whole numbers beside an edge are in the regions that it ends, if any are.
    const around = kind === 'wholeNumber' ? [above - whole, below, above, below + whole] : [edge - 1n, edge, edge + 1n];
    for (const point of around)
      if ((least === undefined || point >= least) && (most === undefined || point <= most)) points.add(point);
  }
  return [...points].map((point) => unscaled(point, places));
}

/** The values that a condition compares a fact with, those in named conditions included. */
function gatherConstants(
  known: Known,
  condition: Condition,
  fact: string,
  found: Set<string>,
  seen: Set<string>,
): void {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const item of condition.items) gatherConstants(known, item, fact, found, seen);
      break;
    case 'not':
      gatherConstants(known, condition.item, fact, found, seen);
      break;
    case 'named':
      if (seen.has(condition.name)) break;
      seen.add(condition.name);
      for (const { id, condition: meant } of known.model.definitions)
        if (id === condition.name) gatherConstants(known, meant, fact, found, seen);
      break;
    case 'began':
    case 'available':
      break;
    case 'is':
      if (condition.fact === fact)
        for (const value of condition.values) if (typeof value === 'string') found.add(value);
      break;
    default:
      if (condition.fact === fact && typeof condition.value === 'string') found.add(condition.value);
  }
}

/** Facts with the values that each is tried with, and what can't be. */
export interface Space {
  readonly facts: readonly Fact[];
  readonly values: readonly (readonly Value[])[];
  readonly impossible: readonly Condition[];
}

/** What is to be tried for some conditions, or nothing if it is too much or a condition can't be decided here. */
export function spaceOf(known: Known, conditions: readonly Condition[]): Space | undefined {
  const ids = new Set<string>();
  for (const condition of conditions) for (const id of reads(known, condition)) ids.add(id);
  const facts = [...ids].map((id) => factOf(known, id)).filter((fact) => fact !== undefined);
  if (facts.some(({ type, outcome }) => outcome || type.kind === 'duration' || type.kind === 'role')) return undefined;
  if (conditions.some((condition) => mentionsOthers(known, condition))) return undefined;
  const impossible = known.model.impossible.filter(
    (condition) =>
      affordable(known, condition) &&
      [...reads(known, condition)].every((id) => facts.some((fact) => fact.id === id)) &&
      !mentionsOthers(known, condition),
  );
  const all = [...conditions, ...impossible];
  const space = { facts, values: facts.map((fact) => regions(known, fact, all)), impossible };
  return isLarge(known, space) ? undefined : space;
}

/** Whether a combination that can occur is as it should be; no more of them are tried than it takes to find one. */
export function isFound(known: Known, space: Space, wanted: (values: Values) => boolean): boolean {
  const { facts, impossible } = space;
  return goThrough(
    known,
    space,
    (given, values) =>
      given === facts.length && !impossible.some((condition) => holds(known, condition, values)) && wanted(values),
  );
}

function isLarge(known: Known, space: Space): boolean {
  // Where even that is not too much, as it is nearly always, nothing needs to be counted.
  if (space.values.reduce((product, { length }) => product * Math.max(length, 1), 1) <= most) return false;
  const counts = [0, ...space.facts.map(() => 0)];
  return goThrough(known, space, (given) => ++counts[given]! > most);
}

/** Gives the facts their values one after another, in every combination, until `enough` says so of the first so many facts. */
function goThrough(
  known: Known,
  { facts, values: tried }: Space,
  enough: (given: number, values: Values) => boolean,
): boolean {
  const values = new Map<string, Value | undefined>();
  const from = (given: number): boolean => {
    if (enough(given, values)) return true;
    const fact = facts[given];
    if (!fact) return false;
    const exists = !fact.exists || holds(known, fact.exists, values);
    for (const value of exists ? tried[given]! : [undefined]) {
      values.set(fact.id, value);
      if (from(given + 1)) return true;
    }
    values.delete(fact.id);
    return false;
  };
  return from(0);
}

/** Whether a condition is no longer, read out with all that it names, than anyone would write. */
export function affordable(known: Known, condition: Condition, left = { steps: 10_000 }, depth = 0): boolean {
  if (--left.steps < 0 || depth > 100) return false;
  const go = (one: Condition | undefined) => one === undefined || affordable(known, one, left, depth + 1);
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.every(go);
    case 'not':
      return go(condition.item);
    case 'named':
      return go(known.model.definitions.find(({ id }) => id === condition.name)?.condition);
    case 'began':
    case 'available':
      return true;
    default:
      return go(factOf(known, condition.fact)?.exists);
  }
}

/** Whether a condition depends on more than facts that are known: on who is available, or on which event began. */
function mentionsOthers(known: Known, condition: Condition): boolean {
  if (condition.op === 'all' || condition.op === 'any')
    return condition.items.some((item) => mentionsOthers(known, item));
  if (condition.op === 'not') return mentionsOthers(known, condition.item);
  if (condition.op === 'named') {
    // What a name means may not have been understood.
    const named = known.model.definitions.find(({ id }) => id === condition.name);
    return named === undefined || mentionsOthers(known, named.condition);
  }
  return condition.op === 'began' || condition.op === 'available';
}

/** Whether a condition holds for some values; every comparison with a missing value is false. */
export function holds(known: Known, condition: Condition, values: Values): boolean {
  switch (condition.op) {
    case 'all':
      return condition.items.every((item) => holds(known, item, values));
    case 'any':
      return condition.items.some((item) => holds(known, item, values));
    case 'not':
      return !holds(known, condition.item, values);
    case 'named': {
      const named = known.model.definitions.find(({ id }) => id === condition.name);
      return named !== undefined && holds(known, named.condition, values);
    }
    case 'began':
    case 'available':
      return true;
    default: {
      const value = values.get(condition.fact);
      if (value === undefined) return false;
      if (condition.op === 'is') return condition.values.some((one) => one === value || orderOf(one, value) === 0);
      const order = orderOf(value, condition.value);
      return condition.op === 'over' || condition.op === 'after'
        ? order > 0
        : condition.op === 'under' || condition.op === 'before'
          ? order < 0
          : condition.op === 'atLeast'
            ? order >= 0
            : order <= 0;
    }
  }
}

/** Numbers by what they come to, all else as it is written: dates are in the order of their signs. */
function orderOf(a: Value, b: Value): number {
  const [left, right] = [String(a), String(b)];
  return compareDecimals(left, right) ?? (left < right ? -1 : left > right ? 1 : 0);
}
