/** When a step is to be done as far as no limit says it: `straks`, `i god tid før «Møtet»`. */
import type { Deadline } from '../generated/routine.ts';
import { setsLimit } from '../model/deadlines.ts';
import type { StepEntry } from './trace.ts';
import { dueWords, type Telling } from './words.ts';

/** What urges and sets no limit, and what is to come before something that has none itself. */
export function urgingWords(telling: Telling, entry: StepEntry): string[] {
  const { id, routine, moment, attributes } = entry;
  const common = { moment, shown: '', known: true, of: id, routine, own: true, anchor: null };
  return (attributes.deadlines ?? [])
    .filter((deadline) => isWithoutLimit(deadline, entry))
    .map((deadline) => dueWords(telling, { ...common, soft: deadline.soft === true, deadline }));
}

function isWithoutLimit(deadline: Deadline, { limits }: StepEntry): boolean {
  if (!setsLimit(deadline)) return true;
  const refs = deadline.kind === 'before' ? deadline.of : deadline.kind === 'atLeastBefore' ? deadline.before : [];
  const isBefore = refs.length > 0 && refs.every(({ kind }) => kind !== 'fact');
  return isBefore && !limits.some((limit) => limit.deadline === deadline);
}
