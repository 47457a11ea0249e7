/** Occurrences of procedures (`semantics.md`, 2.4), and the end of cases (2.7, 2.8). */
import type { Id, Procedure } from '../generated/routine.ts';
import { answerFor, type Coming, isAssumed } from './answers.ts';
import { makeValues, sinceNow, valuesFor, withReason } from './context.ts';
import { emit } from './emit.ts';
import { passBy } from './passing.ts';
import { beside } from './path.ts';
import { resume } from './run.ts';
import type { At, CaseDraft, Context, Frame, Mutable, Run, YearlyLimit } from './state.ts';
import type { Text } from './text.ts';
import type { Instance } from './trace.ts';

/** The frame of a case, or of what stands outside any. */
export function makeFrame(run: Run, text: Text, ofCase: CaseDraft | null, kind: Frame['kind']): Frame {
  const frame: Frame = {
    kind,
    text,
    parent: null,
    case: ofCase,
    holder: { doers: null },
    active: 0,
    closed: false,
    over: false,
    onClose: null,
  };
  if (kind !== 'one') run.frames.add(frame);
  return frame;
}

/** A case that begins now. */
export function makeCase(run: Run): CaseDraft {
  const made: CaseDraft = { index: run.cases.length, began: run.clock, ends: [], active: 0, ended: false };
  run.cases.push(made);
  return made;
}

/** Begins an occurrence of a procedure beside all others, at the clock's moment. */
export function beginProcedure(
  run: Run,
  frame: Frame,
  procedure: Procedure,
  coming: Coming | null,
  yearly: YearlyLimit | null = null,
): void {
  const around = rootContext(run, frame);
  const { context, at } = beginInstance(
    {
      ...around,
      yearly,
      key: [rankOf(run, frame.text, procedure), run.instances.length],
      path: [beside(run.instances.length)],
    },
    procedure,
    { ready: run.clock, node: -1 },
    coming,
  );
  const { instance } = context;
  frame.active += 1;
  if (frame.case) {
    frame.case.active += 1;
    frame.case.ended = false;
  }
  const onDone = () => {
    instance.done = run.clock;
    frame.active -= 1;
    if (frame.case) {
      frame.case.active -= 1;
      endIfDone(run, frame.case);
    }
  };
  resume(run, { process: run.runBody(procedure.body, context, at), frame, onDone });
}

/** Writes the trigger, and gives the context inside the occurrence that it begins. */
export function beginInstance(
  around: Context,
  procedure: Procedure,
  from: At,
  coming: Coming | null,
): { context: Context; at: At } {
  const { run, text, frame } = around;
  const key = `${text.id}:${procedure.id}`;
  const occurrence = (run.occurrences.get(key) ?? 0) + 1;
  run.occurrences.set(key, occurrence);
  const place = { occurrence, turn: null, round: null };
  const away = [...run.answers.unavailable, ...(answerFor(run.answers, procedure.id, 'unavailable', place) ?? [])];
  const instance: Mutable<Instance> = {
    key,
    routine: text.id,
    procedure: procedure.id,
    occurrence,
    event: coming && procedure.kind === 'event' ? coming.event : null,
    case: frame.case?.index ?? null,
    began: run.clock,
    done: null,
    unavailable: away,
  };
  const n = run.instances.push(instance) - 1;
  const event = instance.event;
  const inside: Context = {
    ...around,
    instance,
    unavailable: new Set(away),
    scope: [...around.scope, { key, n }],
    since: sinceNow(run, run.clock),
    begunBy: coming ? [...(coming.assumedIn ?? []), coming.event] : around.begunBy,
    values: valuesFor(run, around.values, procedure.id, place),
  };
  const reason = { kind: 'trigger', procedure: procedure.id, event, occurrence, moment: run.clock } as const;
  const context = withReason(inside, reason);
  const at = emit({ ...inside, path: [...inside.path, 0] }, from, {
    kind: 'trigger',
    id: procedure.id,
    event,
    coming: event === null ? null : coming!.number,
    ...(event !== null && isAssumed(coming!) && { assumed: true as const }),
  });
  passBy(context, procedure);
  return { context, at };
}

/** An event that begins nothing has happened all the same: others may wait for it, or count from it. */
export function noteEvent(run: Run, frame: Frame, coming: Coming): void {
  // No instance has such a number, so nothing comes before or after it.
  const around = rootContext(run, frame);
  const context = { ...around, path: [beside(run.bound + run.entries.length)] };
  emit(
    context,
    { ready: run.clock, node: -1 },
    { kind: 'trigger', id: coming.event, event: coming.event, coming: coming.number },
  );
  if (frame.case && !frame.case.ended) endIfDone(run, frame.case);
}

/** Ends the case if all that has begun is done and no recurring duty still applies (2.8). */
export function endIfDone(run: Run, ofCase: CaseDraft): void {
  if (ofCase.active > 0 || ofCase.ended) return;
  if (run.duties.some(({ frame, applies }) => frame.case === ofCase && applies())) return;
  endCase(run, ofCase, 'done');
}

/** Ends a case, or a followed routine alone, at once (1.16). */
export function closeFrame(run: Run, frame: Frame): void {
  frame.closed = true;
  const parent = frame.parent;
  if (!parent) {
    if (frame.case) endCase(run, frame.case, 'close');
    return;
  }
  for (const one of run.frames) {
    if (!isWithin(one, frame)) continue;
    if (one.case) one.case.active -= one.active;
    one.active = 0;
  }
  frame.onClose?.();
}

/** A place outside every instance: where the conditions of periods are read. */
export function rootContext(run: Run, frame: Frame): Context {
  const instance: Instance = {
    key: '',
    routine: frame.text.id,
    procedure: '',
    occurrence: 1,
    event: null,
    case: frame.case?.index ?? null,
    began: run.clock,
    done: null,
    unavailable: [],
  };
  return {
    run,
    text: frame.text,
    frame,
    instance,
    unavailable: run.answers.unavailable,
    scope: [],
    turn: null,
    round: null,
    rounds: [],
    phases: [],
    key: [],
    path: [],
    ranks: [],
    because: [],
    since: sinceNow(run, run.clock),
    begunBy: [],
    values: makeValues(null),
    yearly: null,
  };
}

/** Where a procedure stands among those that begin at one moment: as the case orders them, else as in the text. */
export function rankOf(run: Run, text: Text, procedure: { readonly id: Id }): number {
  const procedures = text.routine.procedures;
  for (const { id } of procedures) {
    const order = answerFor(run.answers, id, 'order', { occurrence: 1, turn: null, round: null });
    if (!order) continue;
    const place = order.indexOf(procedure.id);
    return place >= 0 ? place : order.length + procedures.findIndex((one) => one.id === procedure.id);
  }
  return procedures.findIndex(({ id }) => id === procedure.id);
}

function endCase(run: Run, ofCase: CaseDraft, by: 'done' | 'close'): void {
  ofCase.ended = true;
  ofCase.ends.push({ moment: run.clock, by, entries: run.entries.length, state: run.states.length - 1 });
}

function isWithin(frame: Frame, around: Frame): boolean {
  for (let one: Frame | null = frame; one; one = one.parent) if (one === around) return true;
  return false;
}
