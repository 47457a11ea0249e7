/** One step of a walk: whether it is done, by whom, when, until when, and what it leaves behind. */
import type { Attributes, Doers, Id, Step } from '../generated/routine.ts';
import { answerFor } from './answers.ts';
import { answered, branch, holds, placeOf, read, readFact, withReason } from './context.ts';
import { deadlinesInForce, limitsOf, newDeadline, notBefore, yearlyLimits } from './deadlines.ts';
import { chooseDoers } from './doers.ts';
import { emit, heldUntil, holdBack, keyOf, latest } from './emit.ts';
import { shift } from './limit.ts';
import { formatUnambiguous } from './moment.ts';
import { goWay } from './passing.ts';
import type { Open } from './result.ts';
import { Stopped, together } from './run.ts';
import type { At, Context, OwnLimit, Process, ReadyStep } from './state.ts';
import type { Doer, Due, InForce } from './trace.ts';
import type { Moment } from './zone.ts';

// A limit itself is in time, so what is late comes after it: by as little as people write down.
const minute = 60_000;

/** Who does a step, as far as is known. */
type Who = { doers: readonly Doer[]; nobody: boolean; sameAs: number | null };

/** Runs a step: what is left out leaves no entry behind. */
export function* runStep(step: Step, context: Context, at: At): Process {
  const { run } = context;
  let here = context;
  if (step.when) {
    const { holds, readings } = read(context, step.when, by(context, step.id));
    goWay(context, step.id, holds ? step.id : null);
    if (!holds) return at;
    here = withReason(context, { kind: 'condition', of: step.id, branch: null, condition: step.when, readings });
  }
  if (step.modality !== 'must' && !(answered(context, step.id, 'done') ?? step.modality === 'should')) return at;
  const deadlines = deadlinesInForce(here, step.deadlines, step.id);
  const limits = [...limitsOf(here, step.id, deadlines, at.ready), ...yearlyLimits(here, step.id)];
  const limit = earliestDue(limits);
  const late = limit !== null && answered(context, step.id, 'overdue') === true;
  if (!late) return yield* doStep(step, here, at, limits, null);
  const overdue = step.overdue;
  const limited = overdue?.newDeadline ? newDeadline(here, step.id, overdue.newDeadline, limit.moment) : [];
  const stepProcess = doStep(step, branch(here, 0), at, limited, limit);
  if (!overdue?.body.length) return yield* stepProcess;
  // What is done because the limit was missed can't be bound by it.
  const beside = withReason(
    { ...branch(context, 1), yearly: null },
    { kind: 'overdue', of: step.id, limit: limit.shown },
  );
  return yield* together(run, context.frame, at, [
    stepProcess,
    afterLimit(beside, at, limit.moment, (from) => run.runBody(overdue.body, beside, from)),
  ]);
}

/** Does what `when overdue` says, from when the limit passes (1.9). */
function* afterLimit(context: Context, at: At, passed: Moment, then: (at: At) => Process): Process {
  yield { at: passed, key: context.key };
  return yield* then({ ready: context.run.clock, node: at.node });
}

function* doStep(step: Step, context: Context, at: At, limits: readonly OwnLimit[], late: Due | null): Process {
  const { run } = context;
  const who = whoDoes(step, context);
  const done = answerFor(run.answers, step.id, 'at', placeOf(context));
  const handing = (step.handOver ?? []).filter(({ when }) => holds(context, when, step.id));
  const acceptance = handing.some(({ whenAccepted }) => whenAccepted)
    ? answerFor(run.answers, step.id, 'waits', placeOf(context))
    : undefined;
  const limit = earliestDue(limits);
  let moment = finishedAt(step, context);
  if (late !== null) moment = Math.max(moment, late.moment + minute);
  if (typeof acceptance === 'object') moment = shift(moment, acceptance, run.calendar) ?? moment;
  if (acceptance === 'limit') moment = Math.max(moment, limit?.moment ?? Number.POSITIVE_INFINITY);
  if (done !== undefined) {
    if (done < moment)
      throw new Stopped({
        problems: [{ kind: 'too-early', id: step.id, value: formatUnambiguous(done, run.calendar) }],
      });
    moment = done;
  } else if (run.pace) moment = Math.max(moment, run.pace(readyStep(step, context), moment, limit, run.entries));
  const names = [
    keyOf({ kind: 'step', id: step.id }, context.text.id),
    ...mayHappen(step).map((ref) => keyOf(ref, context.text.id)),
  ];
  names.push(...context.phases.map((id) => keyOf({ kind: 'phase', id }, context.text.id)));
  // The limit is lifted, and told all the same where no other takes its place.
  const missed: Due | null = late && limits.length === 0 ? { ...late, missed: true } : null;
  const open = (): Open => openStep(step, context, at, who, moment, missed ?? limit);
  do {
    yield { at: moment, key: context.key, open };
    moment = heldUntil(context, names);
  } while (moment > run.clock);
  const attributes = attributesInForce(step, context, late !== null);
  const accepted = acceptance !== 'limit';
  const handedTo = accepted ? handOver(attributes, context) : null;
  const next = emit(
    context,
    at,
    {
      kind: 'step',
      id: step.id,
      modality: step.modality,
      ...who,
      notBy: [],
      attributes: sendInstead(attributes, accepted && handedTo !== null),
      handedTo,
      overdue: late !== null,
      limits: limits.map(({ due }) => due),
      due: missed,
    },
    limits,
  );
  if (handedTo) context.frame.holder.doers = handedTo;
  holdBack(context, run.entries.length - 1, attributes.deadlines ?? []);
  return next;
}

function readyStep({ id }: Step, { run, text, instance, scope, turn, round, rounds }: Context): ReadyStep {
  const { occurrence } = instance;
  return { kind: 'step', routine: text.id, id, index: run.entries.length, occurrence, scope, turn, round, rounds };
}

/** The moment a step is done if nothing holds it up: not before its date, and after the time that it takes. */
function finishedAt(step: Step, context: Context): Moment {
  const { run } = context;
  const deadlines = deadlinesInForce(context, step.deadlines, step.id);
  const work = (step.takes ?? []).filter(({ when }) => holds(context, when, step.id));
  const worked = work.reduce((moment, { duration }) => shift(moment, duration, run.calendar) ?? moment, run.clock);
  return Math.max(worked, notBefore(context, step.id, deadlines));
}

function whoDoes(step: Step, context: Context): Who {
  const { run } = context;
  const answered = answerFor(run.answers, step.id, 'by', placeOf(context));
  if (answered) return { doers: answered.map((id) => doerOf(context, id)), nobody: false, sameAs: null };
  // Whoever took the case over does what says nobody else: a `by` from around the step does not count (1.33).
  const holder = context.frame.holder.doers;
  if (holder && (!step.by || step.inherited?.includes('by'))) return { doers: holder, nobody: false, sameAs: null };
  const all = (step.by ?? [])
    .filter(({ when }) => holds(context, when, step.id))
    .map((one) => whoBy(one, context, step.id));
  return {
    doers: all.flatMap(({ doers }) => doers),
    nobody: all.some(({ nobody }) => nobody),
    sameAs: all.find(({ sameAs }) => sameAs !== null)?.sameAs ?? null,
  };
}

function whoBy(one: Doers, context: Context, step: Id): Who {
  const { run, text } = context;
  if (one.sameAs === undefined)
    return { ...chooseDoers(roleFacts(one.chain, context, step), text, context.unavailable), sameAs: null };
  const before = latest(run, keyOf({ kind: 'step', id: one.sameAs }, text.id), context.scope);
  const entry = before?.entry == null ? undefined : run.entries[before.entry];
  return entry?.kind === 'step'
    ? { doers: entry.doers, nobody: false, sameAs: entry.sameAs ?? entry.index }
    : { doers: [], nobody: false, sameAs: null };
}

/** A fact that stands for a role gives way to the role that it is. */
function roleFacts(chain: Doers['chain'], context: Context, step: Id): Doers['chain'] {
  return chain.map(({ join, roles }) => ({
    join,
    roles: roles.flatMap((ref) => {
      if (ref.kind !== 'fact') return [ref];
      const value = readFact(context, ref.id, by(context, step));
      return typeof value === 'string' ? [{ kind: 'role' as const, id: value }] : [];
    }),
  }));
}

function doerOf({ text }: Context, id: Id): Doer {
  return { ref: text.roles.has(id) || !text.systems.has(id) ? { kind: 'role', id } : { kind: 'system', id } };
}

/** The attributes whose condition holds in the state before the entry (2.5), those of `when overdue` included. */
function attributesInForce(step: Step, context: Context, late: boolean): InForce {
  const inForce: Record<string, unknown[]> = {};
  const all: Attributes[] = late && step.overdue ? [step, step.overdue.attributes] : [step];
  for (const attributes of all) {
    for (const name of attributeNames) {
      const lines = (attributes[name] ?? []) as { when?: Step['when'] }[];
      const kept = lines.filter(({ when }) => holds(context, when, step.id)).map(({ when: _, ...rest }) => rest);
      if (kept.length > 0) inForce[name] = [...(inForce[name] ?? []), ...kept];
    }
  }
  return inForce as InForce;
}

const attributeNames = [
  ...(['with', 'in', 'via', 'fulfils', 'use', 'write', 'sign', 'send', 'inform', 'ask', 'refer', 'handOver'] as const),
  ...(['record', 'noRecord', 'check', 'approval', 'determine', 'deadlines', 'takes'] as const),
];

/** Who takes the case over: the first in the chain who is available; nobody where something is sent instead (1.33). */
function handOver({ handOver }: InForce, context: Context): readonly Doer[] | null {
  const last = handOver?.at(-1);
  if (!last) return null;
  const { doers, nobody } = chooseDoers(last.to, context.text, context.unavailable);
  return nobody && last.otherwiseSend ? null : doers;
}

/** Where nobody takes the case over, `otherwise send` is done. */
function sendInstead(attributes: InForce, handed: boolean): InForce {
  const instead = handed ? [] : (attributes.handOver ?? []).flatMap(({ otherwiseSend }) => otherwiseSend ?? []);
  return instead.length > 0 ? { ...attributes, send: [...(attributes.send ?? []), ...instead] } : attributes;
}

function mayHappen(step: Step) {
  return [
    ...(step.write ?? []).flatMap(({ documents }) => documents),
    ...(step.send ?? []).flatMap(({ things }) => things),
  ];
}

function earliestDue(limits: readonly OwnLimit[]): Due | null {
  return limits.reduce<Due | null>((best, { due }) => (best && best.moment <= due.moment ? best : due), null);
}

function openStep(step: Step, context: Context, at: At, who: Who, earliest: Moment, due: Due | null): Open {
  const { instance, turn, round, text } = context;
  const { doers } = who;
  const { occurrence } = instance;
  return {
    kind: 'step',
    routine: text.id,
    id: step.id,
    occurrence,
    turn,
    round,
    doers,
    ready: at.ready,
    earliest,
    due,
    cut: false,
  };
}

function by({ text }: Context, id: Id) {
  return { kind: 'statement', routine: text.id, id } as const;
}
