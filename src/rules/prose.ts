/** The texts that say what people are to do, as words: what the wording rules look at. */
import type { Head } from '../language/grammar.ts';
import { kept } from '../language/kept.ts';
import type { Source, Span } from '../language/source.ts';
import { itemsOf, type Line, type Text, type Tree, type Value } from '../language/tree.ts';
import type { Subject } from './rule.ts';
import { type WordList, wordListFor } from './word-lists.ts';
import { type Word, type Worded, wordsOf } from './words.ts';

/** A line, and the one that it stands under. */
export interface Place {
  readonly line: Line;
  readonly under: Place | undefined;
}

export interface Prose extends Place, Worded {
  readonly text: Text;
  /** A question stands there, which says already that something is open. */
  readonly asked: boolean;
}

export interface Texts {
  readonly list: WordList;
  readonly prose: readonly Prose[];
}

/** Where some words of a text stand in the file, from the first to the last of them. */
export const spanOf = ({ text, words }: Prose, first: number, last: number): Span => ({
  start: text.start + words[first]!.start,
  end: text.start + words[last]!.end,
});

/** Those words as they are written. */
export const written = ({ written, words }: Worded, first: number, last: number): string =>
  written.slice(words[first]!.start, words[last]!.end);

/** Their texts ask, give reasons, quote or name; none of them says what is to be done. */
const passedOver: ReadonlySet<Line['kind']> = new Set<Head>([
  ...(['unclear', 'exception', 'because', 'soThat', 'see'] as const),
  ...(['example', 'given', 'expect', 'expectNot', 'chapter'] as const),
  ...(['routine', 'catalogue', 'number', 'version', 'process', 'type', 'purpose', 'calendar', 'timeZone'] as const),
  ...(['requirementEntry', 'source', 'termEntry', 'systemEntry', 'channelEntry', 'tagEntry'] as const),
  ...(['alsoCalled', 'contact', 'link'] as const),
  // What it says of time is for the rules about time.
  'deadline',
]);
/** The titles of things are what they are called. */
const named: ReadonlySet<Line['kind']> = new Set<Head>(['roleEntry', 'documentEntry', 'messageEntry']);
const namingParts: ReadonlySet<string> = new Set(['source', 'contact', 'alsoCalled', 'version', 'link', 'becauseOf']);

/** The texts of a file with the words of their language, or nothing where there is no list for it. */
export const proseOf = kept(({ tree, source }: Subject): Texts | undefined => {
  const prose = gather(tree, source);
  const list = wordListFor(tree, sampleOf(prose));
  if (!list) return undefined;
  return { list, prose };
});

/** So many words tell a language. */
const enough = 2000;

function sampleOf(prose: readonly Prose[]): Word[] {
  const words: Word[] = [];
  for (const { words: some } of prose) {
    words.push(...some.slice(0, enough - words.length));
    if (words.length >= enough) break;
  }
  return words;
}

function gather(tree: Tree, source: Source): Prose[] {
  const prose: Prose[] = [];
  const add = ({ line, under }: Place, text: Text | undefined) => {
    if (!text) return;
    const written = source.text.slice(text.start, text.end);
    prose.push({ line, under, text, written, words: wordsOf(written), asked: isAsked(line, under) });
  };
  const stack: Place[] = tree.lines.map((line) => ({ line, under: undefined })).reverse();
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { line } = place;
    for (let at = line.body.length - 1; at >= 0; at--) stack.push({ line: line.body[at]!, under: place });
    if (line.inline) stack.push({ line: line.inline, under: place });
    if (passedOver.has(line.kind)) continue;
    if (!named.has(line.kind)) add(place, line.title);
    for (const text of textsIn(line.value)) add(place, text);
    for (const { kind, title, value } of line.parts) {
      if (namingParts.has(kind)) continue;
      add(place, title);
      for (const text of textsIn(value)) add(place, text);
    }
  }
  return prose;
}

const none: readonly Text[] = [];
const holdTexts: ReadonlySet<Value['kind']> = new Set(['text', 'list', 'all', 'any', 'not', 'holds', 'compare']);

/** The texts of a value, those that are a condition included: whoever reads them must be able to tell yes from no. */
function textsIn(value: Value | undefined): readonly Text[] {
  if (!value || !holdTexts.has(value.kind)) return none;
  const texts: Text[] = [];
  const stack: Value[] = [...itemsOf(value)].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === 'text') texts.push(next);
    else if (next.kind === 'all' || next.kind === 'any') stack.push(...[...next.items].reverse());
    else if (next.kind === 'not') stack.push(next.item);
    else if (next.kind === 'holds' || next.kind === 'compare') stack.push(next.what);
  }
  return texts;
}

/** What is asked of a step, document or role is asked of its attributes too. */
const wholes: ReadonlySet<Line['kind']> = new Set<Head>([
  ...(['step', 'recommendedStep', 'optionalStep', 'documentEntry', 'messageEntry', 'roleEntry'] as const),
  ...(['rule', 'guideline', 'prohibition', 'right', 'permission'] as const),
]);

const isAsked = (line: Line, under: Place | undefined): boolean =>
  holdsQuestion(line) || (under !== undefined && wholes.has(under.line.kind) && holdsQuestion(under.line));

const holdsQuestion = ({ body }: Line): boolean => body.some(({ kind }) => kind === 'unclear');

/** The lines that a line stands under, from the nearest. */
export function* above({ under }: Place): Generator<Line> {
  for (let place = under; place; place = place.under) yield place.line;
}
