/** The comings of events that a walk knows of: those of the case, and those that its waits were taken to end with. */
import type { Id } from '../generated/routine.ts';
import type { Coming } from './answers.ts';
import type { Context, Run } from './state.ts';
import type { Moment } from './zone.ts';

/** The name of one coming among all. */
export function nameOfComing({ event, number }: Coming): string {
  return `${event} ${number}`;
}

/** What has come since is what had not come then: also of what came at that very moment. */
export function firstSince(run: Run, since: Context['since'], events: readonly Id[]): Coming | null {
  const found = [run.answers.comings, run.assumed].flatMap((all) => {
    for (let at = firstFrom(all, since.moment); at < all.length; at += 1) {
      const coming = all[at]!;
      const place = run.announced.get(nameOfComing(coming));
      if (events.includes(coming.event) && (place === undefined || place >= since.comings)) return [coming];
    }
    return [];
  });
  return found.reduce<Coming | null>((best, one) => (best && best.moment <= one.moment ? best : one), null);
}

/** A coming, now, that is not among the events of the case. `said`: the case answers for the wait that it ends. */
export function assumeComing({ run, begunBy }: Context, event: Id, said: boolean): Coming {
  const isOfEvent = (one: Coming) => one.event === event;
  const number = run.answers.comings.filter(isOfEvent).length + run.assumed.filter(isOfEvent).length + 1;
  const coming: Coming = { event, moment: run.clock, number, assumedIn: begunBy, said };
  run.assumed.push(coming);
  return coming;
}

/** The place of the first that comes no earlier; they stand in the order in which they come. */
function firstFrom(comings: readonly Coming[], moment: Moment): number {
  let low = 0;
  let high = comings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comings[middle]!.moment < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
