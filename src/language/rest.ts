/** What follows the head of a line, divided by keywords into the head's own value and the parts. */
import { type Head, headRule, partRule, type Slot } from './grammar.ts';
import { headAt } from './heads.ts';
import { describe, nearestPhrase, nearestWord } from './hints.ts';
import type { RawLine } from './layout.ts';
import type { Token } from './lexer.ts';
import { leaveUnread, type Reading, report, reportMisspelt } from './reading.ts';
import { foreignPhrase } from './recovery.ts';
import { readSlot } from './slots.ts';
import type { Span } from './source.ts';
import type { Line, Part, Text, Value, Word } from './tree.ts';
import { type Phrase, phraseAt, type Vocabulary } from './vocabulary.ts';

export type Building = { -readonly [key in keyof Line]: Line[key] } & { body: Line[]; parts: Part[] };

/** The segment of a line that one keyword leads. */
interface Segment {
  /** The part's id, or the line's own value. */
  readonly id: string | null;
  readonly spelled: string;
  readonly keyword: Span;
  readonly tokens: Token[];
}

/** Words that must be followed by an operand. */
const operators: readonly string[] = ['and', 'or', 'not', 'equals', 'then'];

const wordOf = ({ text, start, end }: Token): Word => ({ kind: 'word', text, start, end });
const textOf = ({ text, start, end, long }: Token): Text => ({ kind: 'text', text, start, end, ...(long && { long }) });
const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
const spelledOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');

/** A line with nothing on it yet. */
export function blank(raw: RawLine): Omit<Building, 'kind'> {
  return {
    start: raw.start,
    end: raw.end,
    parts: [],
    body: [],
    ...(raw.before.length && { before: raw.before }),
    ...(raw.beside && { beside: raw.beside }),
    ...(raw.after.length && { after: raw.after }),
    ...(raw.apart && { apart: true as const }),
  };
}

/**
 * Reads what follows the head into the line.
 * @param from the index of the first token after the head
 * @param spelled the head as the text writes it
 */
export function readRest(
  reading: Reading,
  line: Building,
  head: Head,
  raw: RawLine,
  from: number,
  spelled: string,
): void {
  const attribute = inlineAttribute(head, raw.tokens, from, reading.vocabulary);
  if (attribute) {
    line.inline = readInline(reading, attribute, raw, from, line);
    return;
  }
  for (const segment of segments(raw, head, from, spelled, reading.vocabulary)) {
    if (segment.id === null) {
      const rule = headRule(head);
      const optional = rule.optional === true || head === 'circumstance';
      Object.assign(line, contentOf(reading, rule.value, segment, raw, head, optional));
    } else {
      const rule = partRule(segment.id);
      const { start } = segment.keyword;
      const { end } = segment.tokens.at(-1) ?? segment.keyword;
      const value = contentOf(reading, rule.value, segment, raw, head, rule.optional === true);
      line.parts.push({ kind: segment.id, start, end, ...value });
    }
  }
  checkNeeds(reading, line, head, raw, spelled);
}

/** A line may say nothing without one of some parts. */
function checkNeeds(reading: Reading, line: Building, head: Head, raw: RawLine, spelled: string): void {
  const { needs } = headRule(head);
  if (!needs || line.parts.some(({ kind }) => needs.includes(kind))) return;
  const { vocabulary } = reading;
  const words = needs.map((part) => describe(vocabulary.language, 'word', vocabulary.keyword(part)));
  const parts = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${vocabulary.word('or')} `);
  report(reading, 'part-missing', raw.tokens.at(-1)!, { head: spelled, parts });
  leaveUnread(reading, raw);
}

/** `step hand over to HELP`: the attribute that stands in the place of a step's title. */
export function inlineAttribute(
  head: Head,
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): Phrase<Head> | undefined {
  if (headRule(head).body !== 'step') return undefined;
  const after = tokens[from + 2];
  const named =
    tokens[from]?.kind === 'word' &&
    tokens[from + 1]?.kind === 'text' &&
    (!after || phraseAt(vocabulary.parts(head), tokens, after.kind === 'comma' ? from + 3 : from + 2));
  const attribute = named ? undefined : headAt(tokens, from, 'step', vocabulary, false);
  return attribute && !headRule(attribute.id).at.includes('remarks') ? attribute : undefined;
}

/** Conditions on such a line are the step's, the rest the attribute's. */
function readInline(reading: Reading, attribute: Phrase<Head>, raw: RawLine, from: number, step: Building): Line {
  const line: Building = {
    start: raw.tokens[from]!.start,
    end: raw.end,
    kind: attribute.id,
    parts: [],
    body: [],
    ...(attribute.spelling && { spelling: attribute.spelling }),
  };
  const at = from + attribute.words.length;
  readRest(reading, line, attribute.id, raw, at, spelledOf(raw.tokens.slice(from, at)));
  const ofStep = ({ kind }: Part) => kind === 'if' || kind === 'unless';
  step.parts.push(...line.parts.filter(ofStep));
  line.parts = line.parts.filter((part) => !ofStep(part));
  return line;
}

/** Divides a line at the keywords of its parts. */
function segments(raw: RawLine, head: Head, from: number, spelled: string, vocabulary: Vocabulary): Segment[] {
  const { tokens } = raw;
  const first = tokens[Math.max(0, from - 1)]!;
  let current: Segment = { id: null, spelled, keyword: { start: raw.start, end: first.end }, tokens: [] };
  const result = [current];
  const parts = vocabulary.parts(head);
  // A marker leads a line once, and never within a condition.
  let marked = false;
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth--;
    const previous = current.tokens.at(-1);
    const phrase =
      depth > 0 || token.kind !== 'word' || (previous && wantsMore(previous, vocabulary))
        ? undefined
        : phraseAt(parts, tokens, at);
    const { marker, repeats } = phrase ? partRule(phrase.id) : {};
    if (!phrase || (marker && marked) || (!repeats && result.some(({ id }) => id === phrase.id))) {
      current.tokens.push(token);
      continue;
    }
    marked ||= marker === true || phrase.id === 'if' || phrase.id === 'unless';
    if (previous?.kind === 'comma') current.tokens.pop();
    const last = tokens[at + phrase.words.length - 1]!;
    current = {
      id: phrase.id,
      spelled: spelledOf(tokens.slice(at, at + phrase.words.length)),
      keyword: { start: token.start, end: last.end },
      tokens: [],
    };
    result.push(current);
    at += phrase.words.length - 1;
  }
  return result;
}

/** Whether a word must be followed by an operand, so that no part can begin after it. */
function wantsMore(token: Token, vocabulary: Vocabulary): boolean {
  return (
    token.kind === 'word' &&
    vocabulary.words.get(token.lower)?.some(({ id, words }) => words.length === 1 && operators.includes(id)) === true
  );
}

interface Read {
  name?: Word;
  title?: Text;
  value?: Value;
}

function contentOf(
  reading: Reading,
  slot: Slot | undefined,
  segment: Segment,
  raw: RawLine,
  head: Head,
  optional: boolean,
): Read {
  const { tokens } = segment;
  if (slot === undefined) {
    if (tokens.length) leftOver(reading, tokens, raw, head);
    return {};
  }
  if (tokens.length === 0) {
    if (!optional) missing(reading, segment.keyword, raw, segment.spelled, slot);
    return {};
  }
  if (slot === 'intro') return introOf(reading, segment, raw, head);
  if (slot !== 'names' && slot !== 'introRefs') return slotOf(reading, slot, tokens, segment, raw, head);
  const text = tokens.findIndex(({ kind }) => kind === 'text');
  if (text < 0) return slotOf(reading, 'refs', tokens, segment, raw, head);
  if (tokens.length > text + 1) leftOver(reading, tokens.slice(text + 1), raw, head);
  const names = text > 0 ? slotOf(reading, 'refs', tokens.slice(0, text), segment, raw, head) : {};
  return { title: textOf(tokens[text]!), ...names };
}

/** A name and a title, either of which may be left out. */
function introOf(reading: Reading, segment: Segment, raw: RawLine, head: Head): Read {
  const { tokens } = segment;
  let at = 0;
  const name = tokens[0]!.kind === 'word' ? wordOf(tokens[at++]!) : undefined;
  const title = tokens[at]?.kind === 'text' ? textOf(tokens[at++]!) : undefined;
  if (at === 0) unexpected(reading, tokens[0]!, raw, segment.spelled, 'intro');
  else if (at < tokens.length) leftOver(reading, tokens.slice(at), raw, head, 'intro');
  return { ...(name && { name }), ...(title && { title }) };
}

function slotOf(
  reading: Reading,
  slot: Exclude<Slot, 'intro' | 'introRefs' | 'names'>,
  tokens: readonly Token[],
  segment: Segment,
  raw: RawLine,
  head: Head,
): Read {
  const read = readSlot(slot, tokens, reading.vocabulary);
  if (read.value) return { value: read.value };
  const { wrong, expected = slot } = read;
  const found = tokens[wrong];
  const last = tokens.at(-1)!;
  if (!found) missing(reading, last, raw, last.text, expected);
  else if (found === tokens[0]) unexpected(reading, found, raw, segment.spelled, slot);
  else leftOver(reading, tokens.slice(wrong), raw, head, slot);
  return {};
}

function missing(reading: Reading, at: Span, raw: RawLine, head: string, slot: string): void {
  report(reading, 'value-missing', at, { head, expected: describe(reading.vocabulary.language, 'slot', slot) });
  leaveUnread(reading, raw);
}

function unexpected(reading: Reading, found: Token, raw: RawLine, head: string, slot: Slot): void {
  leaveUnread(reading, raw);
  if (found.kind === 'bad') {
    report(reading, 'character-unknown', found, { found: found.text });
    return;
  }
  const { language } = reading.vocabulary;
  const expected = describe(language, 'slot', slot);
  const hint = describe(language, 'example', slot);
  report(reading, 'value-unexpected', found, { found: found.text, head, expected, hint });
}

/** Words that nothing on the line takes up: a keyword of another language, one that is misspelt, or simply too much. */
function leftOver(reading: Reading, tokens: readonly Token[], raw: RawLine, head: Head, slot?: Slot): void {
  const own = tokens[0]!.kind === 'comma' && tokens.length > 1 ? tokens.slice(1) : tokens;
  const first = own[0]!;
  const { vocabulary } = reading;
  leaveUnread(reading, raw);
  if (first.kind === 'bad') {
    report(reading, 'character-unknown', first, { found: first.text });
    return;
  }
  const at = raw.tokens.indexOf(first);
  const foreign = foreignKeyword(raw.tokens, at, head, vocabulary);
  const near = foreign ?? nearKeyword(raw.tokens, at, head, vocabulary, slot);
  if (!near) {
    tooMuch(reading, own, raw, slot ?? 'none');
    return;
  }
  const words = raw.tokens.slice(near.at, near.at + near.length);
  const hint = describe(vocabulary.language, 'near', near.near);
  reportMisspelt(reading, foreign ? 'keyword-language' : 'words-left-over', spanOf(words), near.near, {
    found: spelledOf(words),
    hint,
  });
}

function tooMuch(reading: Reading, tokens: readonly Token[], raw: RawLine, slot: Slot | 'none'): void {
  const { language } = reading.vocabulary;
  const found = spelledOf(tokens);
  const quotes = readsAsText(slot) && tokens[0]!.kind === 'word';
  leaveUnread(reading, raw);
  report(reading, 'words-left-over', spanOf(tokens), {
    found: found.length > 40 ? `${found.slice(0, 39)}…` : found,
    hint: describe(language, quotes ? 'quotes' : 'left', slot),
  });
}

const readsAsText = (slot: Slot | 'none' | undefined) => slot === 'intro' || slot === 'text' || slot === 'texts';

interface Near {
  readonly near: string;
  readonly at: number;
  readonly length: number;
}

/** A phrase may have begun with the word before, which was taken for something else. */
const beginnings = (at: number) => (at > 0 ? [at, at - 1] : [at]);

function foreignKeyword(tokens: readonly Token[], from: number, head: Head, vocabulary: Vocabulary): Near | undefined {
  for (const at of beginnings(from)) {
    const part = foreignPhrase(tokens, at, vocabulary, (other) => other.parts(head));
    if (part && at + part.words.length > from)
      return { near: vocabulary.keyword(part.id), at, length: part.words.length };
  }
  const word = foreignPhrase(tokens, from, vocabulary, (other) => other.words);
  return word && { near: vocabulary.word(word.id), at: from, length: word.words.length };
}

function nearKeyword(
  tokens: readonly Token[],
  from: number,
  head: Head,
  vocabulary: Vocabulary,
  slot: Slot | undefined,
): Near | undefined {
  for (const at of beginnings(from)) {
    const part = nearestPhrase(vocabulary.parts(head), tokens.slice(at, at + 8));
    if (part && part.count > 0 && at + part.length > from)
      return { near: part.phrase.words.join(' '), at, length: part.length };
  }
  const { kind, lower } = tokens[from]!;
  const near = kind === 'word' && !readsAsText(slot) ? nearestWord(lower, vocabulary) : undefined;
  return near ? { near, at: from, length: 1 } : undefined;
}
