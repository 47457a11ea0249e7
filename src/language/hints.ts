/** What a misspelt word was likely meant to be. */
import { distance } from 'fastest-levenshtein';
import type { Token } from './token.ts';
import type { Phrase, Vocabulary } from './vocabulary.ts';

/** Two neighbouring letters that changed places. */
const swap = 0.5;

/** Whether a word is near enough to another one to have been meant as it: few letters differ, and most are the same. */
const isNear = (count: number, wanted: string, found: string): boolean =>
  count <= swap || count <= Math.min(wanted.length <= 3 ? 1 : wanted.length <= 8 ? 2 : 3, found.length - 2);

/** Edits between two words. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
  const plain = distance(a, b);
  return plain === 2 && isSwapped(a, b) ? swap : plain;
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

export interface NearPhrase<Id extends string = string> {
  readonly phrase: Phrase<Id>;
  /** How many words of the text it stands for. */
  readonly length: number;
  /** How far they are from it. */
  readonly count: number;
}

/** The phrase nearest to the first words of a line, if one is near enough to have been meant. */
export function nearestPhrase<Id extends string>(
  phrases: ReadonlyMap<string, readonly Phrase<Id>[]>,
  tokens: readonly Token[],
): NearPhrase<Id> | undefined {
  if (tokens[0]?.kind !== 'word') return undefined;
  const end = tokens.findIndex(({ kind }) => kind !== 'word');
  const words = (end < 0 ? tokens : tokens.slice(0, end)).map(({ lower }) => lower);
  let best: NearPhrase<Id> | undefined;
  for (const list of phrases.values()) {
    for (const phrase of list) {
      const wanted = phrase.words.join(' ');
      // Words written together or apart count as one wrong letter.
      for (const length of [phrase.words.length, phrase.words.length - 1, phrase.words.length + 1]) {
        if (length < 1 || length > words.length) continue;
        const found = words.slice(0, length).join(' ');
        const count = edits(found, wanted);
        const closer = !best || count / wanted.length < best.count / best.phrase.words.join(' ').length;
        if (closer && isNear(count, wanted, found) && isAlike(words, phrase.words, length))
          best = { phrase, length, count };
      }
    }
  }
  return best;
}

/** Whether the words that follow a right first word share something with those of the phrase, and are no names beside it. */
function isAlike(words: readonly string[], wanted: readonly string[], length: number): boolean {
  if (length !== wanted.length || words[0] !== wanted[0]) return true;
  return wanted.every((word, at) => {
    const [shorter, longer] = [words[at]!.length, word.length].sort((a, b) => a - b);
    const count = distance(words[at]!, word);
    return count <= shorter! && count < longer!;
  });
}

/** The phrase that the first words of a line begin, where little is missing of it, or nothing else begins like that. */
export function begunPhrase<Id extends string>(
  phrases: ReadonlyMap<string, readonly Phrase<Id>[]>,
  tokens: readonly Token[],
): NearPhrase<Id> | undefined {
  const list = phrases.get(tokens[0]!.lower) ?? [];
  const isOnly = list.every(({ id }) => id === list[0]!.id);
  const begun = list.map((phrase) => {
    const other = phrase.words.findIndex((word, at) => tokens[at]?.lower !== word);
    const missing = phrase.words.slice(other).join(' ').length;
    // Words of it that follow without those between them are it too.
    let length = other;
    while (phrase.words.indexOf(tokens[length]?.lower ?? '') > other) length++;
    return { phrase, length, count: missing, whole: phrase.words.join(' ').length };
  });
  const near = begun.filter(({ count, whole }) => isOnly || count <= whole / 2);
  return near.length ? near.reduce((best, next) => (next.count < best.count ? next : best)) : undefined;
}

/** The operator, unit or other word of a slot that is nearest to a word left over; most of those are names. */
export function nearestWord(word: string, vocabulary: Vocabulary): { near: string; count: number } | undefined {
  const spellings = Object.values(vocabulary.table.words).flat();
  const near = nearestName(word, spellings);
  if (near === undefined) return undefined;
  const count = edits(word, near.toLowerCase());
  return count > 0 && (count <= swap || count <= word.length / 4) ? { near, count } : undefined;
}

/** The candidate nearest to a name that nothing declares, for 'did you mean'. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const found = name.toLowerCase();
  for (const candidate of candidates) {
    const wanted = candidate.toLowerCase();
    const count = edits(found, wanted);
    if (isNear(count, wanted, found) && count < least) {
      least = count;
      best = candidate;
    }
  }
  return best;
}
