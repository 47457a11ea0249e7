/** Rounds (`semantics.md`, 1.2, 1.24): what `until` reads is answered anew in each of them. */
import type { Condition, Duration, Id, Repeat, Value } from '../generated/routine.ts';
import { givenAt } from './answers.ts';
import { answered, makeValues, missingFact, placeOf, read, sinceNow, within, withReason } from './context.ts';
import { amountOf } from './duration.ts';
import { shift } from './limit.ts';
import { changeState, countTurn, Stopped } from './run.ts';
import type { At, Context, Process, Values } from './state.ts';
import type { Reading } from './trace.ts';
import type { Moment } from './zone.ts';

/** Rounds until the condition holds at the end of one, or as many are done as may be. */
export function* runRepeat(block: Repeat, context: Context, from: At): Process {
  const { run, text } = context;
  const asked = text.asked.get(block.id) ?? [];
  const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = block;
  const wanted = (block.until ? undefined : answered(context, block.id, 'rounds')) ?? Math.max(atLeast, 1);
  let at = from;
  let base = { moment: at.ready, number: 0 };
  let readings: readonly Reading[] = [];
  for (let round = 1; ; round += 1) {
    countTurn(run);
    if (round > 1 && block.every) {
      base = { ...base, number: base.number + 1 };
      at = yield* roundBegins(block, block.every, base, context, at);
      // A round that had to wait for the one before counts on from when it began.
      if (at.ready > (timesAfter(base, block.every, context) ?? at.ready)) base = { moment: at.ready, number: 0 };
    }
    const values = roundValues(context, block, asked, round);
    const inside: Context = {
      ...within(context, round, block.id),
      round,
      rounds: [...context.rounds, { repeat: block.id, round }],
      since: sinceNow(run, at.ready),
      values,
    };
    at = yield* run.runBody(block.body, withReason(inside, { kind: 'round', of: block.id, round, readings }), at);
    keepAnswers(context, values);
    if (round >= atMost) return at;
    if (!block.until) {
      if (round >= wanted) return at;
    } else if (round >= atLeast) {
      const ended = ends(block.until, block.id, inside);
      if (ended.holds) return at;
      readings = ended.readings;
    }
  }
}

/** Waits until the round begins: D after the one before began (2.15: months count from the first). */
function* roundBegins(block: Repeat, every: Duration, base: Base, context: Context, at: At): Process {
  const begins = timesAfter(base, every, context);
  const { run, text } = context;
  if (begins === undefined || begins <= run.clock) return { ready: Math.max(run.clock, at.ready), node: at.node };
  yield {
    at: begins,
    key: context.key,
    open: () => ({ kind: 'round', routine: text.id, id: block.id, at: begins, cut: false }),
  };
  return { ready: run.clock, node: at.node };
}

type Base = { moment: Moment; number: number };

function timesAfter({ moment, number }: Base, every: Duration, { run }: Context): Moment | undefined {
  const amount = amountOf(every);
  if (!amount) return undefined;
  if (amount.kind === 'elapsed') return moment + number * amount.ms;
  const unit = amount.kind === 'workingDays' ? 'workingDay' : amount.kind === 'months' ? 'month' : 'day';
  return shift(moment, { count: String(amount.count * number), unit }, run.calendar);
}

/** Whether the rounds are over. An answer that was only taken once more can't say that they go on: the case lacks one. */
function ends(until: Condition, block: Id, context: Context) {
  const by = { kind: 'statement', routine: context.text.id, id: block } as const;
  const ended = read(context, until, by);
  if (ended.holds) return ended;
  for (const reading of ended.readings) {
    if (reading.kind === 'fact' && context.values.asked.get(reading.fact)?.again)
      throw new Stopped({ missing: missingFact(context, reading.fact, by) });
  }
  return ended;
}

/** What is answered for a round. Where the answers have run out, the last one is taken once more. */
function roundValues(context: Context, block: Repeat, asked: readonly Id[], round: number): Values {
  const { run } = context;
  const own: Record<Id, Value> = {};
  const marks = new Map<Id, { round: number; nth: number; again: boolean }>();
  const here = givenAt(run.answers, block.id, { ...placeOf(context), round });
  for (const fact of asked) {
    const listed = here.get(fact);
    // Answers that are given for the block are counted by its own rounds, all others by how often the fact was asked.
    const { values, number } = listed
      ? { values: listed, number: listed.length > 1 ? round : 1 }
      : nextGiven(context, fact);
    const value = values[number - 1] ?? values.at(-1);
    marks.set(fact, { round, nth: number, again: value !== undefined && number > values.length });
    if (value !== undefined) own[fact] = value;
  }
  return makeValues(context.values, own, marks);
}

/** The answers to a fact around a `repeat`, from the innermost turn or instance outwards, and which comes next. */
function nextGiven(context: Context, fact: Id): { values: readonly Value[]; number: number } {
  const { run } = context;
  for (const { key, n } of [...context.scope].reverse()) {
    const values = givenAt(run.answers, key.slice(key.indexOf(':') + 1), placeOf(context)).get(fact);
    if (values) return { values, number: asking(context, `${key} ${n} ${fact}`) };
  }
  return { values: run.answers.given.get(fact) ?? [], number: asking(context, fact) };
}

function asking({ run }: Context, name: string): number {
  const number = (run.askings.get(name) ?? 0) + 1;
  run.askings.set(name, number);
  return number;
}

/** Afterwards a fact keeps its last answer (1.2). */
function keepAnswers(context: Context, { own }: Values): void {
  context.values.own = { ...context.values.own, ...own };
  context.values.all = null;
  for (const [fact, value] of Object.entries(own)) changeState(context.run, fact, value);
}
