/** What each word is, for colours: names by their kinds, over what the grammar of the editor shows already. */
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { At } from '../document.ts';
import { type Mention, mentionsIn } from '../mentions.ts';

const types: Readonly<Record<Mention['kind'], string>> = {
  role: 'class',
  system: 'interface',
  channel: 'interface',
  tag: 'decorator',
  document: 'struct',
  message: 'struct',
  term: 'type',
  requirement: 'type',
  responsibility: 'type',
  fact: 'variable',
  definition: 'variable',
  value: 'enumMember',
  event: 'event',
  procedure: 'function',
  step: 'method',
  phase: 'namespace',
  block: 'namespace',
  rule: 'property',
  routine: 'namespace',
  catalogue: 'namespace',
};

const names = [...new Set(Object.values(types))];

export const legend: SemanticTokensLegend = { tokenTypes: names, tokenModifiers: ['declaration'] };

/** The tokens of a file, or of a range of it. */
export function tokens({ checked, positions }: At, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const within = range ? positions.span(range) : { start: 0, end: positions.source.text.length };
  for (const { kind, declares, start, end } of mentionsIn(checked)) {
    if (end < within.start || start > within.end) continue;
    const { line, character } = positions.position(start);
    const length = positions.position(end).character - character;
    builder.push(line, character, length, names.indexOf(types[kind]), declares ? 1 : 0);
  }
  return { data: builder.build().data };
}

/** What has changed from one state of the tokens to the next: at most one piece, as people edit at one place. */
export function delta(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = now.slice(start, now.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
