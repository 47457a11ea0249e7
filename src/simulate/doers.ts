/** Who does a step: the chain of `by`, with deputies, for those who are available (`semantics.md`, 1.8). */
import type { Group, Id, Ref } from '../generated/routine.ts';
import type { Text } from './text.ts';
import type { Doer } from './trace.ts';

/** `nobody`: no one in the chain is available, and the last one named does it all the same. */
export type Chosen = { readonly doers: readonly Doer[]; readonly nobody: boolean };

/** The first group of a chain that is available. Of roles joined by `or`, the first that is (2.15). */
export function chooseDoers(chain: readonly Group[], text: Text, unavailable: ReadonlySet<Id>): Chosen {
  for (const group of chain) {
    const doers = group.join === 'or' ? oneOf(group, text, unavailable) : allOf(group, text, unavailable);
    if (doers) return { doers, nobody: false };
  }
  const last = chain.at(-1);
  return { doers: last ? lastResort(last, text) : [], nobody: last !== undefined };
}

/** The roles of a chain, as written, with the deputies who may step in; for selections and `only`. */
export function rolesOf(chain: readonly Group[], text: Text | undefined): Ref[] {
  return chain.flatMap(({ roles }) => roles.flatMap((role) => [role, ...(text ? deputiesOf(role, text) : [])]));
}

/** The deputies of a role, the nearest first, and theirs. */
export function deputiesOf(ref: Ref, text: Text, seen: readonly Id[] = []): Ref[] {
  if (ref.kind !== 'role' || seen.includes(ref.id)) return [];
  const deputies = text.roles.get(ref.id)?.deputy ?? [];
  return deputies.flatMap((deputy) => [deputy, ...deputiesOf(deputy, text, [...seen, ref.id])]);
}

function oneOf({ roles }: Group, text: Text, unavailable: ReadonlySet<Id>): Doer[] | undefined {
  const candidates = [...roles, ...roles.flatMap((role) => deputiesOf(role, text))];
  const ref = candidates.find((one) => isAvailable(one, unavailable));
  return ref && [{ ref }];
}

/** Each who is away is stood in for by a deputy; without one the group as a whole is not available. */
function allOf({ roles }: Group, text: Text, unavailable: ReadonlySet<Id>): Doer[] | undefined {
  const found = roles.map((role) =>
    [role, ...deputiesOf(role, text)].find((candidate) => isAvailable(candidate, unavailable)),
  );
  return found.every((ref) => ref !== undefined) ? found.map((ref) => ({ ref: ref as Ref })) : undefined;
}

/** The last one named does it whatever happens; `by A` with a deputy means `by A, otherwise` the deputy. */
function lastResort({ join, roles }: Group, text: Text): Doer[] {
  const last = (role: Ref) => deputiesOf(role, text).at(-1) ?? role;
  if (join !== 'or') return roles.map((role) => ({ ref: last(role) }));
  const withDeputy = roles.flatMap((role) => deputiesOf(role, text)).at(-1);
  const ref = withDeputy ?? roles.at(-1);
  return ref ? [{ ref }] : [];
}

function isAvailable(ref: Ref, unavailable: ReadonlySet<Id>): boolean {
  return ref.kind === 'text' || !unavailable.has(ref.id);
}
