/** What is wrong with the flow of a routine, as plain data for a person: where, in which cases, and one of them to look at. */
import type { Case } from '../generated/case.ts';
import type { Id, Routine } from '../generated/routine.ts';
import { type Flaw } from './soundness.ts';
export interface ToldFlaw {
    readonly kind: Flaw['kind'];
    readonly why: 'way' | 'before' | 'condition' | null;
    /** Objects of the model: what it is about, and what it is at odds with. */
    readonly at: object;
    readonly with: readonly object[];
    /** The combinations of facts in which it is so, in few words; nothing where facts do not decide it. */
    readonly cases: string;
    /** One of the cases, for a walk. */
    readonly shown: Case | null;
}
/**
 * All that is wrong with the flow of a routine; nothing of one with too many cases to keep apart, or that goes in a circle.
 * @param routines those that it follows, by id
 */
export declare function toldFlaws(routine: Routine, routines: ReadonlyMap<Id, Routine>): ToldFlaw[];
