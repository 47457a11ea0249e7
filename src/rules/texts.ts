/** The texts of a file, each with its place. */
import { itemsOf, type Line, type Text, type Tree, walkLines } from '../language/tree.ts';
import { kept } from '../model/kept.ts';

/** Every text that people read: titles, notes, messages, what is checked and asked; in the order of the text. */
export const textsOf = kept((tree: Tree): readonly Text[] => {
  const texts: Text[] = [];
  const add = ({ title, value }: Pick<Line, 'title' | 'value'>) => {
    if (title) texts.push(title);
    for (const item of itemsOf(value)) if (item.kind === 'text') texts.push(item);
  };
  for (const line of walkLines(tree.lines)) {
    add(line);
    for (const part of line.parts) add(part);
  }
  return texts;
});
