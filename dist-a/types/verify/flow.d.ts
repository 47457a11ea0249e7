/**
 * The flow of a routine as a proof sees it: what may happen in which order, with the cases in which each part is taken.
 * Plain data. Rounds and turns are not counted out: any early round, the last round, any turn.
 */
import type { Id, Procedure, Statement, Step } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import type { Node } from './diagram.ts';
import type { Place } from './space.ts';
/** An occurrence of a procedure: what is answered for it alone. */
type Instance = {
    readonly procedure: Procedure;
    /** The variables that say who is available. */
    readonly available: Map<Id, number>;
    /** Which events may have begun it, each with the cases in which it did. */
    readonly began: readonly {
        readonly event: Id;
        readonly when: Node;
    }[];
};
/** A text that is gone through anew each time: an occurrence, or a turn. `key`: as in a trace's scope. */
export type Scope = {
    readonly id: Id;
    readonly key: string;
    readonly place: Place;
    readonly facts: Map<Id, number>;
};
/** A value that an outcome may be set to beside what is followed, and in which cases at all. */
export type Candidate = {
    readonly value: number;
    readonly when: Node;
};
/** What conditions read at a place. */
export type Here = {
    readonly text: Text;
    readonly instance: Instance;
    /** From the outside in. */
    readonly scopes: readonly Scope[];
    readonly phases: readonly Id[];
    readonly place: Place;
    /** What is set beside, so that it may have happened in between. */
    readonly beside: ReadonlyMap<Id, readonly Candidate[]>;
    /** Facts that are asked in rounds beside. */
    readonly loose: ReadonlySet<Id>;
};
/** What has been set and asked on the way: a function from cases to values (0 for none), and to regions. */
export type State = {
    readonly outcomes: ReadonlyMap<Id, Node>;
    readonly asked: ReadonlyMap<Id, Node>;
};
/** One place in the flow where something happens. */
export type Visit = {
    readonly kind: 'trigger' | 'step' | 'wait' | 'set' | 'close';
    readonly id: Id;
    readonly here: Here;
    readonly state: State;
    /** The cases in which the flow comes here, and in which it is done then. */
    readonly reach: Node;
    readonly done: Node;
    readonly step: Step | null;
    /** The variable that says that it is late, if anything follows from that. */
    readonly late: number | null;
    /** The events that it can be the coming of. */
    readonly events: readonly {
        readonly event: Id;
        readonly when: Node;
    }[];
};
export type Flow = {
    readonly kind: 'visit';
    readonly visit: Visit;
} | {
    readonly kind: 'series';
    readonly items: readonly Flow[];
}
/** At most one of them, where its condition holds; where none does, nothing. */
 | {
    readonly kind: 'either';
    readonly options: readonly {
        readonly when: Node;
        readonly body: Flow;
    }[];
}
/** `id`, `names`: of the block and its branches, where a case can say in which order they come. */
 | {
    readonly kind: 'beside';
    readonly id: Id | null;
    readonly names: readonly Id[];
    readonly branches: readonly Flow[];
}
/** Goes on in those cases alone: in all others it does not come to be. */
 | {
    readonly kind: 'assume';
    readonly when: Node;
}
/** Any number of early rounds where `more` holds, then the last. */
 | {
    readonly kind: 'rounds';
    readonly repeat: Extract<Statement, {
        kind: 'repeat';
    }>;
    readonly more: Node;
    readonly early: Flow | null;
    readonly last: Flow;
    /** Variables that mean something else in every early round. */
    readonly own: readonly number[];
}
/** Any number of turns where `some` holds, side by side; none elsewhere. */
 | {
    readonly kind: 'turns';
    readonly id: Id;
    readonly key: string;
    readonly some: Node;
    readonly body: Flow;
    /** Variables that mean something else in every turn. */
    readonly own: readonly number[];
}
/** A followed routine: a `close the case` in it ends it alone. */
 | {
    readonly kind: 'followed';
    readonly text: Text;
    readonly body: Flow;
};
/** A procedure as it is gone through once. */
export type Way = {
    readonly text: Text;
    readonly procedure: Procedure;
    readonly flow: Flow;
    readonly visits: readonly Visit[];
    /** Variables that mean something else in every occurrence. */
    readonly own: readonly number[];
    /** At its end: the cases that come there, and what is set then. */
    readonly end: {
        readonly reach: Node;
        readonly here: Here;
        readonly state: State;
    };
};
/**
 * A place where the flow is decided. `conditions`: for each branch the cases in which its own condition holds; `taken`: those in
 * which the flow goes there; of a step those in which it is done at all, of a wait those in which what it waits for comes.
 */
export type Fork = {
    readonly statement: Extract<Statement, {
        kind: 'decision' | 'choice' | 'repeat' | 'step' | 'wait';
    }>;
    readonly here: Here;
    readonly state: State;
    readonly reach: Node;
    readonly conditions: readonly Node[];
    readonly taken: readonly Node[];
};
export {};
