/** Durations, periods and dates of the tree as the model has them. */
import { type Line, type Part, type Value } from '../language/tree.ts';
import type { Duration, Period } from './model.ts';
export declare const durationOf: (value: Value | undefined) => Duration | undefined;
/** A year with a day is that day of each year; `N times a year` keeps its number. */
export declare function periodOf(value: Value | undefined): Period | undefined;
/** A whole number of times. */
export declare const countOf: (part: Part | Line | undefined) => number | undefined;
export declare const dateOf: (value: Value | undefined) => string | undefined;
export declare const textOf: (value: Value | undefined) => string | undefined;
export declare const textsOf: (value: Value | undefined) => string[];
/** What may be left out may be undefined. */
export type Loose<T> = {
    [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K];
};
/** An object of the model without what is undefined. */
export declare function defined<T extends object>(loose: Loose<T>): T;
/** A list if there is something in it. */
export declare const some: <T>(list: T[]) => T[] | undefined;
/** A part's value under a key, if the part is there. */
export declare const partValue: (line: {
    readonly parts: readonly Part[];
}, kind: string) => Value | undefined;
