/** Which roles a routine has something for. */
import type { Subject } from './rule.ts';

/**
 * The ids of the roles that a file names, with their wholes and parts: who names the whole means its parts too, and a whole
 * is there for its parts. Nothing where any role may be meant, as the answer to a fact that asks for one.
 */
export function neededRoles({ model, used }: Subject): ReadonlySet<string> | undefined {
  if (model.facts.some(({ type }) => type.kind === 'role')) return undefined;
  const named = new Set([...used].flatMap(({ kind, id }) => (kind === 'role' ? id : [])));
  const parentOf = new Map(model.roles.map(({ id, parent }) => [id, parent]));
  const needed = new Set<string>();
  for (const { id } of model.roles) {
    const line: string[] = [];
    for (let one: string | undefined = id; one !== undefined && !line.includes(one); one = parentOf.get(one))
      line.push(one);
    if (line.some((one) => named.has(one))) for (const one of line) needed.add(one);
  }
  return needed;
}
