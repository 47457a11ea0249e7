/** What of a file others can ask for, kept when the file itself is not. */
import type { Range } from 'vscode-languageserver';
import type { Checked } from '../workspace/document.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { Positions } from './positions.ts';

export interface Indexed extends Pick<Mention, 'key' | 'name' | 'kind' | 'declares'> {
  readonly range: Range;
  readonly title?: string;
}

export type FileIndex = readonly Indexed[];

/** The names that a file declares, and those that it takes from others. */
export function indexOf(checked: Checked, positions: Positions): FileIndex {
  const mentions = mentionsIn(checked);
  const own = new Set(mentions.flatMap(({ key, declares }) => (declares ? [key] : [])));
  const isCatalogue = checked.bound.model.kind === 'catalogue';
  return mentions
    .filter(({ key, declares }) => declares || isCatalogue || !own.has(key) || key.startsWith('file '))
    .map(({ key, name, kind, declares, start, end }) => ({
      key,
      name,
      kind,
      declares,
      range: positions.range({ start, end }),
    }));
}
