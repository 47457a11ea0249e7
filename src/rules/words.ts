/** Texts as words, and phrases found among them. */
import type { Span } from '../language/source.ts';

/** Where it stands counts from the beginning of its text. */
export interface Word extends Span {
  /** In lower case, composed (NFC), without a full stop behind it: `evt.` is `evt`. */
  readonly text: string;
}

// A dot, hyphen or apostrophe between letters belongs to the word (`o.l`, `e-post`). Each sign is looked at once.
const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.\-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  // The few letters whose small form is longer would move all that follows.
  const lower = text.toLowerCase();
  const kept = lower.length === text.length;
  const decomposed = /[\u0300-\u036f]/.test(text);
  const searched = kept ? lower : text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
    const word = kept ? match[0] : match[0].toLowerCase();
    words.push({ text: decomposed ? word.normalize('NFC') : word, start: match.index, end: pattern.lastIndex });
  }
  return words;
}

/** A text as it is written, and its words. */
export interface Worded {
  readonly written: string;
  readonly words: readonly Word[];
}

/** Between two words, with the first letter of the second: a full stop ends a sentence only before a capital. */
const sentenceEnd = /[!?;:]|\.\s+\p{Lu}/u;
const partEnd = /[,!?;:)–]|\.\s+\p{Lu}/u;
/** No part of a sentence that people read has more words. */
const longest = 40;

/** A sentence ends between a word and the next. */
export const endsAfter = (text: Worded, at: number): boolean => sentenceEnd.test(between(text, at));

/** The text ends there, or a part of a sentence. */
export const partEndsAfter = (text: Worded, at: number): boolean =>
  at === text.words.length - 1 || partEnd.test(between(text, at));

/** The words before a word in its part of the sentence, as far as a comma, from the nearest. */
export const before = (text: Worded, at: number): readonly string[] => back(text, at, partEnd);

/** The words before a word in its sentence, from the nearest. */
export const beforeInSentence = (text: Worded, at: number): readonly string[] => back(text, at, sentenceEnd);

const between = ({ written, words }: Worded, at: number): string =>
  written.slice(words[at]!.end, (words[at + 1]?.start ?? words[at]!.end) + 1);

function back(text: Worded, at: number, end: RegExp): string[] {
  const found: string[] = [];
  for (let one = at - 1; one >= Math.max(0, at - longest) && !end.test(between(text, one)); one--)
    found.push(text.words[one]!.text);
  return found;
}

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

interface Phrase {
  readonly words: readonly string[];
  /** It holds words of another phrase, and means something else: 'når som helst'. */
  readonly harmless: boolean;
}

export function phrasesOf(phrases: readonly string[], harmless: readonly string[] = []): Phrases {
  const split = [...phrases, ...harmless].map((phrase, at) => ({
    words: wordsOf(phrase).map(({ text }) => text),
    harmless: at >= phrases.length,
  }));
  return Map.groupBy(
    split.sort((a, b) => b.words.length - a.words.length),
    ({ words: [first] }) => first!,
  );
}

/** The first and the last word of something found among words. */
export interface Found {
  readonly first: number;
  readonly last: number;
}

/** In most texts nothing is found. */
export const nothing: readonly Found[] = [];

/** The places of phrases among words. Of two that begin together the longer counts. */
export function placesOf(phrases: Phrases, words: readonly Word[]): readonly Found[] {
  let places: Found[] | undefined;
  for (let first = 0; first < words.length; first++) {
    const begun = phrases.get(words[first]!.text);
    const fits = begun && longestOf(begun, words, first);
    if (!fits) continue;
    const last = first + fits.words.length - 1;
    if (!fits.harmless) {
      places ??= [];
      places.push({ first, last });
    }
    first = last;
  }
  return places ?? nothing;
}

const longestOf = (phrases: readonly Phrase[], words: readonly Word[], at: number): Phrase | undefined =>
  phrases.find((one) => one.words.every((word, next) => words[at + next]?.text === word));
