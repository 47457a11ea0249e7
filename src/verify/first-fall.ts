/** What comes in the start before a duty falls for the first time, as the limits on the way are shorter (`semantics.md`, 1.14, 2.11). */
import type { Period } from '../simulate/duration.ts';
import { amountOf } from '../simulate/duration.ts';
import { occurrence } from '../simulate/recurrence.ts';
import type { Moment } from '../simulate/zone.ts';
import { firstBeyond, yearsOf } from './calendar-proof.ts';
import { Clocks } from './clocks.ts';
import { always, type Node, never } from './diagram.ts';
import { casesBegun } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards, steady } from './guards.ts';
import type { World } from './judged.ts';
import { Lost, latestOf } from './latest.ts';

/** In which cases something need not have come by then; in a case that begins when. */
export type Later = { readonly cases: Node; readonly start?: Moment };

const any: Later = { cases: always };

/** Of what is looked for in the start, by the time at which a duty falls first. */
export function laterThanFirst(
  guards: Guards,
  { routine, calendar }: World,
  surely: (visit: Visit) => Node,
  duty: Way,
): Later {
  const { space } = guards;
  const { diagrams } = space;
  const [begun] = casesBegun(guards);
  const { every = [], countedFrom, outside } = duty.procedure;
  if (begun?.procedure.kind !== 'start' || begun.text !== duty.text || outside || every.length === 0 || countedFrom)
    return any;
  // What is late may come at any time, and order is proved for such cases too.
  if (begun.visits.some(({ late }) => late !== null) || begun.visits.every((visit) => surely(visit) === never))
    return any;
  const periods = every.map(({ period }) => period as Period);
  const falls = (start: Moment) =>
    Math.min(...periods.map((one) => occurrence(one, start, 1, calendar)?.moment ?? Number.POSITIVE_INFINITY)) - 1;
  const hours = periods.map((one) => {
    const amount = one.kind === 'duration' ? amountOf(one.duration) : undefined;
    return amount?.kind === 'elapsed' ? amount.ms : 0;
  });
  const clocks = new Clocks((steps) => diagrams.spend(steps));
  const latest = latestOf(guards, clocks);
  let later: Node = never;
  let start: Moment | undefined;
  const isInTime = (clock: number): boolean => {
    if (clocks.get(clock).of === 'never') return false;
    const late = firstBeyond(clocks, clock, falls, hours, yearsOf(routine), calendar);
    if (typeof late === 'number') start ??= late;
    return late === undefined;
  };
  try {
    const ends = latest.from(begun, begun.visits[0]!, { cases: always }, (visit, when) => {
      for (const { clock, cases } of latest.each(when, surely(visit)))
        if (!isInTime(clock)) later = diagrams.or(later, cases);
      return surely(visit);
    });
    for (const end of ends) for (const { cases } of latest.each(end, always)) later = diagrams.or(later, cases);
  } catch (error) {
    if (error instanceof Lost) return any;
    throw error;
  }
  return { cases: steady(space, later), ...(start !== undefined && { start }) };
}
