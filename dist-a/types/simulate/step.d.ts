/** One step of a walk: whether it is done, by whom, when, until when, and what it leaves behind. */
import type { Step } from '../generated/routine.ts';
import type { At, Context, Process } from './state.ts';
/** Runs a step: what is left out leaves no entry behind. */
export declare function runStep(step: Step, context: Context, at: At): Process;
