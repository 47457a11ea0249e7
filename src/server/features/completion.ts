/**
 * What can be written at a place. The binder is asked rather than a table: a word that nobody uses is put at the cursor,
 * and what it says that the word could have named is what can stand there. What stands elsewhere and declares nothing that decides
 * it is left out of the text for that: of a long routine it is nearly all.
 */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import { type Head, headRule, linesOf, type Place, partRule } from '../../language/grammar.ts';
import type { Span } from '../../language/source.ts';
import { allLines, type Line, walkLines } from '../../language/tree.ts';
import { type Vocabulary, vocabularyOf } from '../../language/vocabulary.ts';
import type { Bound } from '../../model/bind.ts';
import type { Unknown } from '../../model/context.ts';
import { stepsLeftOpen } from '../../model/examples.ts';
import type { Fact } from '../../model/model.ts';
import type { Kind } from '../../model/names.ts';
import type { At } from '../document.ts';
import type { Session } from '../session.ts';

const probe = 'qzxvprobe';

/** Everything that can stand at a place, the names before the words. @param piecesOf the pieces of the text that are read for it */
export async function completions(
  document: At,
  position: Position,
  session: Session,
  piecesOf: (document: At, offset: number) => readonly Span[] = piecesAround,
): Promise<CompletionItem[]> {
  const { source } = document.positions;
  const offset = document.positions.offset(position);
  const start = wordStart(source.text, offset);
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  if (inText(line)) return [];
  const { bound: whole, document: read } = document.checked;
  const { language } = read.parsed.tree;
  const vocabulary = vocabularyOf(language);
  if (/^\s*$/.test(line)) return heads(document, start, line.length, vocabulary);
  const pieces = piecesOf(document, offset);
  const part = (from: number, to: number) =>
    pieces.map((one) => source.text.slice(Math.max(one.start, from), Math.min(one.end, to))).join('');
  const before = part(0, start);
  const text = `${before}${probe}${part(endOfWord(source.text, offset), source.text.length)}`;
  const { checked, routines } = await session.live.workspace.checkAs(read.file, text);
  const place = before.length;
  const asked = checked.bound.unknown.find((one) => one.start <= place && place < one.end);
  const at = walkLines(checked.document.parsed.tree.lines).find((one) => one.start <= place && place <= one.end);
  return [
    ...(asked ? namesFor(whole, routines, asked, vocabulary, leftOpenBy(at, whole)) : []),
    ...words(at, place, vocabulary),
  ];
}

/** What declares nothing but itself, and what has it in it; but for the facts that some have of their own. */
const apart: ReadonlySet<Line['kind']> = new Set([
  ...(['start', 'on', 'regularly', 'rule', 'guideline', 'example'] as const),
  ...(['phase', 'step', 'recommendedStep', 'optionalStep'] as const),
]);

/** The pieces of a text that say what can stand at a place: those around it, those that declare, and what its line names. */
function piecesAround({ checked, positions }: At, offset: number): Span[] {
  const { tree } = checked.document.parsed;
  const { text, lineStarts } = positions.source;
  const line = allLines(tree).findLast(({ start }) => start <= offset);
  const words = line ? text.slice(line.start, Math.max(line.end, offset)).match(/[\p{L}\p{N}_-]+/gu) : null;
  const named = [...new Set(words)].flatMap((word) =>
    checked.bound.known.of(word).flatMap(({ place }) => place?.start ?? []),
  );
  const places = [offset, ...named];
  const rowOf = ({ start }: Line) => lineStarts[positions.position(start).line]!;
  const pieces: Span[] = [];
  const keep = (lines: readonly Line[], from: number, to: number) => {
    const starts = lines.map((one, at) => (at === 0 ? from : rowOf(one)));
    for (const [at, one] of lines.entries()) {
      const [start, end] = [starts[at]!, starts[at + 1] ?? to];
      const isHere = places.some((place) => start <= place && place <= end);
      if (!isHere && apart.has(one.kind) && !walkLines(one.body).some(({ kind }) => kind === 'case')) continue;
      const below = one.body[0] && rowOf(one.body[0]);
      pieces.push({ start, end: below ?? end });
      if (below !== undefined) keep(one.body, below, end);
    }
  };
  keep(tree.lines, 0, text.length);
  return pieces;
}

const isWord = /[\p{L}\p{N}_-]/u;

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isWord.test(text[at - 1]!)) at--;
  return at;
}

function endOfWord(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isWord.test(text[at]!)) at++;
  return at;
}

/** Whether what stands before on a line leaves a text or a comment open. */
function inText(line: string): boolean {
  const rest = line.replace(/"(?:\\.|[^"\\])*"/g, '');
  return rest.includes('"') || rest.includes('//');
}

/** The lines that can begin here, by what is written above and less far in. */
function heads(document: At, offset: number, column: number, vocabulary: Vocabulary): CompletionItem[] {
  const place = placeAt(document, offset, column);
  const items = linesOf(place).flatMap((head, at) => {
    const rule = headRule(head);
    if (rule.led) return [];
    return spellings(vocabulary, head).map((word) =>
      item(word, CompletionItemKind.Keyword, String(at).padStart(3, '0')),
    );
  });
  return [...items, ...skeletons(document, place, vocabulary)];
}

function placeAt({ checked, positions }: At, offset: number, column: number): Place {
  let above: Line | undefined;
  const columnOf = ({ start }: Line) => start - positions.source.lineStarts[positions.position(start).line]!;
  for (const line of allLines(checked.document.parsed.tree)) {
    if (line.start >= offset) break;
    if (columnOf(line) < column) above = line;
  }
  if (!above || above.kind === 'broken') return 'top';
  return headRule(above.kind).body ?? (column === 0 ? 'top' : 'remarks');
}

const spellings = (vocabulary: Vocabulary, id: string): readonly string[] => {
  const word = vocabulary.keyword(id);
  return word === id && !(id in vocabulary.table.keywords) ? [] : [word.replace(/^=/, '')];
};

const item = (label: string, kind: CompletionItemKind, order: string): CompletionItem => ({
  label,
  kind,
  sortText: `2${order}`,
});

/** Whole pieces to fill in: a step, and a decision over each choice that the case leaves open. */
function skeletons({ checked }: At, place: Place, vocabulary: Vocabulary): CompletionItem[] {
  if (!linesOf(place).includes('step')) return [];
  const say = (head: Head) => vocabulary.keyword(head);
  const unit = vocabulary.language === 'nb' ? 'dager' : 'days';
  const step = [
    `${say('step')} \${1:navn} "\${2}"`,
    `  ${say('by')} \${3}`,
    `  ${say('within')} \${4:3} ${unit}`,
    `  ${say('record')} "\${5}"`,
  ];
  const snippet = (label: string, lines: readonly string[]): CompletionItem => ({
    label,
    kind: CompletionItemKind.Snippet,
    insertText: lines.join('\n'),
    insertTextFormat: InsertTextFormat.Snippet,
    sortText: `3${label}`,
  });
  const decisions = checked.bound.model.facts.flatMap((fact) => {
    if (fact.type.kind !== 'choice' || fact.type.values.length === 0) return [];
    const branches = fact.type.values.flatMap(({ id }, at) => [
      `  ${say('when')} ${id}`,
      `    ${say('step')} "\${${at + 1}}"`,
    ]);
    return [snippet(`${say('dependingOn')} ${fact.id} …`, [`${say('dependingOn')} ${fact.id}`, ...branches])];
  });
  return [snippet(`${say('step')} …`, step), ...decisions];
}

/** What an example can say of a step: that an optional one is done, as a recommended one is anyway; that either is left out. */
function leftOpenBy(line: Line | undefined, { model }: Bound): (id: string) => boolean {
  if (line?.kind !== 'including' && line?.kind !== 'without') return () => true;
  const open = stepsLeftOpen(model.procedures);
  return (id) => (line.kind === 'including' ? open.get(id) === 'may' : open.has(id));
}

function namesFor(
  { known, model }: Bound,
  routines: ReadonlySet<string>,
  { kinds, fact }: Unknown,
  vocabulary: Vocabulary,
  fits: (id: string) => boolean,
): CompletionItem[] {
  if (fact) return valuesOf(fact, vocabulary);
  const titles = new Map(model.facts.map(({ id, title }) => [id, title]));
  const others = kinds.includes('routine') ? [...routines].filter((id) => id !== model.id) : [];
  const names = known.all().filter(({ kind, name, id }) => kinds.includes(kind) && name !== probe && fits(id));
  return [...names, ...others.map((name) => ({ kind: 'routine', name, id: name }) as const)].map(
    ({ kind, name, id }) => {
      const detail = kind === 'fact' ? titles.get(id) : undefined;
      const icon = itemKinds[kind] ?? CompletionItemKind.Reference;
      return { label: name, kind: icon, sortText: `0${name}`, ...(detail && { detail }) };
    },
  );
}

function valuesOf({ type }: Fact, vocabulary: Vocabulary): CompletionItem[] {
  const values =
    type.kind === 'choice'
      ? type.values.map(({ id, title }) => ({ label: id, ...(title && { detail: title }) }))
      : [{ label: vocabulary.word('yes') }, { label: vocabulary.word('no') }];
  return values.map((value) => ({ ...value, kind: CompletionItemKind.EnumMember, sortText: `0${value.label}` }));
}

const itemKinds: Partial<Record<Kind, CompletionItemKind>> = {
  role: CompletionItemKind.Class,
  system: CompletionItemKind.Interface,
  channel: CompletionItemKind.Interface,
  tag: CompletionItemKind.Property,
  document: CompletionItemKind.File,
  message: CompletionItemKind.Text,
  fact: CompletionItemKind.Variable,
  definition: CompletionItemKind.Variable,
  event: CompletionItemKind.Event,
  step: CompletionItemKind.Method,
  procedure: CompletionItemKind.Function,
};

/** The words that can go on the line at the cursor: its parts, and in a condition what joins and compares. */
function words(line: Line | undefined, offset: number, vocabulary: Vocabulary): CompletionItem[] {
  if (!line || line.kind === 'broken') return [];
  const rule = headRule(line.kind);
  const parts = (rule.parts ?? []).filter(
    (part) => partRule(part).repeats || !line.parts.some(({ kind }) => kind === part),
  );
  const slot = line.parts.findLast(({ start }) => start <= offset);
  const inCondition = (slot ? partRule(slot.kind).value : rule.value) === 'condition';
  const joins = inCondition ? (['equals', 'not', 'and', 'or'] as const).map((id) => vocabulary.word(id)) : [];
  const all = [...new Set([...joins, ...parts.flatMap((part) => spellings(vocabulary, part))])];
  return all.map((word, at) => ({
    label: word,
    kind: CompletionItemKind.Keyword,
    sortText: `1${String(at).padStart(3, '0')}`,
  }));
}
