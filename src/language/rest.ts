/** What follows the head of a line, divided by keywords into the head's own value and the parts. */
import { describe } from './descriptions.ts';
import { type Head, headRule, partRule, type Slot } from './grammar.ts';
import { headAt } from './heads.ts';
import type { RawLine } from './layout.ts';
import { leftOver } from './left-over.ts';
import { leaveUnread, type Reading, report, spanOf, spelledOf } from './reading.ts';
import { readSlot } from './slots.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import type { Line, Part, Text, Value, Word } from './tree.ts';
import { joiningWords, type Phrase, phraseAt, type Vocabulary } from './vocabulary.ts';

export type Building = { -readonly [key in keyof Line]: Line[key] } & { body: Line[]; parts: Part[] };

/** The segment of a line that one keyword leads. */
interface Segment {
  /** The part's id, or the line's own value. */
  readonly id: string | null;
  /** The words of the keyword, by the indices of the first and of the one after the last. */
  readonly first: number;
  readonly next: number;
  readonly tokens: readonly Token[];
}

const wordOf = ({ text, start, end }: Token): Word => ({ kind: 'word', text, start, end });
const textOf = ({ text, start, end, long }: Token): Text =>
  long ? { kind: 'text', text, start, end, long } : { kind: 'text', text, start, end };

/** A line with nothing on it yet. */
export function blank(raw: RawLine, kind: Line['kind']): Building {
  const line: Building = { start: raw.start, end: raw.end, kind, parts: [], body: [] };
  if (raw.before.length) line.before = raw.before;
  if (raw.beside) line.beside = raw.beside;
  if (raw.after.length) line.after = raw.after;
  if (raw.apart) line.apart = true;
  return line;
}

/**
 * Reads what follows the head into the line.
 * @param first the index of the first token of the head
 * @param length how many words the head has
 */
export function readRest(
  reading: Reading,
  line: Building,
  head: Head,
  raw: RawLine,
  first: number,
  length: number,
): void {
  const { value, optional = head === 'circumstance', needs } = headRule(head);
  const attribute = inlineAttribute(head, raw.tokens, first + length, reading.vocabulary);
  if (attribute) {
    line.inline = readInline(reading, attribute, raw, first + length, line);
    return;
  }
  for (const segment of segments(raw, head, first, length, reading.vocabulary)) {
    if (segment.id === null) readContent(reading, line, value, segment, raw, head, optional);
    else {
      const rule = partRule(segment.id);
      const { start } = raw.tokens[segment.first]!;
      const { end } = segment.tokens.at(-1) ?? raw.tokens[segment.next - 1]!;
      const part: { -readonly [key in keyof Part]: Part[key] } = { kind: segment.id, start, end };
      readContent(reading, part, rule.value, segment, raw, head, rule.optional === true);
      line.parts.push(part);
    }
  }
  if (needs && !line.parts.some(({ kind }) => needs.includes(kind)))
    reportNeeds(reading, needs, raw, spelledOf(raw.tokens.slice(first, first + length)));
}

/** A line may say nothing without one of some parts. */
function reportNeeds(reading: Reading, needs: readonly string[], raw: RawLine, spelled: string): void {
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
  readRest(reading, line, attribute.id, raw, from, attribute.words.length);
  const ofStep = ({ kind }: Part) => kind === 'if' || kind === 'unless';
  step.parts.push(...line.parts.filter(ofStep));
  line.parts = line.parts.filter((part) => !ofStep(part));
  return line;
}

/** Divides a line at the keywords of its parts. */
function segments(raw: RawLine, head: Head, first: number, length: number, vocabulary: Vocabulary): Segment[] {
  const { tokens } = raw;
  const result: Segment[] = [];
  const parts = vocabulary.parts(head);
  let id: string | null = null;
  let keyword = first;
  let next = first + length;
  let from = headRule(head).keepsHead ? first : next;
  // A marker leads a line once, and never within a condition.
  let marked = false;
  let depth = 0;
  for (let at = from; at < tokens.length && parts.size > 0; at++) {
    const token = tokens[at]!;
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') depth--;
    if (depth > 0) continue;
    const phrase = phraseAt(parts, tokens, at);
    if (!phrase) continue;
    const previous = at > from ? tokens[at - 1]! : undefined;
    if (previous ? wantsMore(previous, vocabulary) : wantsName(id ?? head) && standsAlone(tokens, at, parts)) continue;
    if (!mayFollow(phrase.id, marked, id, result)) continue;
    marked ||= partRule(phrase.id).marker === true || phrase.id === 'if' || phrase.id === 'unless';
    const end = previous?.kind === 'comma' ? at - 1 : at;
    result.push({ id, first: keyword, next, tokens: tokens.slice(from, end) });
    id = phrase.id;
    keyword = at;
    next = at + phrase.words.length;
    from = next;
    at = next - 1;
  }
  const last = { id, first: keyword, next, tokens: tokens.slice(from) };
  // A list that begins empty is made for sixteen, and most lines are one segment.
  if (id === null) return [last];
  result.push(last);
  return result;
}

/** Slots that begin with a name, and can't be empty. */
const nameSlots: readonly (Slot | undefined)[] = ['refs', 'selector', 'names', 'introRefs', 'turns'];
function wantsName(id: string): boolean {
  const { value, optional } = partRule(id);
  return nameSlots.includes(value) && !optional;
}

/** Whether a keyword where a name must stand is that name: nothing follows it that it could lead. */
function standsAlone(tokens: readonly Token[], at: number, parts: ReadonlyMap<string, readonly Phrase[]>): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'comma') return phraseAt(parts, tokens, at)?.words.length === 1;
  return joiningWords.has(next.lower) || phraseAt(parts, tokens, at + 1) !== undefined;
}

/** Whether a part can come after those before it. */
function mayFollow(part: string, marked: boolean, last: string | null, before: readonly Segment[]): boolean {
  const { marker, repeats } = partRule(part);
  if (marker && marked) return false;
  return repeats === true || (last !== part && !before.some(({ id }) => id === part));
}

/** The words that lead a segment; the first of a line that has no head. */
const keywordOf = (raw: RawLine, { first, next }: Segment) => raw.tokens.slice(first, Math.max(next, first + 1));

/** Whether a word must be followed by an operand, so that no part can begin after it. */
const wantsMore = (token: Token, { operators }: Vocabulary): boolean =>
  token.kind === 'word' && operators.has(token.lower);

interface Content {
  name?: Word;
  title?: Text;
  value?: Value;
}

function readContent(
  reading: Reading,
  into: Content,
  slot: Slot | undefined,
  segment: Segment,
  raw: RawLine,
  head: Head,
  optional: boolean,
): void {
  const { tokens } = segment;
  if (slot === undefined) {
    if (tokens.length) leftOver(reading, tokens, raw, head);
  } else if (tokens.length === 0) {
    if (optional) return;
    const keyword = keywordOf(raw, segment);
    missing(reading, spanOf(keyword), raw, spelledOf(keyword), slot);
  } else if (slot === 'intro') readIntro(reading, into, segment, raw, head);
  else if (slot !== 'names' && slot !== 'introRefs') readValue(reading, into, slot, tokens, segment, raw, head);
  else {
    const text = tokens.findIndex(({ kind }) => kind === 'text');
    const names = text < 0 ? tokens : tokens.slice(0, text);
    if (names.length) readValue(reading, into, 'refs', names, segment, raw, head);
    if (text < 0) return;
    into.title = textOf(tokens[text]!);
    if (tokens.length > text + 1) leftOver(reading, tokens.slice(text + 1), raw, head);
  }
}

/** A name and a title, either of which may be left out. */
function readIntro(reading: Reading, into: Content, segment: Segment, raw: RawLine, head: Head): void {
  const { tokens } = segment;
  let at = 0;
  if (tokens[0]!.kind === 'word') into.name = wordOf(tokens[at++]!);
  if (tokens[at]?.kind === 'text') into.title = textOf(tokens[at++]!);
  if (at === 0) unexpected(reading, tokens[0]!, raw, segment, 'intro');
  else if (at < tokens.length) leftOver(reading, tokens.slice(at), raw, head, 'intro');
}

function readValue(
  reading: Reading,
  into: Content,
  slot: Exclude<Slot, 'intro' | 'introRefs' | 'names'>,
  tokens: readonly Token[],
  segment: Segment,
  raw: RawLine,
  head: Head,
): void {
  const read = readSlot(slot, tokens, reading.vocabulary);
  if (read.value) {
    into.value = read.value;
    return;
  }
  const { wrong, expected = slot } = read;
  const found = tokens[wrong];
  const last = tokens.at(-1)!;
  if (!found) missing(reading, last, raw, last.text, expected);
  else if (found === tokens[0]) unexpected(reading, found, raw, segment, slot);
  else {
    const declared = segment.id === null && headRule(head).value === 'names';
    leftOver(reading, tokens.slice(wrong), raw, head, declared ? 'names' : slot);
    // A line that begins with a name may be no declaration at all, if words are left over.
    const declares = segment.id === null && headRule(head).led;
    const before = declares ? undefined : valueBefore(slot, tokens.slice(0, wrong), reading.vocabulary);
    if (before) into.value = before;
  }
}

/** What holds of a value though words are left over after it: names and values. Half a condition would say something else. */
function valueBefore(slot: Slot, tokens: readonly Token[], vocabulary: Vocabulary): Value | undefined {
  if (slot !== 'refs' && slot !== 'values') return undefined;
  const { value } = readSlot(slot, tokens, vocabulary);
  // A single word may be half a type.
  return slot === 'values' && value?.kind === 'word' ? undefined : value;
}

function missing(reading: Reading, at: Span, raw: RawLine, head: string, slot: string): void {
  report(reading, 'value-missing', at, { head, expected: describe(reading.vocabulary.language, 'slot', slot) });
  leaveUnread(reading, raw);
}

function unexpected(reading: Reading, found: Token, raw: RawLine, segment: Segment, slot: Slot): void {
  leaveUnread(reading, raw);
  if (found.kind === 'bad') {
    report(reading, 'character-unknown', found, { found: found.text });
    return;
  }
  const { language } = reading.vocabulary;
  const head = spelledOf(keywordOf(raw, segment));
  const expected = describe(language, 'slot', slot);
  const hint = describe(language, 'example', slot);
  report(reading, 'value-unexpected', found, { found: found.text, head, expected, hint });
}
