/** What is said of words that have no meaning where they stand. */
import { describe } from './descriptions.ts';
import type { Head, Slot } from './grammar.ts';
import { nearestPhrase, nearestWord } from './hints.ts';
import type { RawLine } from './layout.ts';
import { leaveUnread, type Reading, report, reportMisspelt, spanOf, spelledOf } from './reading.ts';
import { foreignPhrase } from './recovery.ts';
import type { Token } from './token.ts';
import { joiningWords, type Vocabulary } from './vocabulary.ts';

/** Words that nothing on the line takes up: a keyword of another language, one that is misspelt, or simply too much. */
export function leftOver(reading: Reading, tokens: readonly Token[], raw: RawLine, head: Head, slot?: Slot): void {
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
    const name = slot === 'names' || slot === 'refs' ? nameOfWords(raw.tokens[at - 1], own) : undefined;
    if (!name) tooMuch(reading, own, raw, slot ?? 'none');
    else if (slot === 'names') divided(reading, name, raw);
    else tooMuch(reading, own, raw, slot!, describe(vocabulary.language, 'name', joined(name)));
    return;
  }
  const words = raw.tokens.slice(near.at, near.at + near.length);
  const hint = describe(vocabulary.language, 'near', near.near);
  reportMisspelt(reading, foreign ? 'keyword-language' : 'words-left-over', spanOf(words), near.near, {
    found: spelledOf(words),
    hint,
  });
}

function tooMuch(reading: Reading, tokens: readonly Token[], raw: RawLine, slot: Slot | 'none', told?: string): void {
  const { language } = reading.vocabulary;
  const found = spelledOf(tokens);
  const quotes = readsAsText(slot) && tokens[0]!.kind === 'word';
  leaveUnread(reading, raw);
  const hint = told ?? describe(language, quotes ? 'quotes' : 'left', slot);
  report(reading, 'words-left-over', spanOf(tokens), { found, hint });
}

const joined = (words: readonly Token[]): string => words.map(({ text }) => text).join('-');

/** A name of more words than people give to one thing. */
const tooLong = 4;

/** What was taken for a name, and the words left over right behind it, where people may have meant one name: `Daglig leder`. */
function nameOfWords(before: Token | undefined, left: readonly Token[]): readonly Token[] | undefined {
  const end = left.findIndex(({ kind, lower }) => (kind !== 'word' && kind !== 'number') || joiningWords.has(lower));
  const words = [before!, ...(end < 0 ? left : left.slice(0, end))];
  return before?.kind === 'word' && words.length > 1 && words.length < tooLong ? words : undefined;
}

/** What is declared on a line of its own can keep its words as a title. */
function divided(reading: Reading, name: readonly Token[], raw: RawLine): void {
  const found = spelledOf(name);
  const next = raw.tokens[name.length]?.kind;
  const isAlone = name[0] === raw.tokens[0] && next !== 'text' && next !== 'comma';
  const near = isAlone ? `${joined(name)} "${found}"` : joined(name);
  reportMisspelt(reading, 'name-divided', spanOf(name), near, { found });
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
  // Some words are the same in both languages.
  if (vocabulary.words.get(tokens[from]!.lower)?.some(({ id }) => id === word?.id)) return undefined;
  return word && { near: vocabulary.word(word.id), at: from, length: word.words.length };
}

function nearKeyword(
  tokens: readonly Token[],
  from: number,
  head: Head,
  vocabulary: Vocabulary,
  slot: Slot | undefined,
): Near | undefined {
  const { kind, lower } = tokens[from]!;
  const meant = kind === 'word' && !readsAsText(slot) ? nearestWord(lower, vocabulary) : undefined;
  // Among names stand only what joins them and what qualifies them.
  const word = meant && (slot !== 'names' || joiningWords.has(meant.near)) ? meant : undefined;
  for (const at of beginnings(from)) {
    const part = nearestPhrase(vocabulary.parts(head), tokens.slice(at, at + 8));
    // An operator can follow anything.
    if (word && part && (word.count < part.count || (word.count === part.count && isOperator(word.near, vocabulary))))
      continue;
    if (part && part.count > 0 && at + part.length > from)
      return { near: part.phrase.words.join(' '), at, length: part.length };
  }
  return word && { near: word.near, at: from, length: 1 };
}

const isOperator = (word: string, { table: { words } }: Vocabulary): boolean =>
  [...words.and, ...words.or, ...words.not, ...words.equals].includes(word);
