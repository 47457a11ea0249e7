/**
 * The grammar as data, free of any keyword language: which lines may stand where, what follows a line's head,
 * which parts may come after that, and what may be indented below. The words are in `en.json` and `nb.json`,
 * the rules for what follows a head in `slots.ts`.
 */
import { heads } from './grammar-lines.ts';
import { parts } from './grammar-parts.ts';
import type { HeadRule, PartRule, Place } from './shapes.ts';

export type { Follow, HeadRule, PartRule, Place, Slot } from './shapes.ts';
export { heads, parts };

/** Lines that a place takes over from others. */
const widens: Partial<Record<Place, readonly Place[]>> = {
  procedure: ['flow'],
  turn: ['flow'],
  choices: ['flow'],
  overdue: ['step', 'flow'],
};

export type Head = keyof typeof heads;

// They are asked for several times a line: a map answers faster than an object of so many keys.
const headRules = new Map(Object.entries(heads) as [Head, HeadRule][]);
const partRules = new Map<string, PartRule>(Object.entries(parts));

/** The rule of a line's head. */
export const headRule = (head: Head): HeadRule => headRules.get(head)!;

/** The rule of a part, be it only a part or a line that may stand as one. */
export const partRule = (part: string): PartRule => partRules.get(part) ?? headRule(part as Head);

/** Where the lines below a line stand. Below a fact stand its values, if they don't stand on its line. */
export function placeBelow(head: Head, parts: readonly { kind: string; value?: unknown }[]): Place {
  const awaitsValues = parts.some(({ kind, value }) => (kind === 'is' || kind === 'becomes') && !value);
  return (head === 'fact' && !awaitsValues ? undefined : headRule(head).body) ?? 'remarks';
}

/** Every line that may stand in a place, remarks included. */
export function linesOf(place: Place): Head[] {
  const places: readonly Place[] = [place, ...(widens[place] ?? []), 'remarks'];
  const isOneOf = (at: Place) => places.includes(at);
  return (Object.keys(heads) as Head[]).filter((head) => headRule(head).at.some(isOneOf));
}
