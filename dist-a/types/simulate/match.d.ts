/** A one-to-one choice (`by its own Y`): as many as can be get one of their own. */
/** A stretch of a list, from one place up to and not with another. */
export type Window<T> = {
    readonly list: readonly T[];
    readonly from: number;
    readonly to: number;
};
/** For each thing, where its candidates stand. The same list object must be given wherever the same list is meant. */
export type Chooser<T> = {
    readonly windows: (x: T) => readonly Window<T>[];
};
/**
 * Those that get none, in a choice in which as many as possible do, and the earlier in `xs` before the later.
 * Each takes the first that is free; only where none is are others moved on (an augmenting path, found breadth first).
 * What a search in vain has seen can be of no use to a later one, so it is not looked at again until a choice changes.
 */
export declare function matchUp<T>(xs: readonly T[], chooser: Chooser<T>): T[];
