/**
 * What a fact can be, cut into regions at the values that conditions name: within a region no condition tells one value
 * from another, so one of them stands for all.
 */
import type { Condition, Fact, FactType, Id, Value } from '../generated/routine.ts';
import { isDecimal, placesOf, scaled, unscaled } from '../model/decimals.ts';
import { firstDay, formatDay, lastDay, parseDay } from '../simulate/day.ts';
import { amountOf, type Duration } from '../simulate/duration.ts';

/** An end of a region among numbers, dates or durations. */
export type Edge = { readonly value: Value; readonly included: boolean };

/** `value` stands for all of them. `from`, `to`: where they lie; without either all there are, or one value alone. */
export type Region = {
  readonly value: Value;
  readonly from?: Edge;
  readonly to?: Edge;
  /** Whatever is not named. */
  readonly other?: true;
};

/** The values that conditions name, each with what tells values apart there. */
export type Cuts = { value: Value; sides: 'below' | 'above' | 'both' }[];

/** Every comparison in some part of a model, by the fact that it reads. */
export function cutsIn(model: object): Map<Id, Cuts> {
  const found = new Map<Id, Cuts>();
  const add = (fact: Id, values: readonly Value[], sides: Cuts[number]['sides']) => {
    const cuts = found.get(fact) ?? [];
    found.set(fact, cuts);
    for (const value of values) cuts.push({ value, sides });
  };
  for (const one of objectsIn(model)) {
    if (!('op' in one) || !('fact' in one)) continue;
    const condition = one as Extract<Condition, { fact: Id }>;
    if (condition.op === 'is') add(condition.fact, condition.values, 'both');
    else add(condition.fact, [condition.value], sideOf[condition.op]);
  }
  return found;
}

/** Every object in some part of a model. It is gone through for each routine, so with little made on the way. */
export function objectsIn(part: object): object[] {
  const found: object[] = [];
  const add = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one)) for (const item of one) add(item);
    else found.push(one);
  };
  add(part);
  for (const one of found) for (const key in one) add(one[key as keyof typeof one]);
  return found;
}

/** `over 30` tells 30 from what is above it, `under 30` from what is below. */
const sideOf = {
  over: 'above',
  after: 'above',
  atMost: 'above',
  under: 'below',
  before: 'below',
  atLeast: 'below',
} as const;

/**
 * The regions of a fact.
 * @param roles those that a role can be; all of them are told apart if `whole`, since who it is decides who does things
 */
export function regionsOf({ type }: Fact, cuts: Cuts, roles: readonly Id[], whole: boolean): Region[] {
  switch (type.kind) {
    case 'choice':
      return type.values.map(({ id }) => ({ value: id }));
    case 'yesNo':
      return [{ value: 'yes' }, { value: 'no' }];
    case 'number':
    case 'wholeNumber':
      return numbers(type, cuts);
    case 'date':
      return dates(cuts);
    case 'duration':
      return durations(cuts);
    case 'role':
      return named(whole ? roles : roles.filter((role) => cuts.some(({ value }) => value === role)), roles);
    case 'text':
      return texts(cuts);
  }
}

function named(told: readonly Id[], all: readonly Id[]): Region[] {
  const other = all.find((one) => !told.includes(one));
  const regions = told.map((value): Region => ({ value }));
  return other === undefined ? regions : [...regions, { value: other, other: true }];
}

function texts(cuts: Cuts): Region[] {
  const told = [...new Set(cuts.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))];
  let other = '–';
  while (told.includes(other)) other += '–';
  return [...told.map((value): Region => ({ value })), { value: other, other: true }];
}

function numbers({ kind, from, to }: Exclude<FactType, { kind: 'choice' }>, cuts: Cuts): Region[] {
  const told = [from, to, ...cuts.map(({ value }) => value)].filter((one) => typeof one === 'string');
  // One place more than anyone names, so that something lies between any two.
  const places = Math.max(0, ...told.map(placesOf)) + 1;
  const read = (value: Value | undefined) =>
    typeof value === 'string' && isDecimal(value) ? scaled(value, places) : undefined;
  const write = (place: bigint) => unscaled(place, places);
  const step = kind === 'wholeNumber' ? 10n ** BigInt(places) : 1n;
  return cutUp({ read, write, step, from: read(from), to: read(to), plain: 0n }, cuts);
}

function dates(cuts: Cuts): Region[] {
  const read = (value: Value) => {
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    return day === undefined ? undefined : BigInt(day);
  };
  const line = { read, write: (place: bigint) => formatDay(Number(place)), step: 1n, plain: read('2024-01-01')! };
  return cutUp({ ...line, from: BigInt(firstDay), to: BigInt(lastDay), unsaid: true }, cuts);
}

/** Durations of different kinds, such as days and working days, compare in no way. */
function durations(cuts: Cuts): Region[] {
  const kinds = [
    { kind: 'elapsed', unit: 'minute', size: 60_000 },
    { kind: 'days', unit: 'day', size: 1 },
    { kind: 'workingDays', unit: 'workingDay', size: 1 },
    { kind: 'months', unit: 'month', size: 1 },
  ] as const;
  const kindOf = (value: Value) => (typeof value === 'object' ? amountOf(value as Duration)?.kind : undefined);
  const told = kinds.filter(({ kind }) => cuts.some(({ value }) => kindOf(value) === kind));
  const other = kinds.find((one) => !told.includes(one));
  return [
    ...told.flatMap(({ kind, unit, size }) => {
      const read = (value: Value) => {
        const amount = typeof value === 'object' ? amountOf(value as Duration) : undefined;
        if (amount?.kind !== kind) return undefined;
        return BigInt(amount.kind === 'elapsed' ? amount.ms : amount.count);
      };
      const write = (place: bigint): Value => ({ count: decimal(Number(place) / size), unit });
      return cutUp({ read, write, step: 1n, from: 0n, to: undefined, plain: 1n, unsaid: true }, cuts);
    }),
    ...(other ? [{ value: { count: '1', unit: other.unit }, other: true as const }] : []),
  ];
}

const decimal = (number: number): string => number.toFixed(9).replace(/\.?0+$/, '');

/** A line of values: where each stands on it, and back; the values that there are lie `step` apart. */
type Line = {
  readonly read: (value: Value) => bigint | undefined;
  readonly write: (place: bigint) => Value;
  readonly step: bigint;
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
  /** Where no value is named. */
  readonly plain: bigint;
  /** The ends of the line go without saying. */
  readonly unsaid?: true;
};

/** The regions of a line between its cuts. Each cut lies just below or just above a place. */
function cutUp(line: Line, cuts: Cuts): Region[] {
  const { read, step, from, to } = line;
  const places = new Map<bigint, { value: Value; below: boolean; above: boolean }>();
  for (const { value, sides } of cuts) {
    const place = read(value);
    if (place === undefined) continue;
    const known = places.get(place) ?? { value, below: false, above: false };
    places.set(place, known);
    if (sides !== 'above') known.below = true;
    if (sides !== 'below') known.above = true;
  }
  type Cut = { place: bigint; value: Value; above: boolean };
  const all = [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([place, { value, below, above }]): Cut[] => [
      ...(below ? [{ place, value, above: false }] : []),
      ...(above ? [{ place, value, above: true }] : []),
    ]);
  const regions: Region[] = [];
  for (let at = 0; at <= all.length; at += 1) {
    const [low, high] = [all[at - 1], all[at]];
    // The first and the last place that lie in between.
    const first = low && (low.above ? low.place + 1n : low.place);
    const last = high && (high.above ? high.place : high.place - 1n);
    const least = upTo(largest(first, from), step);
    const greatest = downTo(smallest(last, to), step);
    if (least !== undefined && greatest !== undefined && least > greatest) continue;
    const isOne = low && high && low.place === high.place;
    const place = inside(low && least, high && greatest, step) ?? largest(smallest(line.plain, greatest), least)!;
    const value = isOne ? low.value : line.write(place);
    const hasFrom = low ? { value: low.value, included: !low.above } : edge(line, from);
    const hasTo = high ? { value: high.value, included: high.above } : edge(line, to);
    regions.push({ value, ...(!isOne && hasFrom && { from: hasFrom }), ...(!isOne && hasTo && { to: hasTo }) });
  }
  return regions;
}

function edge({ write, unsaid }: Line, place: bigint | undefined): Edge | undefined {
  return place === undefined || unsaid ? undefined : { value: write(place), included: true };
}

/** Of what lies at one named value the nearest to it, between two the middle. */
function inside(least: bigint | undefined, greatest: bigint | undefined, step: bigint): bigint | undefined {
  return least === undefined || greatest === undefined ? (least ?? greatest) : upTo((least + greatest) / 2n, step);
}

const largest = (a: bigint | undefined, b: bigint | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const smallest = (a: bigint | undefined, b: bigint | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

function upTo(place: bigint | undefined, step: bigint): bigint | undefined {
  if (place === undefined) return undefined;
  const over = ((place % step) + step) % step;
  return over === 0n ? place : place + step - over;
}

function downTo(place: bigint | undefined, step: bigint): bigint | undefined {
  if (place === undefined) return undefined;
  return place - (((place % step) + step) % step);
}
