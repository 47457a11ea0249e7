/**
 * Sums over what happens in a flow, the least or the greatest, for all cases at once: each visit counts for something, and
 * what is left open comes out at its least, or its greatest.
 */
import type { Node } from './diagram.ts';
import type { Flow, Visit } from './flow.ts';
import type { Guards } from './guards.ts';
/** Functions from cases to sums: of going through a flow, and of closing what it stands in. */
export type Sum = {
    readonly through: Node;
    readonly closed: Node;
};
export type Sums = {
    readonly of: (flow: Flow) => Sum;
    /** The best sum of a flow that is cut off at any time. */
    readonly upTo: (flow: Flow) => Node;
    readonly number: (value: number) => Node;
    /** Where a flow does not come to be there is no sum, which any other is better than. */
    readonly nothing: Node;
    readonly add: (a: Node, b: Node) => Node;
    /** The least, or the greatest. */
    readonly best: (...all: readonly Node[]) => Node;
    /** The best of having it at least `low`, at most `high` times. */
    readonly times: (sum: Node, low: number, high: number) => Node;
    /** One after the other. */
    readonly then: (first: Sum, next: Sum) => Sum;
    /** The cases with a sum for which that holds; the limit stands for all that lies beyond it, on either side. */
    readonly where: (sum: Node, holds: (value: number) => boolean) => Node;
};
/**
 * @param counts what a visit counts for: a function from cases to what `number` gives
 * @param limit sums beyond it are not told apart
 */
export declare function sumsOf({ space: { diagrams } }: Guards, counts: (visit: Visit, number: Sums['number']) => Node, mode: 'least' | 'greatest', limit: number): Sums;
