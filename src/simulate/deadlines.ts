/** The limits of a step when it becomes ready (`semantics.md`, 1.18–1.22). */
import type { DateOrFact, Deadline, Duration, Ref } from '../generated/routine.ts';
import { holds, readFact } from './context.ts';
import { parseDay } from './day.ts';
import { keyOf, latest } from './emit.ts';
import { addLimit, type Limit, limitBefore, limitOfDate, limitOfMonthDay } from './limit.ts';
import { dayOf } from './moment.ts';
import type { Path } from './path.ts';
import type { Context, Happening, OwnLimit } from './state.ts';
import type { Due } from './trace.ts';
import { type Moment, startOfDay } from './zone.ts';

type Anchored = { limit: Limit | undefined; moves: boolean; from: Path | null; anchor: number | null };

/** The deadlines in force when the step becomes ready: those whose condition holds then (1.19). */
export function deadlinesInForce(
  context: Context,
  deadlines: readonly Deadline[] | undefined,
  step: string,
): Deadline[] {
  return (deadlines ?? []).filter(({ when }) => holds(context, when, step)).map(({ when: _, ...deadline }) => deadline);
}

/**
 * What they come to, for a step that becomes ready at `ready`. Those that wait for what comes after (`before X`, X a
 * step or an event) are not among them; see `due.ts`.
 */
export function limitsOf(context: Context, step: string, deadlines: readonly Deadline[], ready: Moment): OwnLimit[] {
  return deadlines.flatMap((deadline) =>
    anchored(context, step, deadline, ready).flatMap(({ limit, moves, from, anchor }) => {
      if (!limit) return [];
      const soft = deadline.soft === true;
      const due: Due = { ...limit, of: step, routine: context.text.id, own: true, soft, deadline, anchor };
      return [{ due, moves, from }];
    }),
  );
}

/** The date by which the whole occurrence is to be done, as a limit of the step: what comes from outside it never moves. */
export function yearlyLimits({ yearly, text }: Context, step: string): OwnLimit[] {
  if (!yearly) return [];
  const { limit, month, day } = yearly;
  const deadline = { kind: 'everyYear', month, day } as const;
  const due: Due = { ...limit, of: step, routine: text.id, own: true, soft: false, deadline, anchor: null };
  return [{ due, moves: false, from: null }];
}

/** The limit that `new deadline D` sets, counted from when the one before passed (1.9). */
export function newDeadline(context: Context, step: string, duration: Duration, passed: Moment): OwnLimit[] {
  const limit = addLimit(passed, duration, context.run.calendar);
  if (!limit) return [];
  const deadline = { kind: 'newDeadline', duration } as const;
  const due: Due = { ...limit, of: step, routine: context.text.id, own: true, soft: false, deadline, anchor: null };
  return [{ due, moves: true, from: null }];
}

/** The first moment of the date that `on DATE` names: the step is not done before (1.18). */
export function notBefore(context: Context, step: string, deadlines: readonly Deadline[]): Moment {
  const days = deadlines.flatMap((deadline) =>
    deadline.kind === 'on' ? (dayIn(context, step, deadline.date) ?? []) : [],
  );
  const moments = days.map((day) => startOfDay(day, context.run.calendar.zone));
  return Math.max(context.run.clock, ...moments);
}

function anchored(context: Context, step: string, deadline: Deadline, ready: Moment): Anchored[] {
  const { calendar } = context.run;
  const fixed = (limit: Limit | undefined): Anchored[] => [{ limit, moves: false, from: null, anchor: null }];
  const moving = (limit: Limit | undefined): Anchored[] => [{ limit, moves: true, from: null, anchor: null }];
  switch (deadline.kind) {
    case 'within': {
      if (!deadline.after) return moving(addLimit(ready, deadline.duration, calendar));
      const after = latestOf(context, step, deadline.after);
      if (!after) return [];
      const limit = addLimit(after.moment, deadline.duration, calendar);
      return [
        {
          limit,
          moves: false,
          from: after.entry === null && after.path.length === 0 ? null : after.path,
          anchor: after.entry,
        },
      ];
    }
    case 'on':
    case 'by': {
      const day = dayIn(context, step, deadline.date);
      return day === undefined ? [] : fixed(limitOfDate(day, calendar));
    }
    case 'byDay':
      return moving(limitOfMonthDay(ready, deadline.day, deadline.nextWorkingDay === true, calendar));
    case 'sameDay': {
      const day = dayOf(ready, calendar);
      return moving(day === undefined ? undefined : limitOfDate(day, calendar));
    }
    case 'atLeastBefore':
      return datesAmong(context, step, deadline.before).flatMap((day) =>
        fixed(limitBefore(startOfDay(day, calendar.zone), deadline.duration, calendar)),
      );
    case 'before':
      // Before a date is before it begins.
      return datesAmong(context, step, deadline.of).flatMap((day) => fixed(limitOfDate(day - 1, calendar)));
    default:
      // Words that urge set no limit (1.19).
      return [];
  }
}

/** The latest of what is named that has happened in scope, a date fact included; `undefined` if none has (1.18). */
function latestOf(context: Context, step: string, refs: readonly Ref[]): Happening | undefined {
  const { run, text, scope } = context;
  const dates = datesAmong(context, step, refs).map(
    (day): Happening => ({ moment: startOfDay(day, run.calendar.zone), entry: null, path: [] }),
  );
  const happened = refs.flatMap((ref) => latest(run, keyOf(ref, text.id), scope) ?? []);
  return [...dates, ...happened].reduce<Happening | undefined>(
    (best, one) => (best && best.moment > one.moment ? best : one),
    undefined,
  );
}

function datesAmong(context: Context, step: string, refs: readonly Ref[]): number[] {
  return refs.flatMap((ref) => (ref.kind === 'fact' ? (dayIn(context, step, { fact: ref.id }) ?? []) : []));
}

/** The date, or that which the fact has; none for a fact without a value. */
function dayIn(context: Context, step: string, date: DateOrFact): number | undefined {
  if (typeof date === 'string') return parseDay(date);
  const value = readFact(context, date.fact, { kind: 'statement', routine: context.text.id, id: step });
  return typeof value === 'string' ? parseDay(value) : undefined;
}
