/** The limits of a step when it becomes ready (`semantics.md`, 1.18–1.22). */
import type { Deadline, Duration } from '../generated/routine.ts';
import type { Context, OwnLimit } from './state.ts';
import { type Moment } from './zone.ts';
/** The deadlines in force when the step becomes ready: those whose condition holds then (1.19). */
export declare function deadlinesInForce(context: Context, deadlines: readonly Deadline[] | undefined, step: string): Deadline[];
/**
 * What they come to, for a step that becomes ready at `ready`. Those that wait for what comes after (`before X`, X a
 * step or an event) are not among them; see `due.ts`.
 */
export declare function limitsOf(context: Context, step: string, deadlines: readonly Deadline[], ready: Moment): OwnLimit[];
/** The date by which the whole occurrence is to be done, as a limit of the step: what comes from outside it never moves. */
export declare function yearlyLimits({ yearly, text }: Context, step: string): OwnLimit[];
/** The limit that `new deadline D` sets, counted from when the one before passed (1.9). */
export declare function newDeadline(context: Context, step: string, duration: Duration, passed: Moment): OwnLimit[];
/** The first moment of the date that `on DATE` names: the step is not done before (1.18). */
export declare function notBefore(context: Context, step: string, deadlines: readonly Deadline[]): Moment;
