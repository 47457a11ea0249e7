/** What a rule is judged on: a case, the part of it in which a routine is followed, or what stands outside any case. */
import type { Condition, Id, Rule } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { evaluate, Missing, type Reader, type Reasoned } from './condition.ts';
import type { Text } from './text.ts';
import type { End, Entry, Instance, Trace } from './trace.ts';
import type { Moment } from './zone.ts';

export type Part = {
  readonly trace: Trace;
  readonly text: Text;
  readonly calendar: Calendar;
  /** In the order of the trace. */
  readonly entries: readonly Entry[];
  /** Null outside the case. */
  readonly case: number | null;
  readonly began: Moment;
  readonly ends: readonly End[];
  /** Whether nothing can come any more. */
  readonly ended: boolean;
  /** The procedures of which something may still come, as far as that is known. */
  readonly goingOn: ReadonlySet<Id> | null;
};

/** The parts of a trace on which the rules of a routine are judged: its cases, or where it is followed in them. */
export function partsOf(text: Text, trace: Trace, calendar: Calendar): Part[] {
  if (text.id !== trace.routine) return followedParts(text, trace, calendar);
  const byCase = new Map<number | null, Entry[]>([...trace.cases.keys()].map((number) => [number, []]));
  // What never happened outside the case may be owed there.
  if (text.routine.procedures.some(({ outside }) => outside)) byCase.set(null, []);
  for (const entry of trace.entries) byCase.set(entry.case, pushed(byCase.get(entry.case), entry));
  return [...byCase].map(([number, entries]) => {
    const run = number === null ? { began: trace.from, ends: [], ended: false, goingOn: null } : trace.cases[number]!;
    return { trace, text, calendar, entries, case: number, ...run };
  });
}

/** The part limited to the procedure or phase in which a rule stands. */
export function limitedTo(part: Part, { scope }: Rule): Part {
  if (scope === undefined) return part;
  const key = `${part.text.id}:${scope}`;
  const entries = part.entries.filter(
    (entry) =>
      entry.scope.some((level) => level.key === key) ||
      (entry.routine === part.text.id && entry.phases.includes(scope)),
  );
  return { ...part, entries };
}

/** Whether a condition holds in the state before an entry; without one, at the end. Throws `Missing`. */
export function holdsAt(part: Part, condition: Condition | undefined, entry: Entry | null, end?: End): boolean {
  return !condition || readAt(part, condition, entry, end).holds;
}

/** The same, with the answers for which it holds or does not. */
export function readAt(part: Part, condition: Condition, entry: Entry | null, end?: End): Reasoned {
  return evaluate(condition, readerAt(part, entry, end));
}

/** The innermost instance in which an entry stands. */
export function instanceOf({ trace }: Pick<Part, 'trace'>, entry: Entry): Instance | undefined {
  for (const { key, n } of [...entry.scope].reverse()) {
    const instance = trace.instances[n];
    if (instance?.key === key) return instance;
  }
  return undefined;
}

/** The moment up to which a part is known: its last end, or the last that the trace looks at. */
export function knownTo({ ended, ends, trace }: Part): Moment {
  return (ended ? ends.at(-1)?.moment : undefined) ?? trace.to;
}

function readerAt(part: Part, entry: Entry | null, end: End | undefined): Reader {
  const { trace, text } = part;
  const last = end ?? part.ends.at(-1);
  const state = trace.states[entry ? entry.before : part.ended && last ? last.state : trace.states.length - 1] ?? {};
  const instance = entry ? instanceOf(part, entry) : undefined;
  const reader: Reader = {
    value(id: Id) {
      const fact = text.facts.get(id);
      const outcome = fact?.outcome === true;
      if (outcome) return { value: state[id] ?? null, outcome };
      if (fact?.exists && !evaluate(fact.exists, reader).holds) return { value: null, outcome };
      const inRounds = text.askedInRounds.has(id) ? state[id] : undefined;
      const value = entry?.answers[id] ?? inRounds ?? trace.given[id];
      if (value === undefined) throw new Missing(id);
      return { value, outcome };
    },
    definition: (name) => text.definitions.get(name),
    available: (role) => !instance?.unavailable.includes(role),
    began: (event) => instance?.event === event,
  };
  return reader;
}

/** One part for each time that the routine was followed. Its events and periods belong to the last time begun before. */
function followedParts(text: Text, trace: Trace, calendar: Calendar): Part[] {
  const key = text.start && `${text.id}:${text.start.id}`;
  const times = new Map<number, Entry[]>();
  for (const [number, instance] of trace.instances.entries()) if (instance.key === key) times.set(number, []);
  const lastBegun = new Map<number | null, number>();
  for (const entry of trace.entries) {
    if (entry.routine !== text.id) continue;
    const own = entry.scope.find((level) => level.key === key)?.n;
    if (own !== undefined && entry.kind === 'trigger') lastBegun.set(entry.case, own);
    const number = own ?? lastBegun.get(entry.case);
    if (number !== undefined) times.get(number)?.push(entry);
  }
  return [...times].map(([number, entries]) => {
    const instance = trace.instances[number]!;
    const last = entries.at(-1);
    const close = last?.kind === 'close' ? last.moment : null;
    const run = instance.case === null ? undefined : trace.cases[instance.case];
    const moment = instance.done ?? close ?? (run?.ended ? (run.ends.at(-1)?.moment ?? null) : null);
    const state = last ? (trace.entries[last.index + 1]?.before ?? trace.states.length - 1) : 0;
    const by = close === null ? 'done' : 'close';
    const ends: End[] = moment === null ? [] : [{ moment, by, entries: (last?.index ?? -1) + 1, state }];
    const ended = moment !== null;
    const { case: inCase, began } = instance;
    return { trace, text, calendar, entries, case: inCase, began, ends, ended, goingOn: null };
  });
}

function pushed(list: Entry[] | undefined, entry: Entry): Entry[] {
  const all = list ?? [];
  all.push(entry);
  return all;
}
