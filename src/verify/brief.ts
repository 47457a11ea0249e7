/** Cases that are over within D of their start, whatever recurs in them. */
import type { Form } from '../generated/routine.ts';
import { firstLate, yearsOf } from './calendar-proof.ts';
import type { Clocks } from './clocks.ts';
import { always, type Node, never } from './diagram.ts';
import { comesAlone, othersIn } from './ends.ts';
import type { Way } from './flow.ts';
import type { World } from './form-time.ts';
import { type Guards, steady } from './guards.ts';
import { Lost, latestOf } from './latest.ts';

/**
 * Which of some cases surely are, by their facts: those that are closed, and those that end when all is done, where nothing may
 * begin or come after that.
 */
export function briefAmong(
  guards: Guards,
  cases: Node,
  clocks: Clocks,
  begun: Way,
  { of, every }: Extract<Form, { kind: 'recurs' }>,
  { routine, calendar }: World,
): Node {
  if (cases === never) return never;
  const { space } = guards;
  const { diagrams } = space;
  const mayBegin = othersIn(guards, begun).map(({ visits }) => steady(space, visits[0]!.reach));
  const goesOn = comesAlone(guards, of) ? always : diagrams.or(...mayBegin);
  const latest = latestOf(guards, clocks);
  const years = yearsOf(routine);
  let late = diagrams.and(begun.end.reach, goesOn);
  const hold = (when: Node) => {
    for (const one of latest.each(when, cases))
      if (clocks.get(one.clock).of === 'never' || firstLate(clocks, one.clock, every, years, calendar) !== undefined)
        late = diagrams.or(late, one.cases);
  };
  try {
    const ends = latest.from(begun, begun.visits[0]!, { cases: always }, (visit, when) => {
      if (visit.kind === 'close') hold(when);
      return never;
    });
    for (const end of ends) hold(end);
  } catch (error) {
    if (error instanceof Lost) return never;
    throw error;
  }
  return diagrams.and(cases, diagrams.not(steady(space, late)));
}
