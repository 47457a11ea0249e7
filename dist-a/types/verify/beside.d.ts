/** What goes on beside a place, and what is left where ways meet again. */
import type { Id, Statement } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { type Node } from './diagram.ts';
import type { Candidate, Fork, Here, State, Visit } from './flow.ts';
import type { Space } from './space.ts';
/** What is gathered while a routine is gone through. */
export type Pass = {
    readonly space: Space;
    /** The cases in which each statement can be come to, as far as they are known. */
    readonly possible: ReadonlyMap<string, Node>;
    /** The cases in which each statement has been come to. */
    readonly reached: Map<string, Node>;
    readonly forks: Fork[];
    readonly visits: Visit[];
};
export declare const nameOf: ({ id: text }: Text, id: Id) => string;
/** Whether some `close the case` stands in a routine. */
export declare const closes: ({ routine }: Text) => boolean;
/** A statement, and the routine that it stands in. */
export type Placed = {
    readonly text: Text;
    readonly statement: Statement;
};
/** What some statements set, with the cases in which they can be come to. */
export declare function settings({ possible, space }: Pass, all: readonly Placed[]): Map<Id, readonly Candidate[]>;
/** A place beside which some bodies are gone through. */
export declare function besides(pass: Pass, here: Here, bodies: readonly (readonly Statement[])[]): Here;
/** The outcomes and facts that some bodies may give another value, be it the one that they have. */
export declare function touched({ space }: Pass, { text }: Here, bodies: readonly (readonly Statement[])[]): ReadonlySet<Id>;
/** What is set after some bodies were gone through any number of times. */
export declare function mixed(pass: Pass, state: State, here: Here, bodies: readonly (readonly Statement[])[]): State;
/** What is set where the state is now one of some, now as before. What is not asked on every way is known no more. */
export declare function meeting({ space }: Pass, before: State, options: readonly {
    when: Node;
    state: State;
}[]): State;
/** What several branches leave: what one of them touched is as that one left it, what several did as any of them did. */
export declare function afterAll({ space }: Pass, before: ReadonlyMap<Id, Node>, branches: readonly {
    readonly left: ReadonlyMap<Id, Node>;
    readonly touched: ReadonlySet<Id>;
}[]): ReadonlyMap<Id, Node>;
