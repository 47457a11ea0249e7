/** What the exceptions of a file accept, and what is to be said of those that accept nothing. */
import { type Accepted, comparePositions, type Finding } from '../finding.ts';
import type { Scoped } from './exceptions.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * Sets the findings of a file apart that its exceptions accept, and adds what is to be said of the exceptions.
 * @param today YYYY-MM-DD; an exception holds to the end of its date
 * @param isKnown whether all that breaks a rule is among the findings, so that what silences nothing is known
 */
export function applyExceptions(
  findings: readonly Finding[],
  scoped: readonly Scoped[],
  today: string,
  isKnown: (rule: string) => boolean,
): Judged {
  if (scoped.length === 0) return { findings, accepted: [] };
  const ended = scoped.filter(({ exception: { until } }) => until !== null && until < today);
  const holding = scoped.filter((one) => !ended.includes(one));
  const used = new Set<Scoped>();
  const standing: Finding[] = [];
  const accepted: Accepted[] = [];
  for (const finding of findings) {
    const by = holding.filter((one) => covers(one, finding));
    for (const one of by) used.add(one);
    const nearest = by.at(-1);
    if (nearest) accepted.push({ finding, exception: nearest.exception });
    else standing.push(finding);
  }
  const idle = holding
    .filter((one) => !used.has(one) && isKnown(one.exception.rule))
    .flatMap((one) => one.unused ?? []);
  return { findings: [...standing, ...ended.flatMap((one) => one.expired ?? []), ...idle], accepted };
}

function covers({ exception, covers: { start, end } }: Scoped, { rule, breaks, range }: Finding): boolean {
  if (exception.rule !== rule && exception.rule !== breaks) return false;
  return comparePositions(start, range.start) <= 0 && comparePositions(range.start, end) <= 0;
}
