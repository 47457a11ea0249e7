import { type Diagrams, type Node } from './diagram.ts';
/** For each variable that matters the values that it may have; the cases in which all of them do. */
export type Cube = ReadonlyMap<number, readonly number[]>;
/**
 * Cubes that together hold for all of `all`, each for nothing beyond `allowed`, none of which can be wider or left out;
 * the widest first, as nearly as can be told. `rest`: what those left out beyond the first `most` hold for.
 */
export declare function coverOf(diagrams: Diagrams, all: Node, allowed: Node, most: number): {
    readonly cubes: readonly Cube[];
    readonly rest: Node;
};
/** The function that holds wherever some cube does. */
export declare const unionOf: (diagrams: Diagrams, cubes: readonly Cube[]) => Node;
