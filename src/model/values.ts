/** Durations, periods and dates of the tree as the model has them. */
import { type Line, type Part, partOf, type Value } from '../language/tree.ts';
import type { Duration, Period } from './model.ts';
import { wrongCount, wrongDuration, wrongPeriod } from './quantities.ts';

export const durationOf = (value: Value | undefined): Duration | undefined =>
  value?.kind === 'duration' && !wrongDuration(value) ? { count: value.count, unit: value.unit } : undefined;

/** A year with a day is that day of each year; `N times a year` keeps its number. */
export function periodOf(value: Value | undefined): Period | undefined {
  if (value?.kind !== 'period' || wrongPeriod(value)) return undefined;
  if (value.of === 'weekday') return { kind: 'weekday', weekday: value.weekday };
  if (value.of === 'times') return { kind: 'times', count: value.count };
  if (value.by) return { kind: 'yearly', month: value.by.month, day: value.by.day };
  return { kind: 'duration', duration: { count: value.count, unit: value.unit } };
}

/** A whole number of times. */
export const countOf = (part: Part | Line | undefined): number | undefined =>
  part?.value?.kind === 'count' && !wrongCount(part.value.count) ? Number(part.value.count) : undefined;

export const dateOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'date' ? value.text.slice(0, 10) : undefined;

export const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' ? value.text : undefined;

export const textsOf = (value: Value | undefined): string[] =>
  (value?.kind === 'list' ? value.items : value ? [value] : []).flatMap((item) =>
    item.kind === 'text' ? [item.text] : [],
  );

/** What may be left out may be undefined. */
export type Loose<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** An object of the model without what is undefined. */
export function defined<T extends object>(loose: Loose<T>): T {
  const made: Partial<T> = {};
  for (const key in loose) if (loose[key] !== undefined) made[key] = loose[key] as T[typeof key];
  return made as T;
}

/** A list if there is something in it. */
export const some = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined);

/** A part's value under a key, if the part is there. */
export const partValue = (line: { readonly parts: readonly Part[] }, kind: string): Value | undefined =>
  partOf(line, kind)?.value;
