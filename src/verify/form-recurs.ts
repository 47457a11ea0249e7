/** `X happens at least every D` (`semantics.md`, 1.30), where a duty brings X about again and again. */
import type { Case } from '../generated/case.ts';
import type { Form, Rule } from '../generated/routine.ts';
import { formatDay } from '../simulate/day.ts';
import { amountOf, type Period } from '../simulate/duration.ts';
import { addLimit } from '../simulate/limit.ts';
import { dayOf, formatMoment } from '../simulate/moment.ts';
import { occurrence } from '../simulate/recurrence.ts';
import { type Moment, startOfDay } from '../simulate/zone.ts';
import { yearsOf } from './calendar-proof.ts';
import { Clocks } from './clocks.ts';
import { never } from './diagram.ts';
import { casesBegun, othersIn } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { holdsAtEnd } from './form-count.ts';
import type { World } from './form-time.ts';
import type { Guards } from './guards.ts';
import type { Because, Judged, Make } from './judged.ts';
import { latestOf } from './latest.ts';
import { orderOf } from './orders.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { type May, slowed } from './timings.ts';

type RecursForm = Extract<Form, { kind: 'recurs' }>;

// As long as a case is looked at: what holds for so many years on end holds on.
const longest = 10;
// About what finding when a period falls takes, in steps of work.
const finding = 4;

export function judgeRecurs(guards: Guards, world: World, rule: Rule, form: RecursForm): Judged {
  const [begun] = casesBegun(guards);
  if (!begun || !guards.space.texts[0]!.start) return { applies: true, breaches: [], unknown: [untreated] };
  const applies = holdsAtEnd(guards, begun, form.when) !== never;
  const surely = (visit: Visit) => selects(guards, rule, form.of, visit).surely;
  const duties = othersIn(guards, begun).filter((way) => bringsAbout(guards, way, surely));
  const found = duties.map((way) => heldBy(guards, world, form, way, surely));
  if (found.some((one) => one === 'held')) return { applies, breaches: [], unknown: [] };
  const late = found.find((one) => typeof one === 'object' && 'start' in one);
  const [because] = found.flatMap((one): Because[] => (typeof one === 'object' && 'kind' in one ? [one] : []));
  const breach = {
    cases: begun.visits[0]!.reach,
    ways: [begun],
    ...(!late && { guess: true as const }),
    told: (stage: Stage, make: Make) => gaps(stage, make, world, form, late && 'start' in late ? late : null),
  };
  const unknown = late || because ? [] : [untreated];
  return { applies, breaches: [breach], unknown: [...unknown, ...(because ? [because] : [])] };
}

const untreated: Because = { kind: 'untreated', what: 'recurs', of: null };

/** Whether a duty without conditions or end surely brings X about each time. */
function bringsAbout(guards: Guards, way: Way, surely: (visit: Visit) => number): boolean {
  const { diagrams } = guards.space;
  const { every = [], until, countedFrom, kind } = way.procedure;
  const isPlain = kind === 'recurring' && every.length === 1 && !every[0]!.when && !until && !countedFrom;
  if (!isPlain || way.text !== guards.space.texts[0]) return false;
  const { through, closed } = orderOf(guards, surely).without(way.flow);
  return diagrams.and(way.visits[0]!.reach, diagrams.or(through, closed)) === never;
}

/** The first gap that is too long: after which period, in a case that begins when. */
type Gap = { readonly start: Moment; readonly after: number; readonly until: Moment };

/** Whether no gap is too long; or one that is; or why it is not known. */
function heldBy(
  guards: Guards,
  { routine, calendar }: World,
  form: RecursForm,
  way: Way,
  surely: (visit: Visit) => number,
): 'held' | Gap | Because {
  const { diagrams } = guards.space;
  const period = way.procedure.every![0]!.period as Period;
  const isShort = (duration: Parameters<typeof amountOf>[0]) => amountOf(duration)?.kind === 'elapsed';
  if (isShort(form.every) || (period.kind === 'duration' && isShort(period.duration)))
    return { kind: 'untreated', what: 'hours', of: way.procedure.id };
  const clocks = new Clocks((steps) => diagrams.spend(steps));
  const latest = latestOf(guards, clocks);
  const trigger = way.visits[0]!;
  const found = new Set<number>();
  latest.from(way, trigger, (visit, when) => {
    for (const { clock } of latest.each(when, surely(visit))) found.add(clock);
    return surely(visit);
  });
  if (surely(trigger) !== never) found.add(clocks.x);
  for (const clock of found) {
    const one = clocks.get(clock);
    if (one.of === 'never') return { kind: 'no-limit', of: one.statements };
  }
  const years = yearsOf(routine);
  const held = new Set<number>();
  for (let day = years.from; day <= years.to; day += 1) {
    const start = startOfDay(day, calendar.zone) + 9 * 3_600_000;
    let before = start;
    for (let number = 1; ; number += 1) {
      diagrams.spend(finding);
      const next = occurrence(period, start, number, calendar);
      if (!next || next.day - day > longest * 366) break;
      // Of cases that began at other times many have these two dates in common.
      const both = dayOf(before, calendar)! * 2 ** 22 + next.day;
      const isKnown = number > 1 && held.has(both);
      held.add(both);
      if (isKnown) {
        before = next.moment;
        continue;
      }
      const last = Math.max(...[...found].map((clock) => clocks.reckon(clock, next.moment, calendar)));
      const limit = addLimit(before, form.every, calendar)?.moment ?? Number.POSITIVE_INFINITY;
      if (last > limit) return { start, after: number - 1, until: last };
      before = next.moment;
    }
  }
  return 'held';
}

/** The duty done as late as may be: at once the first time, or after it was done in time before. */
function* gaps(stage: Stage, make: Make, { calendar }: World, form: RecursForm, gap: Gap | null): Iterable<Case> {
  const plain = make();
  yield plain;
  const from = gap?.start;
  const horizon = gap?.until ?? addLimit(from ?? 0, form.every, calendar)?.moment;
  const day = horizon === undefined ? undefined : dayOf(horizon, calendar);
  const said =
    from === undefined
      ? plain
      : { ...plain, start: formatMoment(from, calendar), ...(day && { until: formatDay(day + 2) }) };
  yield said;
  const late = (gap?.after ?? 0) + 1;
  const isLate: May = ({ occurrence: number }) => number === late;
  for (const tight of [false, true]) {
    const all = slowed(stage, said, () => true, tight);
    if (all) yield all;
    const one = slowed(stage, said, isLate, tight);
    if (one) yield one;
  }
}
