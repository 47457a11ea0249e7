/** The texts of a file, each with its place. */

import { kept } from '../language/kept.ts';
import { allLines, itemsOf, type Line, type Text, type Tree } from '../language/tree.ts';

/** Every text that people read: titles, notes, messages, what is checked and asked; in the order of the text. */
export const textsOf = kept((tree: Tree): readonly Text[] => {
  const texts: Text[] = [];
  const add = ({ title, value }: Pick<Line, 'title' | 'value'>) => {
    if (title) texts.push(title);
    for (const item of itemsOf(value)) if (item.kind === 'text') texts.push(item);
  };
  for (const line of allLines(tree)) {
    add(line);
    for (const part of line.parts) add(part);
  }
  return texts;
});
