/** Writing entries into the trace: their common part, what they make happen, and what they hold back. */
import type { Deadline, Id, Ref } from '../generated/routine.ts';
import { allValues } from './context.ts';
import { earliestAfter } from './limit.ts';
import { countTurn } from './run.ts';
import { ByScope, belongTogether } from './scope.ts';
import type { At, Context, Happening, Hold, Mutable, OwnLimit, Run } from './state.ts';
import type { Entry, StepEntry } from './trace.ts';
import type { Moment } from './zone.ts';

type Own<E extends Entry> = E extends Entry ? Omit<E, keyof Common> : never;
type Common = Pick<
  StepEntry,
  | 'index'
  | 'routine'
  | 'procedure'
  | 'occurrence'
  | 'case'
  | 'scope'
  | 'turn'
  | 'round'
  | 'rounds'
  | 'phases'
  | 'moment'
  | 'ready'
  | 'before'
  | 'answers'
  | 'because'
>;

/** Writes an entry at the clock's moment, and gives how far the flow has come with it. */
export function emit(context: Context, at: At, own: Own<Entry>, limits: readonly OwnLimit[] = []): At {
  const { run } = context;
  countTurn(run);
  const index = run.entries.length;
  const common: Common = {
    index,
    routine: context.text.id,
    procedure: context.instance.procedure,
    occurrence: context.instance.occurrence,
    case: context.frame.case?.index ?? null,
    scope: context.scope,
    turn: context.turn,
    round: context.round,
    rounds: context.rounds,
    phases: context.phases,
    moment: run.clock,
    ready: at.ready,
    before: run.states.length - 1,
    answers: allValues(context.values),
    because: context.because,
  };
  const entry = { ...common, ...own } as Mutable<Entry>;
  run.entries.push(entry);
  const node =
    run.nodes.push({ entry: { index, path: context.path, limits }, before: at.node < 0 ? [] : [at.node] }) - 1;
  const names = [...namesOf(entry), ...context.phases.map((id) => keyOf({ kind: 'phase', id }, context.text.id))];
  meetHolds(run, entry, names);
  for (const name of namesOf(entry))
    happen(run, name, entry.scope, { moment: run.clock, entry: index, path: context.path });
  return { ready: run.clock, node };
}

/** The name under which what a reference names is known to happen. Statements and procedures are those of their routine. */
export function keyOf(ref: Ref, routine: Id): string {
  if (ref.kind === 'text') return `text ${ref.text}`;
  return ref.kind === 'document' || ref.kind === 'message' || ref.kind === 'event'
    ? `${ref.kind} ${ref.id}`
    : `${ref.kind} ${routine}:${ref.id}`;
}

/** All that happens with an entry: a document or message happens with the step that makes or sends it (2.5). */
export function namesOf(entry: Entry): string[] {
  const own = (kind: 'step' | 'procedure') => keyOf({ kind, id: entry.id }, entry.routine);
  switch (entry.kind) {
    case 'trigger':
      return [...(entry.procedure ? [own('procedure')] : []), ...(entry.event ? [`event ${entry.event}`] : [])];
    case 'wait':
      // A wait that came to its limit has not come.
      return entry.endedBy === 'event' && entry.event !== null ? [`event ${entry.event}`] : [];
    case 'step':
      return [own('step'), ...thingsOf(entry).map((ref) => keyOf(ref, entry.routine))];
    default:
      return [];
  }
}

/** The documents that a step makes and the messages, documents and texts that it sends. */
export function thingsOf({ attributes }: Pick<StepEntry, 'attributes'>): Ref[] {
  return [
    ...(attributes.write ?? []).flatMap(({ documents }) => documents),
    ...(attributes.send ?? []).flatMap(({ things }) => things),
  ];
}

/** Notes that something has happened, and wakes what waits for that. */
export function happen(run: Run, name: string, scope: Context['scope'], happening: Happening): void {
  const all = run.happenings.get(name) ?? new ByScope<Happening>();
  run.happenings.set(name, all);
  all.add(scope, happening);
  if (!run.firsts.has(name)) run.firsts.set(name, happening);
  const watchers = run.watchers.get(name);
  run.watchers.delete(name);
  for (const wake of watchers ?? []) wake();
}

/**
 * The latest time something happened, of all that belong together with a scope (1.18). An event that began the
 * instance in which we are is that of this instance, though the same event may have begun others since.
 */
export function latest(run: Run, name: string, scope: Context['scope']): Happening | undefined {
  const lists = run.happenings.get(name)?.listsFor(scope) ?? [];
  const near = name.startsWith('event ') ? lists.filter(({ levels }) => levels > 0) : [];
  return (near.length > 0 ? near : lists).reduce<Happening | undefined>((best, { list }) => {
    const last = list.at(-1)!;
    return best && (best.moment > last.moment || (best.entry ?? 0) > (last.entry ?? 0)) ? best : last;
  }, undefined);
}

/** Notes what a step that is done now holds back: `at least D before X` and `before X` (1.21). */
export function holdBack(context: Context, entry: number, deadlines: readonly Deadline[]): void {
  const { run, text, scope } = context;
  for (const [limit, deadline] of deadlines.entries()) {
    const refs = deadline.kind === 'atLeastBefore' ? deadline.before : deadline.kind === 'before' ? deadline.of : [];
    const duration = deadline.kind === 'atLeastBefore' ? deadline.duration : null;
    const until = duration ? earliestAfter(run.clock, duration, run.calendar) : run.clock;
    if (until === undefined) continue;
    const hold: Hold = { entry, limit, scope, until, duration, met: false };
    for (const ref of refs) {
      if (ref.kind === 'fact' || ref.kind === 'text') continue;
      const name = keyOf(ref, text.id);
      run.holds.set(name, [...(run.holds.get(name) ?? []).filter(({ met }) => !met), hold]);
    }
  }
}

/** Until when a step must be held back; the clock's moment if it need not be. */
export function heldUntil(context: Context, names: readonly string[]): Moment {
  const { run, scope } = context;
  let until = run.clock;
  for (const name of names)
    for (const hold of run.holds.get(name) ?? [])
      if (!hold.met && belongTogether(hold.scope, scope)) until = Math.max(until, hold.until);
  return until;
}

function meetHolds(run: Run, entry: Entry, names: readonly string[]): void {
  for (const name of names) {
    for (const hold of run.holds.get(name) ?? []) {
      if (hold.met || hold.entry === entry.index || !belongTogether(hold.scope, entry.scope)) continue;
      hold.met = true;
      run.links.push({ hold, to: entry.index });
    }
  }
}
