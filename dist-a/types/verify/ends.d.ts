/** How cases can end, and what holds then (`semantics.md`, 2.8): when all is done, or at a close. */
import type { Condition } from '../generated/routine.ts';
import type { Node } from './diagram.ts';
import type { Here, State, Way } from './flow.ts';
import type { Guards } from './guards.ts';
/** An end of a case, and the procedures that have come to it. */
export type End = {
    readonly way: Way;
    readonly reach: Node;
    readonly here: Here;
    readonly state: State;
};
/** The ways in which a case begins: the start of the routine; without one, each coming of an event or a period. */
export declare function casesBegun({ space, ways }: Guards): Way[];
/** The procedures that may be gone through in a case that a way has begun, besides itself. */
export declare function othersIn({ space, ways }: Guards, begun: Way): Way[];
/** The ends of a case that a way has begun. */
export declare function endsOf(guards: Guards, begun: Way): End[];
/** The cases in which a condition holds at an end, where nobody is away and nothing has just begun. */
export declare function casesAtEnd({ space }: Guards, { here, state }: Pick<End, 'here' | 'state'>, condition?: Condition): Node;
/** The cases in which a condition may hold at some end of a case. */
export declare function casesAtSomeEnd(guards: Guards, begun: Way, condition: Condition | undefined): Node;
