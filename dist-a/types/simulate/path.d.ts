/** Where an entry stands in its instance, so that of two the one that must come first is known (`semantics.md`, 2.10). */
/**
 * From the outside in, at each level the place among what is done in order, or, where branches, turns or instances go
 * on side by side, a negative number for each of them.
 */
export type Path = readonly number[];
/** A place among what goes on side by side: `number` counts from 0. */
export declare function beside(number: number): number;
/** Whether `a` is `b` itself, or must be done before it. What stands around something is done when all in it is. */
export declare function precedes(a: Path, b: Path): boolean;
