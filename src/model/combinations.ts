/**
 * Every combination of what the facts of some conditions can be, cut into regions at the values that are named: small
 * questions are decided by trying them all. Beyond a bound nothing is decided; a proof may still do so.
 */

import { factsRead } from './declarations.ts';
import type { Condition, Fact, Routine, Value } from './model.ts';

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
  const combinations = combine(known, conditions);
  return combinations?.some((values) => conditions.every((one) => holds(known, one, values)));
}

/** All facts that a condition reads, those of named conditions and of the existence of facts included. */
export function reads(known: Known, condition: Condition, seen = new Set<string>()): string[] {
  const named = (one: Condition): Condition[] => {
    if (one.op === 'all' || one.op === 'any') return one.items.flatMap(named);
    if (one.op === 'not') return named(one.item);
    if (one.op !== 'named' || seen.has(one.name)) return [];
    seen.add(one.name);
    return known.model.definitions.flatMap(({ id, condition: meant }) =>
      id === one.name ? [meant, ...named(meant)] : [],
    );
  };
  const own = [condition, ...named(condition)].flatMap(factsRead);
  return own.flatMap((id) => {
    const exists = factOf(known, id)?.exists;
    if (!exists || seen.has(`=${id}`)) return [id];
    seen.add(`=${id}`);
    return [...reads(known, exists, seen), id];
  });
}

export const shares = (known: Known, a: Condition, b: Condition): boolean => {
  const facts = new Set(reads(known, b));
  return reads(known, a).some((fact) => facts.has(fact));
};

/** Values of a fact of which every comparison in the conditions speaks alike: one for each region between the values named. */
export function regions(known: Known, fact: Fact, conditions: readonly Condition[]): Value[] {
  const { type } = fact;
  if (type.kind === 'choice') return type.values.map(({ id }) => id);
  if (type.kind === 'yesNo') return ['yes', 'no'];
  const named = [...new Set(conditions.flatMap((condition) => constants(known, condition, fact.id)))];
  if (type.kind === 'number' || type.kind === 'wholeNumber') {
    const cuts = [...new Set(named.flatMap((value) => (typeof value === 'string' ? [Number(value)] : [])))].sort(
      (a, b) => a - b,
    );
    const between = cuts.flatMap((cut, at) => (at === 0 ? [cut - 1, cut] : [(cuts[at - 1]! + cut) / 2, cut]));
    const all = [...between, (cuts.at(-1) ?? 0) + 1];
    const inside = all.filter(
      (value) =>
        (type.kind === 'number' || Number.isInteger(value)) &&
        value >= Number(type.from ?? -Infinity) &&
        value <= Number(type.to ?? Infinity),
    );
    return inside.map(String);
  }
  // Other values are compared by their order in time or not at all: one before, between and after each is enough.
  const texts = named.filter((value): value is string => typeof value === 'string').sort();
  return ['', ...texts.flatMap((value) => [value, `${value}~`])];
}

function constants(known: Known, condition: Condition, fact: string, seen = new Set<string>()): Value[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.flatMap((item) => constants(known, item, fact, seen));
    case 'not':
      return constants(known, condition.item, fact, seen);
    case 'named':
      if (seen.has(condition.name)) return [];
      seen.add(condition.name);
      return known.model.definitions.flatMap(({ id, condition: meant }) =>
        id === condition.name ? constants(known, meant, fact, seen) : [],
      );
    case 'is':
      return condition.fact === fact ? condition.values : [];
    case 'began':
    case 'available':
      return [];
    default:
      return condition.fact === fact ? [condition.value] : [];
  }
}

/** Every combination of values that can occur, or nothing if there are too many or a condition can't be decided here. */
export function combine(known: Known, conditions: readonly Condition[]): Values[] | undefined {
  const facts = [...new Set(conditions.flatMap((condition) => reads(known, condition)))].flatMap(
    (id) => factOf(known, id) ?? [],
  );
  if (facts.some(({ type, outcome }) => outcome || type.kind === 'duration' || type.kind === 'role')) return undefined;
  if (conditions.some((condition) => mentionsOthers(known, condition))) return undefined;
  const impossible = known.model.impossible.filter(
    (condition) =>
      affordable(known, condition) &&
      reads(known, condition).every((id) => facts.some((fact) => fact.id === id)) &&
      !mentionsOthers(known, condition),
  );
  const all = [...conditions, ...impossible];
  let combinations: Map<string, Value | undefined>[] = [new Map()];
  for (const fact of facts) {
    const values = regions(known, fact, all);
    combinations = combinations.flatMap((before) => {
      const exists = !fact.exists || holds(known, fact.exists, before);
      return (exists ? values : [undefined]).map((value) => new Map([...before, [fact.id, value]]));
    });
    if (combinations.length > most) return undefined;
  }
  return combinations.filter((values) => !impossible.some((condition) => holds(known, condition, values)));
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
      if (condition.op === 'is')
        return condition.values.some(
          (one) =>
            one === value ||
            (typeof one === 'string' &&
              typeof value === 'string' &&
              Number(one) === Number(value) &&
              one !== '' &&
              value !== ''),
        );
      const dated = condition.op === 'before' || condition.op === 'after';
      const order =
        dated || Number.isNaN(Number(value))
          ? Math.sign(String(value).localeCompare(String(condition.value)))
          : Math.sign(Number(value) - Number(condition.value));
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
