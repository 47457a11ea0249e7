/** A routine as the walk looks things up in it: by id, with what each `repeat` asks anew. */
import type { Condition, Fact, Id, Procedure, Role, Routine, Rule, Statement, Step, System } from '../generated/routine.ts';
export type Text = {
    readonly routine: Routine;
    readonly id: Id;
    readonly facts: ReadonlyMap<Id, Fact>;
    readonly definitions: ReadonlyMap<Id, Condition>;
    readonly roles: ReadonlyMap<Id, Role>;
    readonly systems: ReadonlyMap<Id, System>;
    readonly procedures: ReadonlyMap<Id, Procedure>;
    readonly statements: ReadonlyMap<Id, Statement>;
    readonly rules: ReadonlyMap<Id, Rule>;
    /** The events that begin a procedure or end a wait, and periods without an `every` line, which come like events. */
    readonly events: ReadonlySet<Id>;
    readonly start: Procedure | undefined;
    /** For each `repeat`, the facts that its `until` reads: they are answered anew in each round (1.2). */
    readonly asked: ReadonlyMap<Id, readonly Id[]>;
    readonly askedInRounds: ReadonlySet<Id>;
};
/** The lookups of a routine, made once. Of two things with one id the first counts, as in the model. */
export declare function textOf(routine: Routine): Text;
/** The step of that id, if it is one. */
export declare function stepOf(text: Text | undefined, id: Id): Step | undefined;
