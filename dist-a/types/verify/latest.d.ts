/**
 * When things happen at the latest, counted from one of them: every limit on the way is used up. Where nothing sets a limit
 * the statement is named. What is left open between cases stays in diagrams, whose values are expressions of `clocks.ts`.
 */
import type { Id } from '../generated/routine.ts';
import type { Clocks } from './clocks.ts';
import { type Node } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import type { Guards } from './guards.ts';
/** What is seen on the way from `x`: a function from cases to expressions, 0 where it is not come to. */
export type Seen = (visit: Visit, latest: Node) => Node;
export type Latest = {
    /**
     * Goes on from a visit to the end of its way. `seen` is told of each visit that may come after it, and says in which cases
     * nothing further is looked for. Returns when the way is at its end: one function for each way of going on.
     */
    readonly from: (way: Way, x: Visit, seen: Seen) => Node[];
    /** The expressions in some cases, each with its cases. */
    readonly each: (latest: Node, cases: Node) => {
        clock: number;
        cases: Node;
    }[];
};
/** Thrown where the way from a visit can't be followed. */
export declare class Lost extends Error {
    readonly of: Id;
    constructor(of: Id);
}
export declare function latestOf(guards: Guards, clocks: Clocks): Latest;
