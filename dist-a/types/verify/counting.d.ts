/** How many cases a function holds for, and one of them that costs the least. */
import { type Diagrams, type Node } from './diagram.ts';
/** In how many ways these variables can be answered so that the function, which asks no others, holds. */
export declare function countCases(diagrams: Diagrams, node: Node, variables: readonly number[]): bigint;
/** Answers to what a function asks on the way to where it holds. Whatever else is asked does not matter. */
export type Answers = ReadonlyMap<number, number>;
/**
 * The answers that cost the least, of all for which the function holds; of equal ones those with the lower values. What is
 * not asked costs nothing. Nothing if it never holds.
 */
export declare function cheapest(diagrams: Diagrams, node: Node, cost: (variable: number, value: number) => number): Answers | undefined;
