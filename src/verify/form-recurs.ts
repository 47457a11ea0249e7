/** `X happens at least every D` (`semantics.md`, 1.30), where a duty brings X about again and again. */
import type { Form, Rule } from '../generated/routine.ts';
import { amountOf, type Period } from '../simulate/duration.ts';
import { addLimit } from '../simulate/limit.ts';
import type { Moment } from '../simulate/zone.ts';
import { firstLate, sumsOf, yearsOf } from './calendar-proof.ts';
import { Clocks } from './clocks.ts';
import { always, never } from './diagram.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { followedBy, noTail, untreated, type Waited } from './duty-ends.ts';
import { casesBegun, othersIn } from './ends.ts';
import type { Visit, Way } from './flow.ts';
import { flowGaps } from './flow-gaps.ts';
import { holdsAtEnd } from './form-count.ts';
import { type Gap, gaps } from './gaps.ts';
import type { Guards } from './guards.ts';
import type { Because, Breach, Judged, Make, World } from './judged.ts';
import type { Stage } from './replay.ts';
import { selects } from './selects.ts';
import { elapsedIn, firstLong, type Stretch, type Times } from './stretches.ts';

type RecursForm = Extract<Form, { kind: 'recurs' }>;

export function judgeRecurs(guards: Guards, world: World, rule: Rule, form: RecursForm): Judged {
  const { diagrams } = guards.space;
  const [begun] = casesBegun(guards);
  if (!begun || !guards.space.texts[0]!.start) return { applies: true, breaches: [], unknown: [untreated] };
  const atEnd = diagrams.and(begun.visits[0]!.reach, holdsAtEnd(guards, begun, form.when));
  const surely = (visit: Visit) => selects(guards, rule, form.of, visit).surely;
  const clocks = new Clocks((steps) => diagrams.spend(steps));
  const looked = othersIn(guards, begun)
    .filter((way) => way.text === guards.space.texts[0] && way.procedure.every?.length)
    .flatMap((way) => {
      const waited = followedBy(guards, clocks, way, form.of, surely);
      const found = (duty: Duty): Found =>
        'kind' in waited ? { gap: null, because: [waited] } : heldBy(guards, clocks, world, form, duty, waited);
      const counted = 'kind' in waited ? always : (waited.base?.cases ?? always);
      return dutiesOf(guards, way, surely, counted).map((duty) => ({ duty, ...found(duty) }));
    });
  const isHeld = ({ gap, because }: Found) => !gap && because.length === 0;
  const held = diagrams.or(...looked.filter(isHeld).map(({ duty }) => duty.cases));
  const open = diagrams.and(atEnd, diagrams.not(held));
  const inFlow = flowGaps(guards, world, rule, form, begun, open);
  let left = diagrams.and(open, diagrams.not(inFlow.held));
  const breaches: Breach[] = [];
  const unknown: Because[] = [];
  for (const one of looked) {
    const { duty, gap, because } = one;
    const cases = diagrams.and(left, duty.cases);
    if (isHeld(one) || cases === never) continue;
    left = diagrams.and(left, diagrams.not(duty.cases));
    unknown.push(...because);
    const told = (stage: Stage, make: Make) => gaps(stage, make, world, form.every, duty.way, gap);
    breaches.push({ cases, ways: [begun], told, ...(because.length > 0 && { guess: true as const }) });
  }
  if (left !== never) {
    const shown = inFlow.breaches.map((one) => ({ ...one, cases: diagrams.and(one.cases, left) }));
    breaches.push(...shown.filter(({ cases }) => cases !== never));
    unknown.push(...inFlow.unknown);
    if (unknown.length === 0 && !shown.some(({ cases, guess }) => cases !== never && !guess)) unknown.push(untreated);
    const told = (stage: Stage, make: Make) => gaps(stage, make, world, form.every, null, null);
    breaches.push({ cases: left, ways: [begun], told, guess: true });
  }
  return { applies: atEnd !== never, breaches, unknown };
}

/** A gap that is too long, if there is one; and what is not known of others. */
type Found = { readonly gap: Gap | null; readonly because: readonly Because[] };

function heldBy(
  guards: Guards,
  clocks: Clocks,
  { routine, calendar }: World,
  form: RecursForm,
  { way, periods }: Duty,
  { found, tail, base }: Waited,
): Found {
  const { diagrams } = guards.space;
  const isKnown = !('kind' in tail);
  const { after, own, whole } = isKnown ? tail : noTail;
  const years = yearsOf(routine);
  const reckoned = (all: readonly number[], from: Moment) =>
    Math.max(...all.map((clock) => clocks.reckon(clock, from, calendar)));
  const allowed = (from: Moment) => addLimit(from, form.every, calendar)?.moment ?? Number.POSITIVE_INFINITY;
  // The duty ends just before it falls once more, and the case as late after that as may be.
  const endOf = ({ after: times, from, next }: Stretch) =>
    Math.max(reckoned(after, next), times > 0 ? reckoned(own, from) : 0);
  const latest = (stretch: Stretch) => Math.max(reckoned(found, stretch.next), endOf(stretch));
  for (const clock of whole) {
    const start = firstLate(clocks, clock, form.every, years, calendar);
    if (start === 'many') return { gap: null, because: [hours(way)] };
    if (start !== undefined)
      return { gap: { start, after: 0, until: clocks.reckon(clock, start, calendar), ended: start }, because: [] };
  }
  const longs: Gap[] = [];
  for (const part of partsOf(periods)) {
    const times = timesOf(clocks, form, part, [...found, ...after, ...own], base?.clocks ?? [clocks.x]);
    if (times === 'many') return { gap: null, because: [hours(way)] };
    const falling = {
      periods: part,
      ...(base && { base: (start: Moment) => reckoned(base.clocks, start) }),
      ...{ years, calendar, spend: (steps: number) => diagrams.spend(steps) },
    };
    const long = firstLong(falling, times, latest, allowed);
    if (!long) return { gap: null, because: isKnown ? [] : [tail] };
    const { start, after: number, from, next } = long;
    const last = reckoned(found, next);
    const isBetween = last > allowed(from);
    longs.push({ start, after: number, until: isBetween ? last : endOf(long), ...(!isBetween && { ended: next }) });
  }
  return { gap: longs[0]!, because: longs.length > 1 ? [hours(way)] : [] };
}

/** The lines that are looked at together: of what holds for some of them more take nothing away. */
function partsOf(periods: readonly Period[]): Period[][] {
  const byDates = periods.filter((one) => elapsedIn(one) === undefined);
  const byHours = periods.filter((one) => elapsedIn(one) !== undefined);
  return [...(byDates.length > 0 ? [byDates] : []), ...byHours.map((one) => [one])];
}

const hours = ({ procedure }: Way): Because => ({ kind: 'untreated', what: 'hours', of: procedure.id });

/** What matters of the time of the day to expressions that are counted from what others come to, a period later. */
function timesOf(
  clocks: Clocks,
  { every }: RecursForm,
  periods: readonly Period[],
  ends: readonly number[],
  bases: readonly number[],
): Times | 'many' {
  const own = periods.flatMap((one) => elapsedIn(one) ?? []);
  const elapsed = (clock: number) => clocks.partsOf(clock).elapsed;
  const all = bases.flatMap((base) => ends.map((end) => [...elapsed(base), ...own, ...elapsed(end)]));
  if (amountOf(every)?.kind !== 'elapsed') return all.every((one) => one.length === 0) ? 'dates' : 'end';
  const sums = new Set<number>();
  for (const one of all) {
    const some = sumsOf(one);
    if (some === 'many') return 'many';
    for (const sum of some) sums.add(sum);
  }
  return [...sums];
}
