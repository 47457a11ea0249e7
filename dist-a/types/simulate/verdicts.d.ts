/** Verdicts and how they combine (`semantics.md`, 1.35): the worst of violated, unknown, pending, satisfied. */
import type { Break, FormVerdict, Verdict } from './result.ts';
/** The worst of several; of none, satisfied. */
export declare function worst(verdicts: readonly Verdict[]): Verdict;
/** The verdict on a form from all that breaks it, or may. `applied`: whether there was anything that it spoke of. */
export declare function verdictOf(breaks: readonly Break[], applied: boolean): FormVerdict;
/** The verdict on a form whose condition does not hold. */
export declare const neverApplies: FormVerdict;
