/** What stands above a line: how often it is named. */
import type { CodeLens } from 'vscode-languageserver';
import { type At, inNorwegian } from '../document.ts';
import { mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';

/** What is declared once and named in many places. */
const counted: ReadonlySet<string> = new Set([
  'role',
  'system',
  'channel',
  'tag',
  'document',
  'message',
  'term',
  'requirement',
  'fact',
  'definition',
]);

export async function lenses(document: At, session: Session): Promise<CodeLens[]> {
  const nb = inNorwegian(document);
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { key, declares } of mentionsIn(document.checked)) if (!declares) count(key);
  for (const [path, index] of await session.index())
    if (session.uriOf(path) !== document.uri) for (const { key, declares } of index) if (!declares) count(key);
  return mentionsIn(document.checked)
    .filter(({ declares, kind }) => declares && counted.has(kind))
    .map((mention) => {
      const range = document.positions.range(mention);
      const times = counts.get(mention.key) ?? 0;
      const title = nb
        ? `nevnt ${times} ${times === 1 ? 'gang' : 'ganger'}`
        : `named ${times === 1 ? 'once' : `${times} times`}`;
      return { range, command: { title, command: 'rutine.showReferences', arguments: [document.uri, range.start] } };
    });
}
