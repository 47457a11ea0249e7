/** The answers of a case, read and found to fit (`fit.ts`), and which of them holds at a place (`semantics.md`, 2.1). */
import type { Answer } from '../generated/case.ts';
import type { Id, Value } from '../generated/routine.ts';
import type { Moment } from './zone.ts';
/** The answers to facts; several of one fact are in the order of the rounds that ask it. */
export type GivenValues = ReadonlyMap<Id, readonly Value[]>;
export type FittedAnswer = Omit<Answer, 'given' | 'at'> & {
    readonly given?: GivenValues;
    readonly at?: Moment;
};
/**
 * An event that comes: `number` counts the comings of that event from 1. `assumedIn`, of one that is not among the case's
 * events and that a wait ended with: the events that had begun the procedures up to that wait; `said`: the case answers for
 * the wait when it ends.
 */
export type Coming = {
    readonly event: Id;
    readonly moment: Moment;
    readonly number: number;
    readonly assumedIn?: readonly Id[];
    readonly said?: boolean;
};
export type Answers = {
    readonly start: Moment;
    readonly until: Moment;
    readonly given: GivenValues;
    /** By moment; at one moment in the order of the case. */
    readonly comings: readonly Coming[];
    /** Events from before the start, which are not of this case (1.10), and from after the horizon. */
    readonly early: readonly Coming[];
    readonly unavailable: ReadonlySet<Id>;
    readonly of: ReadonlyMap<Id, readonly FittedAnswer[]>;
};
/** Whether nothing in the case tells of it, and a wait was taken to end with it all the same (2.15). */
export declare function isAssumed({ assumedIn, said }: Coming): boolean;
/** Where an answer may be needed: which occurrence of the procedure, turn of the `for each`, round of the `repeat`. */
export type Place = {
    readonly occurrence: number;
    readonly turn: number | null;
    readonly round: number | null;
};
/** What the case says about a statement or procedure at a place: of several answers the one that says most about where. */
export declare function answerFor<Field extends keyof FittedAnswer>(answers: Answers, of: Id, field: Field, place: Place): FittedAnswer[Field] | undefined;
/** The answers given to facts at a place, of a statement or procedure alone: for each fact the narrowest. */
export declare function givenAt(answers: Answers, of: Id, place: Place): GivenValues;
