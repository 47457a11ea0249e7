/** What is declared in terms of itself, or of what comes after it: nobody could decide it. */
import { type Context, report } from './context.ts';
import { factsRead } from './declarations.ts';
import type { Condition } from './model.ts';

/** Takes named conditions that mean themselves, straight or through others, out of the model: nothing can be read of them. */
export function checkDefinitions(context: Context): void {
  const { definitions } = context.model;
  const means = new Map(definitions.map(({ id, condition }) => [id, namesRead(condition)]));
  for (const definition of [...definitions]) {
    if (!reaches(means, definition.id)) continue;
    const span = context.spans.get(definition);
    if (span) report(context, 'definition-circle', span, { name: definition.id });
    definitions.splice(definitions.indexOf(definition), 1);
  }
}

/** Whether a fact exists must be known from the facts declared before it. */
export function checkExistence(context: Context): void {
  const { facts, definitions } = context.model;
  const means = new Map(definitions.map(({ id, condition }) => [id, condition]));
  const read = (condition: Condition): ReadonlySet<string> => {
    const found = new Set(factsRead(condition));
    const names = new Set(namesRead(condition));
    // What is added to a set while it is gone through is come to as well.
    for (const name of names) {
      const meant = means.get(name);
      if (!meant) continue;
      for (const fact of factsRead(meant)) found.add(fact);
      for (const other of namesRead(meant)) names.add(other);
    }
    return found;
  };
  for (const [at, fact] of facts.entries()) {
    const span = context.spans.get(fact);
    if (!fact.exists || !span) continue;
    const earlier = new Set(facts.slice(0, at).map(({ id }) => id));
    // A text that is a fact is declared where it stands.
    const reads = read(fact.exists);
    const later = facts.find(({ id, implied }) => !implied && !earlier.has(id) && reads.has(id));
    if (later) report(context, 'existence-later', span, { fact: later.id });
  }
}

function reaches(means: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  const seen = new Set<string>();
  const stack = [...(means.get(name) ?? [])];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    stack.push(...(means.get(next) ?? []));
  }
  return false;
}

function namesRead(condition: Condition): string[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.items.flatMap(namesRead);
    case 'not':
      return namesRead(condition.item);
    case 'named':
      return [condition.name];
    default:
      return [];
  }
}
