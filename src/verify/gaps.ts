/** Cases that show a gap that is too long, for what should happen again and again. */
import type { Case } from '../generated/case.ts';
import { formatDay } from '../simulate/day.ts';
import type { Duration } from '../simulate/duration.ts';
import { addLimit } from '../simulate/limit.ts';
import { dayOf, formatUnambiguous, parseMoment } from '../simulate/moment.ts';
import type { Moment } from '../simulate/zone.ts';
import type { Way } from './flow.ts';
import type { Make, World } from './judged.ts';
import type { Stage } from './replay.ts';
import { delayed, type May, slowed, walkedOf, withEvent } from './timings.ts';

const minute = 60_000;
const oneDay = 24 * 60 * minute;

/**
 * The first gap that is too long: after which period, in a case that begins when; `ended`: it lasts to the end of the case,
 * once the duty has ended at a moment.
 */
export type Gap = { readonly start: Moment; readonly after: number; readonly until: Moment; readonly ended?: Moment };

/** Cases with the duty done as late as may be: at once the first time, or after it was done in time before. */
export function* gaps(
  stage: Stage,
  make: Make,
  { calendar }: World,
  every: Duration,
  duty: Way | null,
  gap: Gap | null,
): Iterable<Case> {
  const plain = make();
  yield plain;
  const from = gap?.start ?? parseMoment(plain.start ?? '', calendar) ?? 0;
  const horizon = gap?.until ?? addLimit(from, every, calendar)?.moment;
  const day = horizon === undefined ? undefined : dayOf(horizon, calendar);
  const said = { ...plain, start: formatUnambiguous(from, calendar), ...(day && { until: formatDay(day + 2) }) };
  yield said;
  const over = (horizon ?? from) + oneDay;
  // What has no limit keeps the case open; so does what comes when it will.
  const open = stretched(stage, said, over);
  const both = [said, open];
  if (horizon !== undefined && (!gap || duty?.procedure.until)) {
    // The duty goes on until the gap is over, or ends as it begins to be one, or before all else.
    const ends = [gap?.ended === undefined ? over : gap.ended - minute, ...(gap ? [] : [from + minute])];
    const ended = duty ? ends.flatMap((moment) => both.flatMap((one) => [...endedAt(stage, one, duty, moment)])) : [];
    yield* ended;
    const counted = gap ? [] : [...countedLate(stage, said, over)];
    yield* counted;
    // In a case that is kept open there may be more without a limit.
    for (const one of [said, open, ...(gap ? [] : ended), ...counted]) {
      yield stretched(stage, one, over);
      yield* withComings(stage, one, over);
    }
  }
  const late = (gap?.after ?? 0) + 1;
  // The one that is late is not made up for by the next, which may be late as well.
  const ways: May[] = [() => true, ({ occurrence: one }) => one === late, ({ occurrence: one }) => one >= late];
  for (const one of both)
    for (const tight of [false, true])
      for (const may of ways) {
        const slow = slowed(stage, one, may, tight);
        if (slow) yield slow;
      }
}

/** The case in which what has no limit is done after a moment. */
function stretched(stage: Stage, said: Case, moment: Moment): Case {
  const entries = walkedOf(stage, said)?.trace.entries ?? [];
  const free = entries.filter((one) => one.kind === 'step' && one.due === null && one.moment <= moment);
  return free.length > 0 ? delayed(stage, said, free, moment) : said;
}

/** Cases in which one of the events comes too, at a moment. */
function* withComings(stage: Stage, said: Case, moment: Moment): Iterable<Case> {
  for (const { id } of stage.routine.events) yield withEvent(stage, said, id, moment);
}

/** Cases in which what periods are counted from is a moment that nothing in the routine decides. */
function* countedLate(stage: Stage, said: Case, moment: Moment): Iterable<Case> {
  const day = formatDay(dayOf(moment, stage.surroundings.calendar)!);
  for (const ref of stage.routine.procedures.flatMap(({ countedFrom = [] }) => countedFrom)) {
    if (ref.kind === 'event') yield withEvent(stage, said, ref.id, moment);
    if (ref.kind === 'fact') yield { ...said, given: { ...said.given, [ref.id]: day } };
  }
}

/** Cases in which a duty ends at a moment, and all but what it begins takes as long as it may. */
function* endedAt(stage: Stage, said: Case, { text, procedure }: Way, moment: Moment): Iterable<Case> {
  const key = `${text.id}:${procedure.id}`;
  const isElsewhere: May = ({ scope }) => !scope.some((level) => level.key === key);
  for (const ref of procedure.until ?? []) {
    if (ref.kind === 'text' || ref.kind === 'fact') continue;
    const events = text.procedures.get(ref.id)?.events ?? [ref.id];
    const at = formatUnambiguous(moment, stage.surroundings.calendar);
    const ended =
      ref.kind === 'event' || ref.kind === 'procedure'
        ? withEvent(stage, said, events[0]!, moment)
        : { ...said, answers: [...(said.answers ?? []), { of: ref.id, at }] };
    yield ended;
    for (const tight of [false, true]) {
      const slow = slowed(stage, ended, isElsewhere, tight);
      if (slow) yield slow;
    }
  }
}
