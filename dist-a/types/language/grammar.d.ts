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
export type Head = keyof typeof heads;
/** The rule of a line's head. */
export declare const headRule: (head: Head) => HeadRule;
/** The rule of a part, be it only a part or a line that may stand as one. */
export declare const partRule: (part: string) => PartRule;
/** Where the lines below a line stand. Below a fact stand its values, if they don't stand on its line. */
export declare function placeBelow(head: Head, parts: readonly {
    kind: string;
    value?: unknown;
}[]): Place;
/** Every line that may stand in a place, remarks included. */
export declare function linesOf(place: Place): Head[];
