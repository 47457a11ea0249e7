/** Events that come (`semantics.md`, 1.10, 2.4): what each begins, and which count for nothing. */
import type { Id, Procedure } from '../generated/routine.ts';
import type { Coming } from './answers.ts';
import { nameOfComing } from './comings.ts';
import { keyOf } from './emit.ts';
import { beginProcedure, makeCase, makeFrame, noteEvent, rankOf } from './instances.ts';
import type { CaseProblem } from './result.ts';
import { isAlive, resume, Stopped } from './run.ts';
import type { Frame, Process, Run, YearlyLimit } from './state.ts';

/** Lets every event of the case come at its moment. `house`: the frame of what belongs to no one case. */
export function awaitEvents(run: Run, house: Frame): void {
  for (const coming of run.answers.comings)
    resume(run, { process: come(run, house, coming), frame: house, onDone: () => {} });
}

/** Begins what an event begins, once, at the clock's moment. */
export function announce(run: Run, coming: Coming): void {
  const name = nameOfComing(coming);
  if (run.announced.has(name)) return;
  run.announced.set(name, run.announced.size);
  const begun = begunByEvent(run, coming.event);
  for (const { frame, procedure } of begun) {
    const problem = notPossible(run, frame, procedure, coming.event);
    if (problem) throw new Stopped({ problems: [problem] });
    beginOccurrence(run, frame, procedure, coming);
  }
  // The end of the wait that takes it to come tells enough.
  if (begun.length > 0 || coming.assumedIn) return;
  const open = openFrames(run);
  const main = open.find(({ parent, kind }) => parent === null && kind === 'case');
  const known = open.find(({ kind }) => kind === 'house');
  if (main) noteEvent(run, main, coming);
  else if (known && !known.text.start) noteEvent(run, known, coming);
  else run.ignored.push({ event: coming.event, moment: coming.moment, why: 'closed' });
}

/** Whether an event that the case does not tell of may come now. */
export function canCome(run: Run, event: Id): boolean {
  return begunByEvent(run, event).every(({ frame, procedure }) => !notPossible(run, frame, procedure, event));
}

/** Begins an occurrence; where there is no `start`, it is a case of its own (1.15, Outside the case). */
export function beginOccurrence(
  run: Run,
  frame: Frame,
  procedure: Procedure,
  coming: Coming | null,
  yearly: YearlyLimit | null = null,
): void {
  if (frame.kind !== 'house') beginProcedure(run, frame, procedure, coming, yearly);
  else {
    const own = procedure.outside || frame.text.start ? null : makeCase(run);
    beginProcedure(run, makeFrame(run, frame.text, own, 'one'), procedure, coming, yearly);
  }
}

/** Whether the procedure begins in that frame: what is outside the case, or has no `start` beside it, in the house. */
export function standsIn(procedure: Procedure, frame: Frame): boolean {
  if (frame.kind === 'one') return false;
  const outside = procedure.outside === true || !frame.text.start;
  return frame.kind === 'house' ? outside : !outside;
}

function* come(run: Run, house: Frame, coming: Coming): Process {
  const begun = house.text.routine.procedures.find((procedure) => isBegunBy(procedure, coming.event));
  yield { at: coming.moment, key: begun ? [rankOf(run, house.text, begun)] : [-1] };
  const early = [...run.frames].some(
    (frame) =>
      isAlive(frame) &&
      frame.text.routine.procedures.some(
        (one) => isBegunBy(one, coming.event) && standsIn(one, frame) && !hasHappened(run, frame, one),
      ),
  );
  // What must come before may come at this very moment.
  if (early) yield { at: run.clock, key: [Number.POSITIVE_INFINITY] };
  announce(run, coming);
  return { ready: run.clock, node: -1 };
}

function openFrames(run: Run): Frame[] {
  return [...run.frames].filter((frame) => isAlive(frame) && !frame.over);
}

/** The procedures that an event begins if it comes now, each in the frame in which it begins. */
function begunByEvent(run: Run, event: Id): { frame: Frame; procedure: Procedure }[] {
  return openFrames(run).flatMap((frame) =>
    frame.text.routine.procedures
      .filter((procedure) => isBegunBy(procedure, event) && standsIn(procedure, frame))
      .map((procedure) => ({ frame, procedure })),
  );
}

function notPossible(run: Run, frame: Frame, procedure: Procedure, event: Id): CaseProblem | undefined {
  if (!hasHappened(run, frame, procedure)) return { kind: 'event-too-early', id: event, value: null };
  const before = run.occurrences.get(`${frame.text.id}:${procedure.id}`) ?? 0;
  if (procedure.atMost !== undefined && before >= procedure.atMost)
    return { kind: 'event-too-often', id: event, value: String(procedure.atMost) };
  return undefined;
}

function hasHappened(run: Run, frame: Frame, { after }: Procedure): boolean {
  return !after || after.some((ref) => run.firsts.has(keyOf(ref, frame.text.id)));
}

/** By one of its events; a period without an `every` line comes like an event (1.14). */
function isBegunBy(procedure: Procedure, event: string): boolean {
  if (procedure.kind === 'event') return procedure.events?.includes(event) ?? procedure.id === event;
  return procedure.kind === 'recurring' && !procedure.every?.length && procedure.id === event;
}
