/** Which entries a rule speaks of (`semantics.md`, 2.5, 2.13: M(X)). */
import type { Ref, Selection } from '../generated/routine.ts';
import { rolesOf } from './doers.ts';
import { keyOf, namesOf } from './emit.ts';
import type { Part } from './part.ts';
import { stepOf, type Text } from './text.ts';
import type { Entry, StepEntry } from './trace.ts';

type Steps = NonNullable<Selection['steps']>;

/** What of a step selections look at. */
export type StepLike = Pick<StepEntry, 'routine' | 'id' | 'attributes' | 'phases' | 'doers'>;

/** The entries of a part that a selection names, in the order of the trace, each once. */
export function select(part: Part, selection: Selection): Entry[] {
  const names = new Set((selection.entries ?? []).map((ref) => keyOf(ref, part.text.id)));
  const events = new Set([...names].filter((name) => name.startsWith('event ')));
  const comings = events.size > 0 ? comingsOf(part) : null;
  return part.entries.filter((entry) => {
    if (selection.steps && entry.kind === 'step' && isStepNamed(part.text, entry, selection.steps)) return true;
    return namesOf(entry).some((name) => names.has(name) && !(comings && events.has(name) && isTwin(entry, comings)));
  });
}

/** Whether the role, system or document is one of those, or a part of one (`semantics.md`, 1.28). */
export function isPartOf(ref: Ref, of: readonly Ref[], text: Text): boolean {
  if (ref.kind === 'text') return of.some((one) => one.kind === 'text' && one.text === ref.text);
  const parents = ref.kind === 'role' ? text.roles : ref.kind === 'system' ? text.systems : null;
  const seen = new Set<string>();
  for (let id: string | undefined = ref.id; id !== undefined && !seen.has(id); id = parents?.get(id)?.parent) {
    seen.add(id);
    if (of.some((one) => one.kind === ref.kind && one.id === id)) return true;
  }
  return false;
}

/** Whether a step is one of those `steps by A in B …`. */
export function isStepNamed(text: Text, entry: StepLike, steps: Steps): boolean {
  const { attributes } = entry;
  const some = (wanted: readonly Ref[] | undefined, has: () => readonly Ref[]): boolean =>
    !wanted || has().some((ref) => wanted.some((one) => sameRef(one, ref)));
  const partOf = (wanted: readonly Ref[] | undefined, has: () => readonly Ref[]): boolean =>
    !wanted || has().some((ref) => isPartOf(ref, wanted, text));
  return (
    some(steps.by, () => doersAsWritten(text, entry)) &&
    partOf(steps.in, () => (attributes.in ?? []).flatMap(({ systems }) => systems)) &&
    some(steps.recordedWith, () =>
      (attributes.record ?? []).flatMap(({ tags }) => (tags ?? []).map((id): Ref => ({ kind: 'tag', id }))),
    ) &&
    some(steps.writing, () => (attributes.write ?? []).flatMap(({ documents }) => documents)) &&
    some(steps.sending, () => (attributes.send ?? []).flatMap(({ things }) => things)) &&
    (!steps.handingOver || attributes.handOver !== undefined) &&
    some(steps.handingOverTo, () => (attributes.handOver ?? []).flatMap(({ to }) => rolesOf(to, undefined))) &&
    (!steps.inPhase || steps.inPhase.some((ref) => ref.kind !== 'text' && entry.phases.includes(ref.id)))
  );
}

/** As written, those who step in included; and whoever did it. */
function doersAsWritten(text: Text, entry: StepLike): Ref[] {
  const step = entry.routine === text.id ? stepOf(text, entry.id) : undefined;
  const written = (step?.by ?? []).flatMap(({ chain, possibly }) => [...rolesOf(chain, text), ...(possibly ?? [])]);
  return [...written, ...entry.doers.map(({ ref }) => ref)];
}

function sameRef(a: Ref, b: Ref): boolean {
  if (a.kind === 'text' || b.kind === 'text') return a.kind === 'text' && b.kind === 'text' && a.text === b.text;
  return a.kind === b.kind && a.id === b.id;
}

type Comings = { begun: ReadonlySet<string>; awaited: ReadonlySet<string> };

/** The comings of events that began a procedure, and those that ended a wait. */
function comingsOf({ entries }: Part): Comings {
  const begun = new Set<string>();
  const awaited = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'trigger' && entry.event !== null && entry.procedure)
      begun.add(`${entry.event} ${entry.coming}`);
    if (entry.kind === 'wait' && entry.coming !== null) awaited.add(`${entry.event} ${entry.coming}`);
  }
  return { begun, awaited };
}

/** One coming of an event is one entry: what it began, else the end of the wait for it, else its bare mention. */
function isTwin(entry: Entry, { begun, awaited }: Comings): boolean {
  if (entry.kind === 'wait') return entry.coming !== null && begun.has(`${entry.event} ${entry.coming}`);
  if (entry.kind !== 'trigger' || entry.event === null || entry.procedure) return false;
  return awaited.has(`${entry.event} ${entry.coming}`);
}
