/** Conditions as functions of cases, read at a place of the flow (`semantics.md`, 2.2: always true or false). */
import type { Condition, Fact, Id } from '../generated/routine.ts';
import { type Node } from './diagram.ts';
import type { Here, State } from './flow.ts';
import type { Space } from './space.ts';
/** The cases in which a condition holds at a place. */
export declare function casesOf(space: Space, here: Here, state: State, condition: Condition | undefined, within?: readonly Id[]): Node;
/** Which value an outcome has at a place. What is set beside may have come before, or not. */
export declare function outcomeAt(space: Space, here: Here, state: State, id: Id): Node;
/** The value, or one of those that it may have been set to. */
export declare function perhaps(space: Space, id: Id, value: Node, candidates: readonly {
    value: number;
    when: Node;
}[]): Node;
/** Which region a fact lies in at a place. */
export declare function regionAt(space: Space, here: Here, state: State, { id, scope }: Fact): Node;
/** The variable that says whether a role is available in an occurrence. */
export declare function availability(space: Space, { instance }: Here, role: Id): number;
