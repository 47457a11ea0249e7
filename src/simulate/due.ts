/**
 * Until when each step must be done: the earliest of its own limits and of those that bind it from later steps
 * (`semantics.md`, 1.19–1.21, 2.15). Goes once through the walk from its end, so each limit is carried backwards only as
 * far as it binds: to what it counts from.
 */
import type { Duration } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { type Limit, limitBefore } from './limit.ts';
import { formatUnambiguous } from './moment.ts';
import { type Path, precedes } from './path.ts';
import type { Walk } from './result.ts';
import type { EntryPlace, Mutable, Run } from './state.ts';
import type { Due, Entry, StepEntry } from './trace.ts';
import type { Moment } from './zone.ts';

/** A limit on its way backwards. It binds an entry unless the entry is, or comes before, what it counts from. */
type Carried = { readonly due: Due; readonly from: Path | null };

// Only routines made for it have so many limits that none of them replaces another.
const mostCarried = 64;

/** Sets `limits` and `due` of every step of the walk; one that is late and has no new deadline keeps what it missed. */
export function setDue(run: Run): void {
  const carried: (Carried[] | undefined)[] = [];
  const held = new Map<number, Carried[]>();
  const linksTo = new Map<number, Run['links'][number][]>();
  for (const link of run.links) linksTo.set(link.to, [...(linksTo.get(link.to) ?? []), link]);
  for (let number = run.nodes.length - 1; number >= 0; number -= 1) {
    const { entry, before } = run.nodes[number]!;
    let onwards = carried[number] ?? [];
    carried[number] = undefined;
    if (entry) {
      const binding = [...onwards, ...(held.get(entry.index) ?? [])].filter(
        ({ from }) => !from || !precedes(entry.path, from),
      );
      const made = run.entries[entry.index]!;
      const own = entry.limits.map(({ due }) => due);
      if (made.kind === 'step') setDueOf(made, own, binding);
      const fixed = entry.limits.filter(({ moves }) => !moves).map(({ due, from }) => ({ due, from }));
      onwards = [];
      for (const { due, from } of [...binding, ...fixed]) carry(onwards, { due: { ...due, own: false }, from });
      for (const { hold } of linksTo.get(entry.index) ?? []) {
        const limits = limitsOfHold(run, made, onwards, entry, hold.entry, hold.limit);
        held.set(hold.entry, [...(held.get(hold.entry) ?? []), ...limits]);
      }
    }
    for (const one of before) {
      const list = carried[one] ?? [];
      carried[one] = list;
      for (const limit of onwards) carry(list, limit);
    }
  }
}

/** Whether the step can be done only after it is due. What is late as the case says is not too late by the text. */
export function isTooLate({ due, moment }: StepEntry): boolean {
  return due !== null && !due.missed && moment > due.moment;
}

/** Whether every step of a walk is done in time, or still can be at its horizon, or could be when the case was closed. */
export function keepsLimits({ trace, open }: Pick<Walk, 'trace' | 'open'>): boolean {
  if (trace.entries.some((entry) => entry.kind === 'step' && isTooLate(entry))) return false;
  const closed = trace.entries.findLast(({ kind }) => kind === 'close')?.moment;
  return !open.some((one) => {
    if (one.kind !== 'step' || one.due === null || one.due.missed) return false;
    return one.due.moment < (one.cut ? (closed ?? trace.to) : trace.to);
  });
}

function setDueOf(step: Mutable<StepEntry>, own: readonly Due[], binding: readonly Carried[]): void {
  const before = binding.filter(({ due }) => due.own).map(({ due }) => due);
  step.limits = [...own, ...before];
  if (step.due?.missed) return;
  step.due = [...step.limits, ...binding.map(({ due }) => due)].reduce<Due | null>(
    (best, due) => (best && best.moment <= due.moment ? best : due),
    null,
  );
}

/**
 * What `at least D before X` and `before X` come to, once X has come. What nobody here decides (an event, a period) has
 * its moment; a step has its limits, and the step that must come before it is bound so much earlier.
 */
function limitsOfHold(
  run: Run,
  x: Mutable<Entry>,
  onwards: readonly Carried[],
  place: EntryPlace,
  holder: number,
  limit: number,
): Carried[] {
  const before = run.entries[holder];
  if (before?.kind !== 'step') return [];
  const deadline = before.attributes.deadlines?.[limit];
  if (!deadline) return [];
  const duration = deadline.kind === 'atLeastBefore' ? deadline.duration : null;
  const common = {
    of: before.id,
    routine: before.routine,
    own: true,
    soft: deadline.soft === true,
    deadline,
    anchor: x.index,
  };
  if (x.kind !== 'step') {
    const at = duration ? limitBefore(x.moment, duration, run.calendar) : momentAsLimit(x.moment, run.calendar);
    return at ? [{ due: { ...common, ...at }, from: null }] : [];
  }
  const moving = place.limits.filter(({ moves }) => moves).map(({ due }) => ({ due, from: place.path }));
  return [...onwards, ...moving].flatMap(({ due, from }) => {
    const at = duration ? limitBefore(isElapsed(duration) ? due.moment : lastMoment(due), duration, run.calendar) : due;
    const { moment, shown, known } = at ?? due;
    return at ? [{ due: { ...common, moment, shown, known: known && due.known }, from }] : [];
  });
}

/** `before X`, where X comes at that moment. */
export function momentAsLimit(moment: Moment, calendar: Calendar): Limit {
  return { moment, shown: formatUnambiguous(moment, calendar), known: true };
}

/** Adds a limit unless one that binds as far back is no later, and takes out those that it replaces so. */
function carry(list: Carried[], one: Carried): void {
  if (list.some((other) => replaces(other, one))) return;
  const rest = list.filter((other) => !replaces(one, other));
  list.splice(0, list.length, ...rest, one);
  if (list.length > mostCarried) list.sort((a, b) => a.due.moment - b.due.moment).pop();
}

function replaces(a: Carried, b: Carried): boolean {
  return a.due.moment <= b.due.moment && (a.from === null || (b.from !== null && precedes(a.from, b.from)));
}

function isElapsed({ unit }: Duration): boolean {
  return unit === 'minute' || unit === 'hour';
}

/** The last moment that people take as in time: of a date not the first of the next. */
function lastMoment({ moment, shown }: Due): Moment {
  return shown.length === 'YYYY-MM-DD'.length ? moment - 1 : moment;
}
