/** What a file takes over: the names that are built in, and what the catalogues that it builds on declare. */
import { languages, vocabularyOf } from '../language/vocabulary.ts';
import type { Routine } from './model.ts';
import { type Named, Names } from './names.ts';

const lists = [
  'roles',
  'systems',
  'channels',
  'tags',
  'documents',
  'messages',
  'terms',
  'requirements',
  'facts',
  'definitions',
  'rules',
] as const;

/** A catalogue, and the names that it declares itself. */
interface Catalogue {
  readonly model: Routine;
  readonly names: readonly Named[];
}

export interface TakenOver {
  readonly names: Names;
  /** Names that a catalogue declares after another one has: each with the one that holds. */
  readonly doubled: readonly (readonly [named: Named, before: Named])[];
  /** What the names stand for, marked with the catalogue that declares it. */
  readonly model: Pick<Routine, (typeof lists)[number] | 'impossible'>;
}

interface Made extends TakenOver {
  readonly catalogues: readonly Catalogue[];
}

const nothing = {};
/** By the last of the catalogues: it tells them from others nearly always, and what was made goes when it goes. */
const made = new WeakMap<object, Made>();

/** What is taken over from some catalogues; many files build on the same ones, and it is made once for them all. */
export function takenOver(around: ReadonlyMap<string, Catalogue>): TakenOver {
  const catalogues = [...around.values()];
  const key = catalogues.at(-1) ?? nothing;
  const known = made.get(key);
  if (known?.catalogues.length === catalogues.length && known.catalogues.every((one, at) => one === catalogues[at]))
    return known;
  const taken = { ...take(around), catalogues };
  made.set(key, taken);
  return taken;
}

function take(around: ReadonlyMap<string, Catalogue>): TakenOver {
  const names = new Names();
  for (const language of languages)
    for (const [id, name] of Object.entries(vocabularyOf(language).table.channels))
      names.declare({ kind: 'channel', name, id });
  const doubled: [Named, Named][] = [];
  const taken: TakenOver['model'] = {
    ...{ roles: [], systems: [], channels: [], tags: [], documents: [], messages: [], terms: [], requirements: [] },
    ...{ facts: [], definitions: [], impossible: [], rules: [] },
  };
  for (const [id, { model, names: declared }] of around) {
    if (model.kind !== 'catalogue') continue;
    for (const one of declared) {
      const named = { ...one, from: id };
      const before = names.declare(named);
      if (before?.place && named.place && before.place.source !== named.place.source) doubled.push([named, before]);
    }
    // What a catalogue has taken over itself comes from the catalogue that declares it.
    for (const list of lists)
      for (const item of model[list])
        if (item.from === undefined) (taken[list] as object[]).push({ ...item, from: id });
    taken.impossible.push(...model.impossible);
  }
  return { names, doubled, model: taken };
}
