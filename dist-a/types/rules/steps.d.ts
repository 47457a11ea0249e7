/** The steps of a routine, listed once for all rules that look at them. */
import type { Condition, Procedure, Routine, Step } from '../model/model.ts';
export interface Placed {
    readonly step: Step;
    readonly procedure: Procedure;
    /** The ids of the phases around it. */
    readonly phases: readonly string[];
    /** What must hold for it to be reached, its own condition included. */
    readonly conditions: readonly Condition[];
    /** An earlier line of its procedure hands the case over: whoever takes it over does the steps that name nobody. */
    readonly handedOver: boolean;
}
/** All steps, in the order of the text. */
export declare function stepsOf(model: Routine): readonly Placed[];
