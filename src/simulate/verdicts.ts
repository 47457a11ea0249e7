/** Verdicts and how they combine (`semantics.md`, 1.35): the worst of violated, unknown, pending, satisfied. */
import type { Break, FormVerdict, Verdict } from './result.ts';

const byWeight: readonly Verdict[] = ['satisfied', 'pending', 'unknown', 'violated'];

/** The worst of several; of none, satisfied. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (byWeight.indexOf(b) > byWeight.indexOf(a) ? b : a), 'satisfied');
}

/** The verdict on a form from all that breaks it, or may. `applied`: whether there was anything that it spoke of. */
export function verdictOf(breaks: readonly Break[], applied: boolean): FormVerdict {
  return { verdict: worst(breaks.map(({ verdict }) => verdict)), neverApplies: !applied, breaks };
}

/** The verdict on a form whose condition does not hold. */
export const neverApplies: FormVerdict = { verdict: 'satisfied', neverApplies: true, breaks: [] };
