/** Waiting for what someone outside does (`semantics.md`, 1.17): until it comes, or until the time is up. */
import type { Wait } from '../generated/routine.ts';
import { answerFor, type Coming, isAssumed } from './answers.ts';
import { assumeComing, firstSince } from './comings.ts';
import { answered, placeOf, within, withReason } from './context.ts';
import { emit } from './emit.ts';
import { announce, canCome } from './events.ts';
import { addLimit, shift } from './limit.ts';
import { formatUnambiguous } from './moment.ts';
import { goWay } from './passing.ts';
import { Stopped } from './run.ts';
import type { At, Context, Pause, Process } from './state.ts';
import type { Moment } from './zone.ts';

const never = Number.POSITIVE_INFINITY;

/** Runs a wait, and its `otherwise` when the time is up. */
export function* runWait(wait: Wait, context: Context, at: At): Process {
  const { run } = context;
  const limit = (wait.atMost && addLimit(at.ready, wait.atMost, run.calendar)?.moment) ?? never;
  const said = endsAsSaid(wait, context, at);
  // What nobody told of is taken to come at once (2.15).
  const ends = said ?? firstSince(run, context.since, wait.events)?.moment ?? at.ready;
  yield waiting(wait, context, at, Math.min(ends, limit));
  const coming = ends <= limit ? comesNow(wait, context, said !== null) : null;
  // Where it can't come, the wait goes on.
  if (ends <= limit && !coming) yield waiting(wait, context, at, limit);
  // The event comes before the wait for it ends, also at one moment.
  if (coming) announce(run, coming);
  const next = emit(within(context, 0, wait.id), at, {
    kind: 'wait',
    id: wait.id,
    endedBy: coming ? 'event' : 'limit',
    event: coming?.event ?? null,
    coming: coming?.number ?? null,
    ...(coming && isAssumed(coming) && { assumed: true as const }),
  });
  goWay(context, wait.id, coming ? wait.id : null);
  if (coming || !wait.otherwise) return next;
  const inside = withReason(within(context, 1, wait.id), { kind: 'wait', of: wait.id, title: wait.title ?? null });
  return yield* run.runBody(wait.otherwise, inside, next);
}

function waiting(wait: Wait, context: Context, at: At, ends: Moment): Pause {
  const { run, text, instance, turn, round, key } = context;
  const until = Math.max(ends, run.clock);
  return {
    at: until,
    key,
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
}

/** When the wait ends but for its limit, as the case answers for the wait itself. */
function endsAsSaid(wait: Wait, context: Context, at: At): Moment | null {
  const { run } = context;
  const lasts = wait.atMost
    ? answered(context, wait.id, 'waits')
    : answerFor(run.answers, wait.id, 'waits', placeOf(context));
  if (lasts === 'limit') return never;
  if (lasts !== undefined) return shift(at.ready, lasts, run.calendar) ?? never;
  const moment = answerFor(run.answers, wait.id, 'at', placeOf(context));
  if (moment === undefined || moment >= at.ready) return moment ?? null;
  throw new Stopped({
    problems: [{ kind: 'too-early', id: wait.id, value: formatUnambiguous(moment, run.calendar) }],
  });
}

/**
 * The coming that ends the wait now: one that is known of, else one that is taken to come; none where the event can't
 * come yet, or no more. A case that says when the wait ends says that the event comes then, whether it can or not.
 * What began the procedure is not taken to come again in it: that would go on without end.
 */
function comesNow({ events }: Wait, context: Context, isSaid: boolean): Coming | null {
  const { run, since, begunBy } = context;
  const known = firstSince(run, isSaid ? { ...since, moment: run.clock } : since, events);
  if (known && known.moment <= run.clock) return known;
  const event = isSaid ? events[0] : events.find((one) => !begunBy.includes(one) && canCome(run, one));
  return event === undefined ? null : assumeComing(context, event, isSaid);
}
