/**
 * The cases of a routine as variables of decision diagrams: facts cut into regions, and every choice that the flow leaves
 * open. A variable is made when the flow first comes to what it stands for, so that what is read together stands together.
 */
import type { Fact, Id, Repeat, Value } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { Diagrams, type Node } from './diagram.ts';
import { type Region } from './domains.ts';
/** Of which turn and round something is. All turns are alike, so one stands for each. */
export type Place = {
    readonly turn: 1 | null;
    readonly round: RoundPlace | null;
};
/**
 * Of the rounds of a `repeat` the last one is told apart, and any one `early` before it, which there is in the cases `more`;
 * in the cases `spent` there are as many as there may be.
 */
export type RoundPlace = {
    readonly repeat: Repeat;
    /** The cases in which it is come to. */
    readonly reach: Node;
    readonly early: boolean;
    readonly more: Node;
    readonly spent: Node;
};
/** What a variable stands for; where it is an answer of a case, whose it is. */
export type Variable = 
/** `scope`: the procedure or `for each` that asks it anew. */
{
    readonly kind: 'fact';
    readonly fact: Id;
    readonly regions: readonly Region[];
    readonly scope: Id | null;
    /** Whether each round asks it anew. */
    readonly inRounds: boolean;
    readonly place: Place;
}
/** Whether a recommended or optional step is done. */
 | {
    readonly kind: 'done';
    readonly of: Id;
    readonly modality: 'should' | 'may';
    readonly place: Place;
}
/** `taken`: for each option the cases in which it is, as the one that is chosen may not be possible. */
 | {
    readonly kind: 'choose';
    readonly of: Id;
    readonly options: readonly Id[];
    readonly taken: Node[];
    readonly place: Place;
}
/** Which event ends a wait; the value after those of the events: its limit does. */
 | {
    readonly kind: 'waits';
    readonly of: Id;
    readonly events: readonly Id[];
    readonly place: Place;
} | {
    readonly kind: 'overdue';
    readonly of: Id;
    readonly place: Place;
}
/** Whether there are further rounds before the last; whether the last one is the last that may be. */
 | {
    readonly kind: 'more' | 'spent';
    readonly repeat: Repeat;
    readonly place: Place;
}
/** Whether there is a turn at all. */
 | {
    readonly kind: 'turns';
    readonly of: Id;
    readonly place: Place;
} | {
    readonly kind: 'available';
    readonly role: Id;
    readonly procedure: Id;
}
/** Which event began an occurrence. */
 | {
    readonly kind: 'began';
    readonly procedure: Id;
    readonly events: readonly Id[];
}
/** What depends on things beside that are not followed: which of some values an outcome has, or a fact. */
 | {
    readonly kind: 'perhaps';
    readonly of: Id;
};
export declare const nowhere: Place;
/** What variables stand for, for one routine and those that it follows. */
export declare class Space {
    #private;
    readonly diagrams: Diagrams;
    readonly variables: Variable[];
    readonly texts: readonly Text[];
    /**
     * @param texts the routine itself, then those that it follows
     * @param others of another version, which `beside` looks at in the same facts
     */
    constructor(texts: readonly Text[], limits?: {
        nodes?: number;
        time?: number;
    }, others?: readonly Text[] | Space);
    /** The same facts, read by another version. */
    beside(texts: readonly Text[]): Space;
    /** The facts that some condition reads. */
    get read(): readonly Id[];
    fact(id: Id): Fact | undefined;
    regions(id: Id): readonly Region[];
    add(variable: Variable, size: number): number;
    /** The variable of a fact that has one value through the whole case. */
    global(id: Id): number;
    /** A fact that is asked anew somewhere. */
    factVariable(id: Id, scope: Id | null, place: Place, inRounds?: boolean): number;
    /** Which of its regions a fact lies in, by the variable that says so. */
    regionNode(variable: number): Node;
    /** A choice between several functions that nothing here decides. */
    either(of: Id, all: readonly Node[]): Node;
    /** Whether a variable is a fact's of the whole case: it means the same wherever it is read. */
    readonly isGlobal: (variable: number) => boolean;
    /** The number by which a value of an outcome is known; 0 is none. */
    numberOf(value: Value): number;
    valueOf(number: number): Value | null;
}
