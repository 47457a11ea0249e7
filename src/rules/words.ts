/** Texts as words, and phrases found among them. */
import type { Span } from '../language/source.ts';

export interface Word extends Span {
  /** In lower case, composed (NFC), without a full stop behind it: `evt.` is `evt`. */
  readonly text: string;
}

// A dot, hyphen or apostrophe between letters belongs to the word (`o.l`, `e-post`). Each sign is looked at once.
const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.\-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text. @param offset where the text stands */
export function wordsOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  // The few letters whose small form is longer would move all that follows.
  const lower = text.toLowerCase();
  const kept = lower.length === text.length;
  const decomposed = /[\u0300-\u036f]/.test(text);
  const searched = kept ? lower : text;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
    const word = kept ? match[0] : match[0].toLowerCase();
    words.push({
      text: decomposed ? word.normalize('NFC') : word,
      start: offset + match.index,
      end: offset + pattern.lastIndex,
    });
  }
  return words;
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

/** The places of phrases among words: the first and the last word of each. Of two that begin together the longer counts. */
export function placesOf(phrases: Phrases, words: readonly Word[]): { first: number; last: number }[] {
  const places: { first: number; last: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const fits = phrases
      .get(words[at]!.text)
      ?.find((one) => one.words.every((word, next) => words[at + next]?.text === word));
    if (!fits) continue;
    const last = at + fits.words.length - 1;
    if (!fits.harmless) places.push({ first: at, last });
    at = last;
  }
  return places;
}
