/** Cases that are over within D of their start, whatever recurs in them. */
import type { Selection } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import type { Duration } from '../simulate/duration.ts';
import { firstLate, type Years } from './calendar-proof.ts';
import type { Clocks } from './clocks.ts';
import { always, type Node, never } from './diagram.ts';
import { comesAlone, othersIn } from './ends.ts';
import type { Way } from './flow.ts';
import { type Guards, steady } from './guards.ts';
import { Lost, latestOf } from './latest.ts';

/**
 * The cases that surely are, by their facts. One that ends when all is done goes on once anything begins, and what comes from
 * outside may come after it.
 */
export function briefCases(
  guards: Guards,
  clocks: Clocks,
  begun: Way,
  of: Selection,
  within: Duration,
  { years, calendar }: { readonly years: Years; readonly calendar: Calendar },
): Node {
  const { space } = guards;
  const { diagrams } = space;
  const mayBegin = othersIn(guards, begun).map(({ visits }) => steady(space, visits[0]!.reach));
  const others = comesAlone(guards, of) ? always : diagrams.or(...mayBegin);
  const goesOn = diagrams.and(begun.end.reach, others);
  const latest = latestOf(guards, clocks);
  let late = goesOn;
  const hold = (when: Node) => {
    for (const { clock, cases } of latest.each(when, always))
      if (clocks.get(clock).of === 'never' || firstLate(clocks, clock, within, years, calendar) !== undefined)
        late = diagrams.or(late, cases);
  };
  try {
    const ends = latest.from(begun, begun.visits[0]!, (visit, when) => {
      if (visit.kind === 'close') hold(when);
      return never;
    });
    for (const end of ends) hold(end);
  } catch (error) {
    if (error instanceof Lost) return never;
    throw error;
  }
  return diagrams.not(steady(space, late));
}
