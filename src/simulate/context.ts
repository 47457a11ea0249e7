/** Where the walk is: in which instance, turn and round, and what its conditions read there. */
import type { Condition, Id, Value } from '../generated/routine.ts';
import { answerFor, type FittedAnswer, type GivenValues, givenAt, type Place } from './answers.ts';
import { evaluate, Missing, type Reader, type Reasoned } from './condition.ts';
import { beside } from './path.ts';
import type { Asked, MissingFact } from './result.ts';
import { Stopped } from './run.ts';
import type { Context, Run, Values } from './state.ts';
import type { Reason } from './trace.ts';
import { valueText } from './values.ts';
import type { Moment } from './zone.ts';

export function placeOf({ instance, turn, round }: Context): Place {
  return { occurrence: instance.occurrence, turn, round };
}

/** The context of the statement at a place in a body that is done in order. */
export function within(context: Context, at: number, id: Id): Context {
  const key = [...context.key, at];
  for (const { level, places } of context.ranks) key[level] = places.get(id) ?? key[level]!;
  return { ...context, key, path: [...context.path, at] };
}

/** The context of one of several branches that go on side by side; of equal moments the lower rank comes first. */
export function branch(context: Context, number: number, rank: number = number): Context {
  return { ...context, key: [...context.key, rank, number], path: [...context.path, beside(number)] };
}

/** What a wait in what begins now takes as having come since. */
export function sinceNow(run: Run, moment: Moment): Context['since'] {
  return { moment, comings: run.announced.size };
}

export function withReason(context: Context, reason: Reason): Context {
  return { ...context, because: [...context.because, reason] };
}

export function makeValues(around: Values | null, own: Values['own'] = {}, asked: Values['asked'] = new Map()): Values {
  return { around, own, asked, all: null };
}

/** What is answered for an occurrence or a turn alone, as one value each: rounds see to lists. */
export function singleValues(given: GivenValues): Record<Id, Value> {
  return Object.fromEntries([...given].flatMap(([id, values]) => (values[0] === undefined ? [] : [[id, values[0]]])));
}

/** All that is answered for this place alone. */
export function allValues(values: Values): Readonly<Record<Id, Value>> {
  values.all ??= { ...(values.around && allValues(values.around)), ...values.own };
  return values.all;
}

/** Whether a condition holds here and now, and why. Stops the walk if it reads what nobody answered. */
export function read(context: Context, condition: Condition, readBy: MissingFact['readBy']): Reasoned {
  try {
    return evaluate(condition, readerOf(context));
  } catch (error) {
    if (error instanceof Missing) throw new Stopped({ missing: missingFact(context, error.fact, readBy) });
    throw error;
  }
}

/** The value of a fact, for a date or a role that a statement names; null for none. */
export function readFact(context: Context, fact: Id, readBy: MissingFact['readBy']): Value | null {
  try {
    return readerOf(context).value(fact).value;
  } catch (error) {
    if (error instanceof Missing) throw new Stopped({ missing: missingFact(context, error.fact, readBy) });
    throw error;
  }
}

/** Whether an attribute's condition holds here; one without a condition does. */
export function holds(context: Context, when: Condition | undefined, statement: Id): boolean {
  return !when || read(context, when, { kind: 'statement', routine: context.text.id, id: statement }).holds;
}

function readerOf(context: Context): Reader {
  const { run, text } = context;
  const reader: Reader = {
    value(id) {
      const fact = text.facts.get(id);
      const outcome = fact?.outcome === true;
      if (outcome) return { value: run.states.at(-1)![id] ?? null, outcome };
      if (fact?.exists && !evaluate(fact.exists, reader).holds) return { value: null, outcome };
      const value = answerOf(context, id);
      noteFact(context, id, value);
      return { value, outcome };
    },
    definition: (name) => text.definitions.get(name),
    available: (role) => !context.unavailable.has(role),
    began: (event) => context.instance.event === event,
  };
  return reader;
}

function answerOf(context: Context, id: Id): Value {
  const { run, text } = context;
  for (let values: Values | null = context.values; values; values = values.around) {
    const own = values.own[id];
    if (own !== undefined) return own;
    if (values.asked.has(id)) throw new Missing(id);
  }
  // Outside its rounds a fact that they ask keeps the last answer.
  const last = text.askedInRounds.has(id) ? run.states.at(-1)![id] : undefined;
  const value = last ?? run.answers.given.get(id)?.[0];
  if (value === undefined) throw new Missing(id);
  return value;
}

/** What to ask for, with where it is asked. */
export function missingFact(context: Context, id: Id, readBy: MissingFact['readBy']): MissingFact {
  return { ...questionOf(context, id), readBy };
}

function questionOf(context: Context, id: Id): Omit<MissingFact, 'readBy'> {
  const fact = context.text.facts.get(id);
  const mark = roundOf(context, id);
  return {
    fact: id,
    title: fact?.title ?? null,
    type: fact?.type ?? { kind: 'text' },
    scope: fact?.scope ?? null,
    occurrence: context.instance.occurrence,
    turn: context.turn,
    round: mark?.round ?? null,
    nth: mark?.nth ?? null,
  };
}

/** Which round asks a fact here. */
function roundOf(context: Context, id: Id) {
  for (let values: Values | null = context.values; values; values = values.around) {
    const mark = values.asked.get(id);
    if (mark) return mark;
  }
  return undefined;
}

/** What the case says of a statement here, which is noted as asked; nothing where it is to be taken as 2.15 says. */
export function answered<Field extends Exclude<Asked['kind'], 'fact'>>(
  context: Context,
  id: Id,
  field: Field,
): FittedAnswer[Field] | undefined {
  const { text, run } = context;
  const place = placeOf(context);
  const { occurrence, turn, round } = place;
  const answer = answerFor(run.answers, id, field, place);
  note(run, `${field} ${text.id} ${id} ${occurrence} ${turn} ${round}`, () => {
    const value = answer === undefined ? null : valueText(answer);
    return { kind: field, routine: text.id, id, ...place, value };
  });
  return answer;
}

function noteFact(context: Context, id: Id, value: Value): void {
  const { run, text, instance, turn } = context;
  const mark = roundOf(context, id);
  // An answer that is only taken once more was not given to this round.
  if (mark?.again) return;
  const where = text.facts.get(id)?.scope ? `${instance.occurrence} ${turn}` : '';
  note(run, `fact ${id} ${mark?.nth ?? ''} ${where}`, () => ({ kind: 'fact', ...questionOf(context, id), value }));
}

/** Notes a question the first time that it is asked. */
function note({ asked }: Run, name: string, question: () => Asked): void {
  if (!asked.has(name)) asked.set(name, question());
}

/** The answers that hold from the beginning of an instance or turn: those given for it alone. */
export function valuesFor(run: Run, around: Values | null, of: Id, place: Place): Values {
  return makeValues(around, singleValues(givenAt(run.answers, of, place)));
}
