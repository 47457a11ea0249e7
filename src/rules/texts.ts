/** The texts of a file, each with its place. */
import { type Line, type Text, type Tree, type Value, walkLines } from '../language/tree.ts';

const known = new WeakMap<Tree, readonly Text[]>();

/** Every text that people read: titles, notes, messages, what is checked and asked; in the order of the text. */
export function textsOf(tree: Tree): readonly Text[] {
  let texts = known.get(tree);
  if (!texts) {
    texts = walkLines(tree.lines).flatMap(onLine);
    known.set(tree, texts);
  }
  return texts;
}

const onLine = ({ title, value, parts }: Line): Text[] => [
  ...(title ? [title] : []),
  ...inValue(value),
  ...parts.flatMap((part) => [...(part.title ? [part.title] : []), ...inValue(part.value)]),
];

function inValue(value: Value | undefined): Text[] {
  if (value?.kind === 'text') return [value];
  return value?.kind === 'list' ? value.items.flatMap(inValue) : [];
}
