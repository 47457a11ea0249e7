/** What leads out of a file: to other files, and to pages on the web. */
import type { DocumentLink } from 'vscode-languageserver';
import { allLines, itemsOf, type Line, partOf, type Value } from '../../language/tree.ts';
import { address } from '../../rules/addresses.ts';
import type { At } from '../document.ts';
import { mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';

export async function links(document: At, session: Session): Promise<DocumentLink[]> {
  const { checked, positions } = document;
  const found: DocumentLink[] = [];
  const { text } = positions.source;
  for (const line of allLines(checked.document.parsed.tree)) {
    for (const span of textsOf(line))
      for (const match of text.slice(span.start, span.end).matchAll(address)) {
        const start = span.start + match.index;
        found.push({ range: positions.range({ start, end: start + match[0].length }), target: match[0] });
      }
  }
  const files = new Map<string, string>();
  for (const [path, index] of await session.index())
    for (const { key, declares } of index) if (declares && key.startsWith('file ')) files.set(key, session.uriOf(path));
  for (const mention of mentionsIn(checked)) {
    const target = mention.declares ? undefined : files.get(mention.key);
    if (target) found.push({ range: positions.range(mention), target });
  }
  return found;
}

function textsOf(line: Line): Value[] {
  const values = [
    line.title,
    line.value,
    ...line.parts.map(({ value }) => value),
    partOf(line, 'responsibility')?.title,
  ];
  return values.flatMap((value) => itemsOf(value).filter(({ kind }) => kind === 'text'));
}
