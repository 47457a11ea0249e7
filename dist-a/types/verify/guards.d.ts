/**
 * The set of cases that reach each statement, for all cases at once: a routine is gone through once, forwards, and what
 * would be answered in a walk stays open as a variable. What is not followed exactly is taken to be anything that it can
 * be, so that no case is missed.
 */
import type { Procedure } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { type Node } from './diagram.ts';
import type { Fork, Here, Way } from './flow.ts';
import { type Space } from './space.ts';
/** What is known of all that a routine can do. */
export type Guards = {
    readonly space: Space;
    /** The cases that can occur at all. */
    readonly care: Node;
    /** The procedures of the routine, then those of the routines that it follows; their starts stand where they are followed. */
    readonly ways: readonly Way[];
    /** By `routine:id`, the cases in which a statement is come to, whether or not it is done then. */
    readonly reached: ReadonlyMap<string, Node>;
    readonly forks: readonly Fork[];
};
/** Goes through a routine and all that it follows. Throws `BoundMet`. */
export declare function guardsOf(space: Space): Guards;
/** For each statement the cases in which it can be come to, whatever is chosen on the way. */
export declare function possibleIn({ space, ways }: Guards): Map<string, Node>;
/** The cases by their facts alone, whatever is chosen. */
export declare function steady({ diagrams, isGlobal }: Space, node: Node): Node;
/** A place outside of all that is gone through. */
export declare function hereIn(text: Text, procedure: Procedure): Here;
