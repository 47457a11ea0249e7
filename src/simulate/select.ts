/** Which entries a rule speaks of (`semantics.md`, 2.5, 2.13: M(X)). */
import type { Selection } from '../generated/routine.ts';
import { kept } from '../language/kept.ts';
import { keyOf, namesOf } from './emit.ts';
import { isStepNamed } from './named-steps.ts';
import type { Part } from './part.ts';
import type { Entry } from './trace.ts';

/** The entries of a part that a selection names, in the order of the trace, each once. */
export function select(part: Part, selection: Selection): Entry[] {
  const names = new Set((selection.entries ?? []).map((ref) => keyOf(ref, part.text.id)));
  const events = new Set([...names].filter((name) => name.startsWith('event ')));
  const comings = events.size > 0 ? comingsOf(part) : null;
  return part.entries.filter((entry) => {
    if (selection.steps && entry.kind === 'step' && isStepNamed(part.text, entry, selection.steps)) return true;
    return calledBy(entry).some((name) => names.has(name) && !(comings && events.has(name) && isTwin(entry, comings)));
  });
}

/** What happened with an entry of a walk that is over: every rule asks for it. */
const calledBy = kept(namesOf);

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
