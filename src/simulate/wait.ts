/** Waiting for what someone outside does (`semantics.md`, 1.17): until it comes, or until the time is up. */
import type { Wait } from '../generated/routine.ts';
import { answerFor, type Coming } from './answers.ts';

import { placeOf, within, withReason } from './context.ts';
import { emit } from './emit.ts';
import { announce, nameOfComing } from './events.ts';
import { addLimit, shift } from './limit.ts';
import { formatUnambiguous } from './moment.ts';
import { Stopped } from './run.ts';
import type { At, Context, Process, Run } from './state.ts';
import type { Moment } from './zone.ts';

const never = Number.POSITIVE_INFINITY;

/** Runs a wait, and its `otherwise` when the time is up. */
export function* runWait(wait: Wait, context: Context, at: At): Process {
  const { run, text } = context;
  const limit = wait.atMost && addLimit(at.ready, wait.atMost, run.calendar)?.moment;
  const came = comes(wait, context, at);
  const inTime = limit === undefined || came.moment <= limit;
  const until = Math.max(inTime ? came.moment : limit, run.clock);
  const { instance, turn, round } = context;
  yield {
    at: until,
    key: context.key,
    open: () => ({
      kind: 'wait',
      routine: text.id,
      id: wait.id,
      occurrence: instance.occurrence,
      turn,
      round,
      since: at.ready,
      until: until === never ? null : until,
      cut: false,
    }),
  };
  // The event comes before the wait for it ends, also at one moment.
  if (inTime && came.coming) announce(run, came.coming);
  const endedBy = inTime ? 'event' : 'limit';
  const event = inTime ? (came.coming?.event ?? wait.events[0] ?? null) : null;
  const coming = inTime ? (came.coming?.number ?? null) : null;
  const next = emit(within(context, 0, wait.id), at, { kind: 'wait', id: wait.id, endedBy, event, coming });
  if (inTime || !wait.otherwise) return next;
  const inside = withReason(within(context, 1, wait.id), { kind: 'wait', of: wait.id, title: wait.title ?? null });
  return yield* run.runBody(wait.otherwise, inside, next);
}

/**
 * When the wait ends but for its limit: as the case answers; else at the first coming since the instance, turn or
 * round began; else at once, the event being taken as having come (2.15).
 */
function comes(wait: Wait, context: Context, at: At): { moment: Moment; coming: Coming | null } {
  const { run } = context;
  const lasts = answerFor(run.answers, wait.id, 'waits', placeOf(context));
  if (lasts === 'limit') return { moment: never, coming: null };
  if (lasts !== undefined) return { moment: shift(at.ready, lasts, run.calendar) ?? never, coming: null };
  const answered = answerFor(run.answers, wait.id, 'at', placeOf(context));
  if (answered !== undefined) {
    if (answered >= at.ready) return { moment: answered, coming: null };
    throw new Stopped({
      problems: [{ kind: 'too-early', id: wait.id, value: formatUnambiguous(answered, run.calendar) }],
    });
  }
  const coming = firstSince(run, context.since, wait.events);
  return coming ? { moment: coming.moment, coming } : { moment: at.ready, coming: null };
}

/** What has come since is what had not come then: also of what came at that very moment. */
function firstSince(run: Run, since: Context['since'], events: readonly string[]): Coming | null {
  const { comings } = run.answers;
  let low = 0;
  let high = comings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comings[middle]!.moment < since.moment) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < comings.length; at += 1) {
    const coming = comings[at]!;
    const place = run.announced.get(nameOfComing(coming));
    if (events.includes(coming.event) && (place === undefined || place >= since.comings)) return coming;
  }
  return null;
}
