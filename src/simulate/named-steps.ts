/** Which steps a rule speaks of, by what is written of them (`semantics.md`, 2.5). */
import type { Ref, Selection } from '../generated/routine.ts';
import { rolesOf } from './doers.ts';
import { stepOf, type Text } from './text.ts';
import type { StepEntry } from './trace.ts';

type Steps = NonNullable<Selection['steps']>;

/** What of a step selections look at. */
export type StepLike = Pick<StepEntry, 'routine' | 'id' | 'attributes' | 'phases' | 'doers'>;

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
