/** Where something of a model stands in its text, for a person to find. */
import { positionAt } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';

/** File, line and the text of the line, of whatever has an id: `samples/amu.rutine:29 (hvis avtale er BHT)`. */
export function placeOf({ model, source, spans }: Bound, id: string): string {
  const span = spans.get(objectOf(model, id) ?? model);
  if (!span) return id;
  const text = source.text.slice(span.start, span.end).split(/[\r\n]/)[0]!;
  return `${source.file}:${positionAt(source, span.start).line} (${text})`;
}

/** The first object of a model with an id that is no declaration: a statement, branch, option, procedure or rule. */
function objectOf({ procedures, rules, facts }: Bound['model'], id: string): object | undefined {
  const stack: unknown[] = [facts, rules, procedures];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if ('id' in one && one.id === id && ('kind' in one ? one.kind !== 'role' : true) && !isReference(one)) return one;
    stack.push(...Object.values(one).reverse());
  }
  return undefined;
}

/** A reference is a kind and an id, and nothing else. */
const isReference = (one: object): boolean => 'kind' in one && Object.keys(one).length === 2;
