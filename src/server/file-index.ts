/** What of a file others can ask for, kept when the file itself is not. */
import type { Range } from 'vscode-languageserver';
import type { Checked } from '../workspace/document.ts';
import { contentOf, declaredIn } from './declared.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { Positions } from './positions.ts';

export interface Indexed extends Pick<Mention, 'key' | 'name' | 'kind' | 'declares'> {
  readonly range: Range;
  /** How it is declared, where that is in a section. */
  readonly content?: string;
}

export type FileIndex = readonly Indexed[];

/** By the paths of the files. */
export type Index = ReadonlyMap<string, FileIndex>;

/** The id of the catalogue that a file is; nothing for a routine. */
export const catalogueIn = (entries: FileIndex | undefined): string | undefined =>
  entries?.find(({ declares, kind, key }) => declares && kind === 'catalogue' && key.startsWith('file '))?.name;

/** The files that build on a catalogue, themselves or through others. */
export function buildersOf(id: string, index: Index): Set<string> {
  const found = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const [path, entries] of index) {
      if (found.has(path) || !entries.some(({ declares, key }) => !declares && key === `file ${next}`)) continue;
      found.add(path);
      const own = catalogueIn(entries);
      if (own !== undefined) queue.push(own);
    }
  return found;
}

/** The names that a file declares, and those that it takes from others. */
export function indexOf(checked: Checked, positions: Positions): FileIndex {
  const mentions = mentionsIn(checked);
  const own = new Set(mentions.flatMap(({ key, declares }) => (declares ? [key] : [])));
  const { tree } = checked.document.parsed;
  const contents = new Map(declaredIn(tree).map((one) => [one.name.start, contentOf(one, tree.language)]));
  const isCatalogue = checked.bound.model.kind === 'catalogue';
  return mentions
    .filter(({ key, declares }) => declares || isCatalogue || !own.has(key) || key.startsWith('file '))
    .map(({ key, name, kind, declares, start, end }) => ({
      key,
      name,
      kind,
      declares,
      range: positions.range({ start, end }),
      ...(declares && contents.has(start) && { content: contents.get(start)! }),
    }));
}
