/** Examples (`language.md`, 3.6): the case is walked, and each expectation compared with what came of it. */
import type { Case } from '../generated/case.ts';
import type { Example, Expectation, Ref, Routine } from '../generated/routine.ts';
import { evaluate, Missing, type Reader } from './condition.ts';
import { parseDay } from './day.ts';
import { keyOf, namesOf } from './emit.ts';
import { limitOfDate } from './limit.ts';
import { formatUnambiguous, parseMoment } from './moment.ts';
import { isPartOf } from './named-steps.ts';
import type { Walk, WalkResult } from './result.ts';
import { type Text, textOf } from './text.ts';
import type { Entry, Reading, StepEntry } from './trace.ts';
import { type Surroundings, walk } from './walk.ts';

/** What came instead. `entries` are places in the trace; `readings` those of a condition; `shown` a limit or moment. */
export type Got = {
  readonly kind: 'condition' | 'not-done' | 'done' | 'order' | 'too-late' | 'other-doers' | 'not-known';
  readonly entries: readonly number[];
  readonly readings: readonly Reading[];
  readonly shown: string | null;
};

/** `place` counts the example's expectations from 0; `got` is null where it holds. */
export type ExpectationResult = {
  readonly place: number;
  readonly expectation: Expectation;
  readonly holds: boolean;
  readonly got: Got | null;
};

/** `result`: the walk, or why there is none (then no expectation holds). `case`: the case that was walked. */
export type ExampleResult = {
  readonly example: string;
  readonly case: Case;
  readonly holds: boolean;
  readonly result: WalkResult;
  readonly expectations: readonly ExpectationResult[];
};

/**
 * Walks an example. A fact that it does not answer, though the path reads it, is tried with each of its values: an
 * example tells only what matters to it, so what it expects must hold whichever it is. The first walk that breaks an
 * expectation is given; where there is no end of values, the walk that lacks one.
 */
export function checkExample(routine: Routine, example: Example, surroundings: Surroundings): ExampleResult {
  const said = example.case as Case;
  const pending: Case[] = [said];
  let best: ExampleResult | undefined;
  for (let tried = 0; pending.length > 0 && tried < mostTried; tried += 1) {
    const one = pending.pop()!;
    const result = walk(routine, one, surroundings);
    const further = 'missing' in result ? completions(one, result) : [];
    if (further.length > 0) {
      pending.push(...further.reverse());
      continue;
    }
    const checked = compared(routine, example, one, result, surroundings);
    if (!checked.holds) return checked;
    best ??= checked;
  }
  // Too many open answers to try: the walk as it was told says which is lacking.
  if (pending.length > 0 || !best)
    return compared(routine, example, said, walk(routine, said, surroundings), surroundings);
  return best;
}

const mostTried = 256;

/** The case with each value of what it lacks; none where the values are without number or asked anew somewhere. */
function completions(said: Case, { missing }: Extract<WalkResult, { missing: unknown }>): Case[] {
  const { fact, type, scope, round } = missing;
  if (scope !== null || round !== null) return [];
  const values = type.kind === 'yesNo' ? ['yes', 'no'] : type.kind === 'choice' ? type.values.map(({ id }) => id) : [];
  return values.map((value) => ({ ...said, given: { ...said.given, [fact]: value } }));
}

function compared(
  routine: Routine,
  example: Example,
  said: Case,
  result: WalkResult,
  surroundings: Surroundings,
): ExampleResult {
  const expectations = example.expects.map((expectation, place): ExpectationResult => {
    if (!('walk' in result)) return { place, expectation, holds: false, got: nothing('not-known') };
    const got = differs(textOf(routine), result.walk, expectation, surroundings);
    if (!expectation.not) return { place, expectation, holds: got === null, got };
    return {
      place,
      expectation,
      holds: got !== null,
      got: got === null ? doneAll(textOf(routine), result.walk, expectation) : null,
    };
  });
  const holds = 'walk' in result && expectations.every((one) => one.holds);
  return { example: example.id, case: said, holds, result, expectations };
}

/** What came instead of what is expected, a `no` before it left aside; null where it came. */
function differs(text: Text, walked: Walk, expectation: Expectation, surroundings: Surroundings): Got | null {
  if (expectation.kind === 'condition') return conditionAtEnd(text, walked, expectation.condition);
  const first = expectation.kind === 'order' ? expectation.first : expectation.of;
  const entries = named(text, walked, first);
  if (entries.length === 0) return nothing('not-done');
  switch (expectation.kind) {
    case 'happens':
      return null;
    case 'order': {
      const then = named(text, walked, expectation.then);
      if (then.length === 0) return nothing('not-done');
      const inOrder = entries[0]!.index < then[0]!.index;
      return inOrder ? null : { ...nothing('order'), entries: [then[0]!.index, entries[0]!.index] };
    }
    case 'within':
      // Of what comes again and again, one in time is enough: the first of all.
      return lateness(entries[0]!, expectation.date, surroundings);
    case 'by': {
      const steps = entries.filter((entry): entry is StepEntry => entry.kind === 'step');
      const others = steps.filter((entry) => !doneBy(text, entry, expectation.roles));
      // All are by them; `no A by B` says that none is.
      const differ = expectation.not ? others.length === steps.length : others.length > 0;
      return differ ? { ...nothing('other-doers'), entries: others.map(({ index }) => index) } : null;
    }
  }
}

/** A step is within a date when its limit is; without a limit, when it is done by then at the earliest. */
function lateness(entry: Entry, date: string, { calendar }: Surroundings): Got | null {
  const day = parseDay(date);
  const limit = day === undefined ? parseMoment(date, calendar) : limitOfDate(day, calendar).moment;
  const due = entry.kind === 'step' ? entry.due : null;
  const moment = due?.moment ?? entry.moment;
  if (limit !== undefined && moment <= limit && entry.moment <= limit) return null;
  const isDueLate = due !== null && (limit === undefined || due.moment > limit);
  const shown = isDueLate ? due.shown : formatUnambiguous(entry.moment, calendar);
  return { ...nothing('too-late'), entries: [entry.index], shown };
}

/** Each role that is named has part in it, or a part of that role has. */
function doneBy(text: Text, { doers }: StepEntry, roles: readonly Ref[]): boolean {
  return roles.every((role) => doers.some(({ ref }) => isPartOf(ref, [role], text)));
}

function conditionAtEnd(
  text: Text,
  { trace, outcomes }: Walk,
  condition: Extract<Expectation, { kind: 'condition' }>['condition'],
): Got | null {
  const state = trace.states.at(-1)!;
  const reader: Reader = {
    value(id) {
      const fact = text.facts.get(id);
      const outcome = fact?.outcome === true;
      if (outcome) return { value: outcomes[id] ?? null, outcome };
      if (fact?.exists && !evaluate(fact.exists, reader).holds) return { value: null, outcome };
      const value = (text.askedInRounds.has(id) ? state[id] : undefined) ?? trace.given[id];
      if (value === undefined) throw new Missing(id);
      return { value, outcome };
    },
    definition: (name) => text.definitions.get(name),
    available: (role) => !trace.instances[0]?.unavailable.includes(role),
    began: (event) => trace.instances.some((instance) => instance.event === event),
  };
  try {
    const { holds, readings } = evaluate(condition, reader);
    return holds ? null : { ...nothing('condition'), readings };
  } catch (error) {
    if (error instanceof Missing) return { ...nothing('not-known'), shown: error.fact };
    throw error;
  }
}

function doneAll(text: Text, walked: Walk, expectation: Expectation): Got {
  if (expectation.kind === 'condition') return nothing('condition');
  const of = expectation.kind === 'order' ? expectation.first : expectation.of;
  return { ...nothing('done'), entries: named(text, walked, of).map(({ index }) => index) };
}

/** The entries of a name; a phase is each entry in it. */
function named(text: Text, { trace }: Walk, ref: Ref): Entry[] {
  if (ref.kind === 'phase')
    return trace.entries.filter((entry) => entry.routine === text.id && entry.phases.includes(ref.id));
  const name = keyOf(ref, text.id);
  return trace.entries.filter((entry) => namesOf(entry).includes(name));
}

function nothing(kind: Got['kind']): Got {
  return { kind, entries: [], readings: [], shown: null };
}
