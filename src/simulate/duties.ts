/** Recurring duties (`semantics.md`, 1.14, 2.4): when they fall, and whether they still apply. */
import type { Procedure, Ref } from '../generated/routine.ts';
import { read, readFact } from './context.ts';
import { parseDay } from './day.ts';
import type { Period } from './duration.ts';
import { keyOf } from './emit.ts';
import { beginOccurrence, standsIn } from './events.ts';
import { endIfDone, rankOf, rootContext } from './instances.ts';
import { limitOfDate, sameTimeOn } from './limit.ts';
import { dayOf } from './moment.ts';
import { occurrence } from './recurrence.ts';
import { parked, resume } from './run.ts';
import type { Duty, Frame, Process, Run, YearlyLimit } from './state.ts';
import type { Moment } from './zone.ts';

/** One `every` line, with the period that falls next by it. */
type Line = { readonly period: Period; readonly when: NonNullable<Procedure['every']>[number]['when']; number: number };

/** Begins the periods of a routine; they are counted from now, unless `counted from` says from what. */
export function startDuties(run: Run, frame: Frame): void {
  for (const procedure of frame.text.routine.procedures) {
    if (procedure.kind !== 'recurring' || !procedure.every?.length || !standsIn(procedure, frame)) continue;
    const lines: Line[] = procedure.every.map(({ period, when }) => ({ period: period as Period, when, number: 1 }));
    const state: { base: Moment | null; over: boolean } = { base: null, over: false };
    const duty: Duty = {
      frame,
      procedure: procedure.id,
      next: null,
      applies: () =>
        !state.over &&
        !frame.over &&
        duty.next !== null &&
        !isEnded(run, frame, procedure) &&
        lines.some((line) => applies(run, frame, procedure, line)),
    };
    run.duties.push(duty);
    const onDone = () => {
      state.over = true;
      if (frame.case) endIfDone(run, frame.case);
    };
    resume(run, { process: runDuty(run, frame, procedure, lines, duty), frame, onDone });
  }
}

function* runDuty(run: Run, frame: Frame, procedure: Procedure, lines: readonly Line[], duty: Duty): Process {
  const base = yield* countedFrom(run, frame, procedure);
  const falls = ({ period, number }: Line) => occurrence(period, base, number, run.calendar)?.moment;
  for (;;) {
    const moments = lines.flatMap((line) => falls(line) ?? []);
    const next = moments.length > 0 ? Math.min(...moments) : null;
    duty.next = next;
    if (next === null) break;
    yield { at: next, key: [rankOf(run, frame.text, procedure)] };
    if (frame.over || isEnded(run, frame, procedure)) break;
    const due = lines.filter((line) => falls(line) === next);
    const applying = due.filter((line) => applies(run, frame, procedure, line));
    // Two lines that fall together are one period.
    if (applying.length > 0) beginOccurrence(run, frame, procedure, null, yearlyLimit(run, applying, next));
    for (const line of due) line.number += 1;
  }
  return { ready: run.clock, node: -1 };
}

/** `every year by 1 March` falls on that date and is to be done by its end (1.14). */
function yearlyLimit({ calendar }: Run, lines: readonly Line[], falls: Moment): YearlyLimit | null {
  const date = dayOf(falls, calendar);
  for (const { period } of lines)
    if (period.kind === 'yearly' && date !== undefined)
      return { limit: limitOfDate(date, calendar), month: period.month, day: period.day };
  return null;
}

/** The moment from which the periods count: now, or the first time that what they count from happens. */
function* countedFrom(
  run: Run,
  frame: Frame,
  { id, countedFrom: refs }: Procedure,
): Generator<typeof parked, Moment, void> {
  if (!refs) return run.clock;
  const context = rootContext(run, frame);
  for (const ref of refs) {
    if (ref.kind !== 'fact') continue;
    const value = readFact(context, ref.id, { kind: 'procedure', routine: frame.text.id, id });
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    if (day !== undefined) return sameTimeOn(day, run.clock, run.calendar);
  }
  const names = refs.map((ref) => keyOf(ref, frame.text.id));
  const me = run.current;
  let awake = false;
  const wake = () => {
    if (awake || !me) return;
    awake = true;
    resume(run, me);
  };
  if (!names.some((name) => run.firsts.has(name))) {
    for (const name of names) run.watchers.set(name, [...(run.watchers.get(name) ?? []), wake]);
    yield parked;
  }
  const firsts = names.flatMap((name) => run.firsts.get(name)?.moment ?? []);
  return Math.min(...firsts);
}

function applies(run: Run, frame: Frame, { id }: Procedure, { when }: Line): boolean {
  return !when || read(rootContext(run, frame), when, { kind: 'procedure', routine: frame.text.id, id }).holds;
}

/** Whether `until NAME` has ended the duty: NAME has happened, or the date it names is over. */
function isEnded(run: Run, frame: Frame, { id, until }: Procedure): boolean {
  return (until ?? []).some((ref: Ref) => {
    if (ref.kind !== 'fact') return run.firsts.has(keyOf(ref, frame.text.id));
    const value = readFact(rootContext(run, frame), ref.id, { kind: 'procedure', routine: frame.text.id, id });
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    return day !== undefined && run.clock >= limitOfDate(day, run.calendar).moment;
  });
}
