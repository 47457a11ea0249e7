/** `X happens at least every D` (`semantics.md`, 1.30), where a duty brings X about again and again. */
import type { Form, Rule } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import { amountOf, type Period } from '../simulate/duration.ts';
import { addLimit } from '../simulate/limit.ts';
import { dayOf } from '../simulate/moment.ts';
import { type Occurrence, occurrence } from '../simulate/recurrence.ts';
import { type Moment, startOfDay } from '../simulate/zone.ts';
import { yearsOf } from './calendar-proof.ts';
import { Clocks } from './clocks.ts';
import { casesOf } from './conditions.ts';
import { type Node, never } from './diagram.ts';
import { followedBy, noTail, untreated } from './duty-ends.ts';
import { casesBegun, othersIn } from './ends.ts';
import type { Here, Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import type { World } from './form-time.ts';
import { type Gap, gaps } from './gaps.ts';
import { type Guards, steady } from './guards.ts';
import type { Because, Breach, Judged, Make } from './judged.ts';
import { orderOf } from './orders.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';

type RecursForm = Extract<Form, { kind: 'recurs' }>;

// As long as a case is looked at: what holds for so many years on end holds on.
const longest = 10;
// About what finding when a period falls takes, in steps of work.
const finding = 4;

export function judgeRecurs(guards: Guards, world: World, rule: Rule, form: RecursForm): Judged {
  const { diagrams } = guards.space;
  const [begun] = casesBegun(guards);
  if (!begun || !guards.space.texts[0]!.start) return { applies: true, breaches: [], unknown: [untreated] };
  const atEnd = diagrams.and(begun.visits[0]!.reach, holdsAtEnd(guards, begun, form.when));
  const surely = (visit: Visit) => selects(guards, rule, form.of, visit).surely;
  const looked = othersIn(guards, begun).flatMap((way) =>
    dutiesOf(guards, way, surely).map((duty) => ({ duty, found: heldBy(guards, world, form, duty, surely) })),
  );
  const held = diagrams.or(...looked.flatMap(({ duty, found }) => (found === 'held' ? [duty.cases] : [])));
  let left = diagrams.and(atEnd, diagrams.not(held));
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  for (const { duty, found } of looked) {
    const cases = diagrams.and(left, duty.cases);
    if (found === 'held' || cases === never) continue;
    left = diagrams.and(left, diagrams.not(duty.cases));
    const gap = 'start' in found ? found : null;
    if ('kind' in found) unknown.push(found);
    const told = (stage: Stage, make: Make) => gaps(stage, make, world, form.every, duty.way, gap);
    breaches.push({ cases, ways: [begun], told, ...(!gap && { guess: true as const }) });
  }
  if (left !== never) {
    unknown.push(untreated);
    const told = (stage: Stage, make: Make) => gaps(stage, make, world, form.every, null, null);
    breaches.push({ cases: left, ways: [begun], told, guess: true });
  }
  return { applies: atEnd !== never, breaches, unknown };
}

/** A duty as it is in some cases: with those of its lines that apply there. */
type Duty = { readonly way: Way; readonly periods: readonly Period[]; readonly cases: Node };

/** The cases in which a duty surely brings X about each time, by the lines that surely apply in them. */
function dutiesOf(guards: Guards, way: Way, surely: (visit: Visit) => Node): Duty[] {
  const { space } = guards;
  const { diagrams } = space;
  const { every = [], countedFrom, kind } = way.procedure;
  if (kind !== 'recurring' || every.length === 0 || countedFrom || way.text !== space.texts[0]) return [];
  const trigger = way.visits[0]!;
  const { through, closed } = orderOf(guards, surely).without(way.flow);
  const missing = steady(space, diagrams.and(trigger.reach, diagrams.or(through, closed)));
  let all: Duty[] = [{ way, periods: [], cases: diagrams.not(missing) }];
  for (const { period, when } of every) {
    const never_ = steady(space, diagrams.not(casesOf(space, outside(trigger), trigger.state, when)));
    all = all.flatMap((duty) => [
      { ...duty, periods: [...duty.periods, period as Period], cases: diagrams.and(duty.cases, diagrams.not(never_)) },
      { ...duty, cases: diagrams.and(duty.cases, never_) },
    ]);
    all = all.filter(({ cases }) => cases !== never);
  }
  return all.filter(({ periods }) => periods.length > 0);
}

/** Where it is decided whether a period falls: before it has begun. */
const outside = ({ here }: Visit): Here => ({ ...here, scopes: [] });

/** Whether no gap is too long; or one that is; or why it is not known. */
function heldBy(
  guards: Guards,
  { routine, calendar }: World,
  form: RecursForm,
  { way, periods }: Duty,
  surely: (visit: Visit) => Node,
): 'held' | Gap | Because {
  const { diagrams } = guards.space;
  const isShort = (duration: Parameters<typeof amountOf>[0]) => amountOf(duration)?.kind === 'elapsed';
  if (isShort(form.every) || periods.some((one) => one.kind === 'duration' && isShort(one.duration)))
    return { kind: 'untreated', what: 'hours', of: way.procedure.id };
  const clocks = new Clocks((steps) => diagrams.spend(steps));
  const waited = followedBy(guards, clocks, way, form.of, surely);
  if ('kind' in waited) return waited;
  const { found, tail } = waited;
  const ending = 'kind' in tail ? noTail : tail;
  const years = yearsOf(routine);
  const held = new Set<number>();
  const isEven = periods.length === 1 && periods.every(isOfDays);
  for (let day = years.from; day <= years.to; day += 1) {
    const start = startOfDay(day, calendar.zone) + 9 * 3_600_000;
    const limitFrom = (moment: Moment) => addLimit(moment, form.every, calendar)?.moment ?? Number.POSITIVE_INFINITY;
    const latest = (all: readonly number[], from: Moment) =>
      Math.max(...all.map((clock) => clocks.reckon(clock, from, calendar)));
    const whole = latest(ending.whole, start);
    if (whole > limitFrom(start)) return { start, after: 0, until: whole, ended: start };
    let before = start;
    let number = 0;
    for (const next of fallsOn(periods, start, calendar)) {
      number += 1;
      diagrams.spend(finding * periods.length);
      if (next.day - day > longest * 366) break;
      // Of cases that began at other times many have these two dates in common.
      const both = dayOf(before, calendar)! * 2 ** 22 + next.day;
      const isKnown = number > 1 && held.has(both);
      held.add(both);
      // What comes after them is then the same too.
      if (isKnown && isEven) break;
      if (!isKnown) {
        const limit = limitFrom(before);
        const last = latest(found, next.moment);
        if (last > limit) return { start, after: number - 1, until: last };
        // The duty ends just before it falls once more, and the case as late after that as may be.
        const ended = Math.max(latest(ending.after, next.moment), number > 1 ? latest(ending.own, before) : 0);
        if (ended > limit) return { start, after: number - 1, until: ended, ended: next.moment };
      }
      before = next.moment;
    }
  }
  return 'kind' in tail ? tail : 'held';
}

/** Whether each time falls so many days after the one before. */
function isOfDays(period: Period): boolean {
  return period.kind === 'weekday' || (period.kind === 'duration' && amountOf(period.duration)?.kind === 'days');
}

/** The times at which some periods fall; those that fall together are one. */
function* fallsOn(
  periods: readonly Period[],
  start: Moment,
  calendar: Calendar,
): Generator<Pick<Occurrence, 'day' | 'moment'>> {
  const numbers = periods.map(() => 1);
  for (;;) {
    const all = periods.map((period, at) => occurrence(period, start, numbers[at]!, calendar));
    const next = all.filter((one) => one !== undefined).sort((a, b) => a.moment - b.moment)[0];
    if (!next) return;
    yield next;
    for (const [at, one] of all.entries()) if (one?.moment === next.moment) numbers[at]! += 1;
  }
}
