/** What a line was likely meant to be that has no place where it stands. */
import { type Head, headRule, type Place } from './grammar.ts';
import { begins, countedHead, headAt, markedHead } from './heads.ts';
import { begunPhrase, type NearPhrase, nearestPhrase } from './hints.ts';
import type { RawLine } from './layout.ts';
import { displacedAbove, type Level, ledElsewhere, type Moved, movedFrom } from './moved.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import { languages, type Phrase, phraseAt, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type Repair =
  | Moved
  /** It is a line of the language, but of another place. */
  | { readonly as: 'elsewhere'; readonly phrase: Phrase<Head> }
  /** Its first words are another language's, or misspelt. */
  | { readonly as: 'respelt'; readonly phrase: Phrase<Head>; readonly length: number; readonly foreign: boolean }
  /** The words that tell what it says of a name are another language's, or misspelt. */
  | {
      readonly as: 'marked';
      readonly head: Head;
      readonly words: readonly string[];
      readonly at: number;
      readonly length: number;
      readonly foreign: boolean;
    }
  /** A bullet or a number stands before it. */
  | { readonly as: 'bulleted' }
  | { readonly as: 'unknown' };

/** Finds out what a misfit was meant to be. */
export function repairOf(raw: RawLine, level: Level, { vocabulary, bodiless }: Reading): Repair {
  const moved = movedFrom(raw, level, bodiless, vocabulary, false) ?? movedFrom(raw, level, bodiless, vocabulary, true);
  if (moved) return moved;
  const displaced = displacedAbove(raw, level, vocabulary);
  if (displaced) return displaced;
  const known = knownHead(raw, vocabulary);
  if (known) return { as: 'elsewhere', phrase: known };
  const foreign = foreignPhrase(raw.tokens, 0, vocabulary, (other) => other.heads(level.place));
  if (foreign) {
    const words = vocabulary.keyword(foreign.id).toLowerCase().split(' ');
    return { as: 'respelt', phrase: { id: foreign.id, words }, length: foreign.words.length, foreign: true };
  }
  const near = nearHead(raw, vocabulary.heads(level.place));
  const led = ledElsewhere(raw, level, vocabulary);
  // A name may be like a keyword; what follows tells.
  const isMarked = led && markedHead(headRule(led.phrase.id).at[0]!) === led.phrase.id;
  if (near && !isMarked && (!led || begins(near.phrase, raw.tokens, 0, vocabulary, near.length)))
    return { as: 'respelt', phrase: near.phrase, length: near.length, foreign: false };
  if (led) return led;
  const marked = nearMarker(raw, level.place, vocabulary);
  if (marked) return marked;
  return isBulleted(raw, level.place, vocabulary) ? { as: 'bulleted' } : { as: 'unknown' };
}

/** The head that the first words were likely meant to be: rather one that they begin than one that they are like. */
function nearHead(raw: RawLine, heads: ReadonlyMap<string, readonly Phrase<Head>[]>): NearPhrase<Head> | undefined {
  const near = nearestPhrase(heads, raw.tokens);
  return near?.phrase.words[0] === raw.tokens[0]!.lower ? near : (begunPhrase(heads, raw.tokens) ?? near);
}

/** A longer head than the one that stands there, of which words are missing or misspelt: what is indented below tells. */
export function longerHead(raw: RawLine, head: Phrase<Head>, place: Place, vocabulary: Vocabulary): Repair | undefined {
  if (raw.children.length === 0 || head.words.length === 0 || headRule(head.id).body) return undefined;
  const [word] = head.words;
  const phrases = vocabulary.heads(place).get(word!) ?? [];
  const longer = phrases.filter(({ id, words }) => words.length > head.words.length && headRule(id).body);
  const near = nearHead(raw, new Map([[word!, longer]]));
  return near && near.length > head.words.length
    ? { as: 'respelt', phrase: near.phrase, length: near.length, foreign: false }
    : undefined;
}

/** A head of any place, if what follows it fits. */
function knownHead(raw: RawLine, vocabulary: Vocabulary): Phrase<Head> | undefined {
  const counted = countedHead(raw.tokens, vocabulary);
  if (counted) return counted;
  const phrase = phraseAt(vocabulary.allHeads, raw.tokens, 0);
  const at = phrase && headRule(phrase.id).at;
  return at?.map((place) => headAt(raw.tokens, 0, place, vocabulary, false)).find((found) => found !== undefined);
}

/** What stands at a token in another language. */
export function foreignPhrase<Id extends string>(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  phrasesOf: (other: Vocabulary) => ReadonlyMap<string, readonly Phrase<Id>[]>,
): Phrase<Id> | undefined {
  return languages
    .filter((language) => language !== vocabulary.language)
    .map((language) => phraseAt(phrasesOf(vocabularyOf(language)), tokens, at))
    .find((phrase) => phrase !== undefined);
}

/** A number before something else than a line of the place is no bullet: people write amounts. */
function isBulleted({ tokens }: RawLine, place: Place, vocabulary: Vocabulary): boolean {
  const { kind } = tokens[0]!;
  if (kind === 'word' || kind === 'text' || tokens[1]?.kind !== 'word') return false;
  return kind === 'bad' || headAt(tokens, 1, place, vocabulary, true) !== undefined;
}

function nearMarker(raw: RawLine, place: Place, vocabulary: Vocabulary): Repair | undefined {
  const head = markedHead(place);
  if (!head) return undefined;
  const markers = vocabulary.markers(head);
  for (let at = 1; at < raw.tokens.length; at++) {
    if (raw.tokens[at]!.kind !== 'word') continue;
    const foreign = foreignPhrase(raw.tokens, at, vocabulary, (other) => other.markers(head));
    if (foreign) {
      const words = vocabulary.keyword(foreign.id).split(' ');
      return { as: 'marked', head, words, at, length: foreign.words.length, foreign: true };
    }
    const near = nearestPhrase(markers, raw.tokens.slice(at, at + 8));
    if (near) return { as: 'marked', head, words: near.phrase.words, at, length: near.length, foreign: false };
  }
  return undefined;
}

/** A line with some of its words written right. */
export function rewritten(raw: RawLine, at: number, length: number, words: readonly string[]): RawLine {
  const { start } = raw.tokens[at]!;
  const { end } = raw.tokens[at + length - 1]!;
  const right = words.map((text): Token => ({ kind: 'word', start, end, text, lower: text }));
  return { ...raw, tokens: [...raw.tokens.slice(0, at), ...right, ...raw.tokens.slice(at + length)] };
}

/** What lines indented below one that could not be understood are read as: what most of them look like. */
export function bestPlace(raws: readonly RawLine[], here: Place, vocabulary: Vocabulary): Place {
  const scored = (['step', 'flow', here, 'rule', 'example', 'facts'] as const).map((place) => ({
    place,
    fits: raws.filter((raw) => headAt(raw.tokens, 0, place, vocabulary, true)).length,
  }));
  return scored.reduce((best, next) => (next.fits > best.fits ? next : best)).place;
}
