/** Where something of a model stands in its text, for a person to find. */

import { kept } from '../language/kept.ts';
import { positionAt, type Span } from '../language/source.ts';
import type { Bound } from '../model/bind.ts';

/** File, line and the text of the line, of whatever has an id: `samples/amu.rutine:29 (hvis avtale er BHT)`. */
export function placeOf(bound: Bound, id: string): string {
  const { model, source, spans } = bound;
  const span = spanOf(bound, id) ?? spans.get(model);
  if (!span) return id;
  const text = source.text.slice(span.start, span.end).split(/[\r\n]/)[0]!;
  return `${source.file}:${positionAt(source, span.start).line} (${text})`;
}

/** Where whatever has that id stands: a statement, branch, option, procedure or rule. */
export const spanOf = ({ model, spans }: Bound, id: string): Span | undefined =>
  spans.get(objectsIn(model).get(id) ?? {});

/** By its id the first object of a model that is no declaration. */
const objectsIn = kept((model: Bound['model']): ReadonlyMap<string, object> => {
  const found = new Map<string, object>();
  const { procedures, rules, facts } = model;
  const stack: unknown[] = [facts, rules, procedures];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const id = 'id' in one && typeof one.id === 'string' ? one.id : undefined;
    const isRole = 'kind' in one && one.kind === 'role';
    if (id !== undefined && !found.has(id) && !isRole && !isReference(one)) found.set(id, one);
    stack.push(...Object.values(one).reverse());
  }
  return found;
});

/** A reference is a kind and an id, and nothing else. */
const isReference = (one: object): boolean => 'kind' in one && Object.keys(one).length === 2;
