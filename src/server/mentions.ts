/** Where things are named: in a file, and by what name others can ask for them. */

import { kept } from '../language/kept.ts';
import type { Span } from '../language/source.ts';
import { allLines, itemsOf } from '../language/tree.ts';
import type { Reference } from '../model/context.ts';
import type { Named } from '../model/names.ts';
import { absolute } from '../workspace/absolute.ts';
import type { Checked } from '../workspace/document.ts';

/** A place that names something, or declares it. */
export interface Mention extends Span {
  /** The same for all that name the same thing, in whichever file. */
  readonly key: string;
  readonly name: string;
  readonly kind: Named['kind'] | 'value';
  readonly declares: boolean;
}

/** All mentions of a file, in the order of its text, each place once. */
export const mentionsIn = kept(collect);

/** The mention at an offset, its end included, as a cursor stands after the last letter. */
export const mentionAt = (checked: Checked, offset: number): Mention | undefined =>
  mentionsIn(checked).find(({ start, end }) => start <= offset && offset <= end);

function collect({ bound, document }: Checked): readonly Mention[] {
  const { names, references, source, model, spans } = bound;
  const places = new Map<number, Mention>();
  const add = (mention: Mention) => {
    if (!places.has(mention.start) || mention.declares) places.set(mention.start, mention);
  };
  for (const reference of references) add(mentionOf(reference));
  for (const named of names) {
    const { place, kind, name } = named;
    // A text that stands for itself has no name to be seen.
    if (!place || source.text.slice(place.start, place.end) !== name) continue;
    add({ start: place.start, end: place.end, key: keyOf(named), name, kind, declares: true });
  }
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  for (const named of names) {
    if (named.kind !== 'fact') continue;
    const type = facts.get(named.id)?.type;
    if (type?.kind !== 'choice') continue;
    for (const value of type.values) {
      const span = spans.get(value);
      const end = span && span.start + value.id.length;
      if (!span || source.text.slice(span.start, end) !== value.id) continue;
      add({
        start: span.start,
        end: end!,
        key: valueKey(named, value.id),
        name: value.id,
        kind: 'value',
        declares: true,
      });
    }
  }
  const lines = allLines(document.parsed.tree);
  for (const { kind, value } of lines) {
    if (kind !== 'buildsOn') continue;
    for (const item of itemsOf(value))
      if (item.kind === 'word')
        add({
          start: item.start,
          end: item.end,
          key: fileKey(item.text),
          name: item.text,
          kind: 'catalogue',
          declares: false,
        });
  }
  const heading = lines.find(({ kind }) => kind === 'routine' || kind === 'catalogue');
  if (heading?.name) {
    const { start, end, text } = heading.name;
    add({ start, end, key: fileKey(text), name: text, kind: model.kind, declares: true });
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

const mentionOf = ({ start, end, to, value }: Reference): Mention =>
  value === undefined
    ? { start, end, key: keyOf(to), name: to.name, kind: to.kind, declares: false }
    : { start, end, key: valueKey(to, value), name: value, kind: 'value', declares: false };

/** Routines and catalogues are known by their names, all else by where it is declared. */
const fileKey = (id: string): string => `file ${id}`;

function keyOf({ kind, name, place }: Named): string {
  if (kind === 'routine' || kind === 'catalogue') return fileKey(name);
  return place ? `${absolute(place.source.file)}:${place.start}` : `built in ${kind} ${name}`;
}

const valueKey = (fact: Named, value: string): string => `${keyOf(fact)}=${value}`;
