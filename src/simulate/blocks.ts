/** Running statements: in order, by decision, side by side, and once for each (`semantics.md`, 2.6). */
import type {
  AnyOrder,
  Choice,
  Decision,
  ForEach,
  Phase,
  Set as SetStatement,
  Statement,
} from '../generated/routine.ts';
import { answerFor } from './answers.ts';
import { joinReadings } from './condition.ts';
import { answered, branch, placeOf, read, sinceNow, valuesFor, within, withReason } from './context.ts';
import { emit, happen, keyOf } from './emit.ts';
import { runFollow } from './follow.ts';
import { closeFrame } from './instances.ts';
import { goWay, passBy } from './passing.ts';
import { runRepeat } from './repeat.ts';
import { changeState, countTurn, joinNodes, parked, Stopped, together } from './run.ts';
import type { At, Context, Process } from './state.ts';
import { runStep } from './step.ts';
import type { Reading } from './trace.ts';
import { runWait } from './wait.ts';

/** Runs a body: one statement after the other. */
export function* runBody(body: readonly Statement[], context: Context, from: At): Process {
  let at = from;
  for (const [number, statement] of body.entries()) {
    // Place 0 is that of the trigger.
    at = yield* runStatement(statement, within(context, number + 1, statement.id), at);
  }
  return at;
}

function* runStatement(statement: Statement, context: Context, at: At): Process {
  countTurn(context.run);
  if (statement.kind !== 'step' && statement.kind !== 'phase') passBy(context, statement);
  switch (statement.kind) {
    case 'step':
      return yield* runStep(statement, context, at);
    case 'phase':
      return yield* runPhase(statement, context, at);
    case 'decision':
      return yield* runDecision(statement, context, at);
    case 'choice':
      return yield* runChoice(statement, context, at);
    case 'anyOrder':
      return yield* runAnyOrder(statement, context, at);
    case 'repeat':
      return yield* runRepeat(statement, context, at);
    case 'forEach':
      return yield* runForEach(statement, context, at);
    case 'wait':
      return yield* runWait(statement, context, at);
    case 'follow':
      return yield* runFollow(statement, context, at);
    case 'set':
      return yield* runSet(statement, context, at);
    case 'close':
      return yield* runClose(statement.id, context, at);
  }
}

function* runPhase(phase: Phase, context: Context, at: At): Process {
  const inside = { ...context, phases: [...context.phases, phase.id] };
  passBy(inside, phase);
  const end = yield* runBody(phase.body, inside, at);
  const { run } = context;
  // A deadline may count from when the phase is done.
  const name = keyOf({ kind: 'phase', id: phase.id }, context.text.id);
  happen(run, name, context.scope, { moment: Math.max(run.clock, end.ready), entry: null, path: context.path });
  return end;
}

function* runDecision(decision: Decision, context: Context, at: At): Process {
  const before: (readonly Reading[])[] = [];
  for (const [number, one] of decision.branches.entries()) {
    const { id, when, body } = one;
    const by = { kind: 'statement', routine: context.text.id, id: decision.id } as const;
    const found = when ? read(context, when, by) : { holds: true, readings: [] };
    before.push(found.readings);
    if (!found.holds) continue;
    passBy(context, one);
    goWay(context, decision.id, id);
    const readings = joinReadings(...before);
    const reason = { kind: 'condition', of: decision.id, branch: id, condition: when ?? null, readings } as const;
    return yield* runBody(body, withReason(within(context, number, id), reason), at);
  }
  goWay(context, decision.id, null);
  return at;
}

/** The option answered; without an answer the first that is possible (2.15). None possible: nothing is done. */
function* runChoice(choice: Choice, context: Context, at: At): Process {
  const chosen = answered(context, choice.id, 'choose');
  for (const [number, option] of choice.options.entries()) {
    if (chosen !== undefined && option.id !== chosen) continue;
    const by = { kind: 'statement', routine: context.text.id, id: choice.id } as const;
    const possible = !option.when || read(context, option.when, by).holds;
    if (!possible && chosen === undefined) continue;
    if (!possible) throw new Stopped({ problems: [{ kind: 'option-not-possible', id: choice.id, value: option.id }] });
    passBy(context, option);
    goWay(context, choice.id, option.id);
    const title = option.title ?? null;
    const reason = {
      kind: 'option',
      of: choice.id,
      option: option.id,
      title,
      answered: chosen !== undefined,
    } as const;
    return yield* runBody(option.body, withReason(within(context, number, option.id), reason), at);
  }
  goWay(context, choice.id, null);
  return at;
}

/**
 * All branches, side by side. The case's order of the branches themselves is the order in which they are done: each
 * begins when the one before is done, though it was ready at the fork. An order that names statements inside the
 * branches says which comes first at one moment.
 */
function* runAnyOrder(block: AnyOrder, context: Context, at: At): Process {
  const order = answerFor(context.run.answers, block.id, 'order', placeOf(context));
  const children = block.body.map((statement, number) => ({ statement, number }));
  const places = new Map((order ?? []).map((id, place) => [id, place]));
  const rank = (id: string, number: number) => places.get(id) ?? places.size + number;
  const ranks = order ? [...context.ranks, { level: context.key.length, places }] : context.ranks;
  const branches = children.map(({ statement, number }) => ({
    statement,
    rank: rank(statement.id, number),
    inside: { ...branch(context, number, rank(statement.id, number)), ranks },
  }));
  const oneByOne = order !== undefined && [...places.keys()].every((id) => block.body.some((child) => child.id === id));
  const process = ({ statement, inside }: (typeof branches)[number]) =>
    runStatement(statement, within(inside, 0, statement.id), at);
  if (!oneByOne) return yield* together(context.run, context.frame, at, branches.map(process));
  return yield* together(context.run, context.frame, at, [
    inTurn(
      branches.sort((a, b) => a.rank - b.rank).map((one) => () => process(one)),
      context,
      at,
    ),
  ]);
}

/** One after the other, each as if it began at the fork: what limits it counts from there. */
function* inTurn(all: readonly (() => Process)[], context: Context, at: At): Process {
  const nodes: number[] = [];
  for (const process of all) nodes.push((yield* process()).node);
  return nodes.length === 0 ? at : { ready: context.run.clock, node: joinNodes(context.run, nodes) };
}

/** As many turns as the case says, else one (2.15), side by side. */
function* runForEach(block: ForEach, context: Context, at: At): Process {
  const { run, text } = context;
  const turns = answered(context, block.id, 'turns') ?? 1;
  const key = `${text.id}:${block.id}`;
  const all = Array.from({ length: turns }, (_, number) => {
    countTurn(run);
    const turn = number + 1;
    const scope = [...context.scope, { key, n: turn }];
    run.turns.push({ key, scope, case: context.frame.case?.index ?? null });
    const inside: Context = {
      ...branch(context, number),
      scope,
      turn,
      since: sinceNow(run, at.ready),
      values: valuesFor(run, context.values, block.id, { ...placeOf(context), turn }),
    };
    const reason = { kind: 'turn', of: block.id, turn, turns, title: block.title ?? null } as const;
    return runBody(block.body, withReason(inside, reason), at);
  });
  return yield* together(run, context.frame, at, all);
}

function* runSet(set: SetStatement, context: Context, at: At): Process {
  yield { at: context.run.clock, key: context.key };
  const next = emit(context, at, { kind: 'set', id: set.id, outcome: set.outcome, value: set.value });
  changeState(context.run, set.outcome, set.value);
  return next;
}

/** Ends the whole case, or the followed routine in which it stands (1.16). What called it does not go on. */
function* runClose(id: string, context: Context, at: At): Process {
  yield { at: context.run.clock, key: context.key };
  emit(context, at, { kind: 'close', id });
  closeFrame(context.run, context.frame);
  yield parked;
  return at;
}
