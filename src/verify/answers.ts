/** The answers that make the least of a case, of all that a set of cases leaves open. */
import type { Routine } from '../generated/routine.ts';
import { parseDay, toParts } from '../simulate/day.ts';
import { type Answers, cheapest } from './counting.ts';
import { type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Way } from './flow.ts';
import type { Guards } from './guards.ts';
import type { Space } from './space.ts';

/** The least answers to some cases, where that can be such that what is begun comes to its end; no turns that need not be. */
export function answersTo(guards: Guards, cases: Node, ways: readonly Way[]): Answers | undefined {
  const { space } = guards;
  const { diagrams } = space;
  const ending = diagrams.and(
    cases,
    ...ways.map(({ end, visits }) => {
      const closes = visits.filter(({ kind }) => kind === 'close').map(({ reach }) => reach);
      return diagrams.or(end.reach, ...closes);
    }),
  );
  const cost = (variable: number, value: number) => costOf(space, variable, value);
  const answers = cheapest(diagrams, ending === never ? cases : ending, cost);
  const begun = [...ways, ...casesBegun(guards).filter(() => space.texts[0]!.start)];
  const turns = begun.flatMap(({ own }) => own.filter((variable) => space.variables[variable]!.kind === 'turns'));
  return answers && new Map([...turns.map((variable) => [variable, 0] as const), ...answers]);
}

/** What an answer costs: those that make a case longer, or less ordinary. */
function costOf({ variables }: Space, variable: number, value: number): number {
  const what = variables[variable]!;
  switch (what.kind) {
    case 'done':
    case 'more':
    case 'spent':
    case 'turns':
    case 'overdue':
      return value;
    case 'available':
      return 1 - value;
    default:
      return 0;
  }
}

/** When a case begins that has no reason to begin at another time (`semantics.md`, 1.23). */
export function startOf({ validFrom, created, revised, approved }: Routine): string {
  const dates = [created, revised, approved?.on].filter((date) => date !== undefined).sort();
  const day = parseDay(validFrom ?? dates.at(-1) ?? '');
  const year = day === undefined ? 2024 : toParts(day).year;
  return `${validFrom ?? `${String(year).padStart(4, '0')}-01-01`}T09:00`;
}
