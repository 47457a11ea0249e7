/** The texts of a file, each with its place. */
import { itemsOf, type Line, type Text, type Tree, walkLines } from '../language/tree.ts';

const known = new WeakMap<Tree, readonly Text[]>();

/** Every text that people read: titles, notes, messages, what is checked and asked; in the order of the text. */
export function textsOf(tree: Tree): readonly Text[] {
  let texts = known.get(tree);
  if (!texts) {
    texts = gather(tree);
    known.set(tree, texts);
  }
  return texts;
}

function gather(tree: Tree): Text[] {
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
}
