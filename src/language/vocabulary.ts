/** The keyword tables of a language, compiled for look-up when a place first asks. */
import en from './en.json' with { type: 'json' };
import { type Follow, type Head, headRule, heads, linesOf, type Place, partRule } from './grammar.ts';
import nb from './nb.json' with { type: 'json' };
import type { Token } from './token.ts';

type Table = typeof nb;
/** What a word within a line can mean. */
export type WordId = keyof Table['words'];

export interface Phrase<Id extends string = string> {
  readonly id: Id;
  readonly words: readonly string[];
  /** The author may choose this spelling; the formatter keeps it. */
  readonly spelling?: string;
  readonly follow?: readonly Follow[];
}

/** Phrases by their first word, longest first. */
type PhraseMap<Id extends string = string> = ReadonlyMap<string, readonly Phrase<Id>[]>;

export interface Vocabulary {
  readonly language: string;
  readonly table: Table;
  /** The lines that may begin with a word, in a place. */
  heads(place: Place): PhraseMap<Head>;
  /** The lines that may begin with a word, wherever that is. */
  readonly allHeads: PhraseMap<Head>;
  /** The keywords that divide a line into parts. */
  parts(head: Head): PhraseMap;
  /** Those of them that lead what is said of a name. */
  markers(head: Head): PhraseMap;
  readonly words: PhraseMap<WordId>;
  /** Words that must be followed by an operand. */
  readonly operators: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** The canonical spelling of a keyword. */
  keyword(id: string): string;
  /** The canonical spelling of a word within a line. */
  word(id: WordId): string;
}

const tables: Readonly<Record<string, Table>> = { en: { ...en, neuter: [] as string[] }, nb };
export const languages: readonly string[] = Object.keys(tables);

const operators: readonly WordId[] = ['and', 'or', 'not', 'equals', 'then'];

const built = new Map<string, Vocabulary>();

/** The vocabulary of a language (`en`, `nb`), made once. */
export function vocabularyOf(language: string): Vocabulary {
  let vocabulary = built.get(language);
  if (!vocabulary) {
    vocabulary = build(tables[language]!);
    built.set(language, vocabulary);
  }
  return vocabulary;
}

function build(table: Table): Vocabulary {
  const keywords = table.keywords as Record<string, string[]>;
  let allHeads: PhraseMap<Head> | undefined;
  let words: PhraseMap<WordId> | undefined;
  // A keyword stands in several places, and what follows it there may differ between a line and a part of one.
  const headPhrases = remembered((id: Head) => phrasesOf(id, keywords[id], headRule(id).follow));
  const partPhrases = remembered((id: string) => phrasesOf(id, keywords[id], partRule(id).follow));
  return {
    language: table.language,
    table,
    heads: remembered((place) => phraseMap(linesOf(place).map(headPhrases))),
    parts: remembered((head) => phraseMap((headRule(head).parts ?? []).map(partPhrases))),
    get allHeads() {
      allHeads ??= phraseMap((Object.keys(heads) as Head[]).map(headPhrases));
      return allHeads;
    },
    markers: remembered((head) => {
      const ids = headRule(head).parts?.filter((part) => partRule(part).marker) ?? [];
      return phraseMap(ids.map(partPhrases));
    }),
    // Of the language that a file is not written in, the heads alone are asked for.
    get words() {
      words ??= phraseMap((Object.keys(table.words) as WordId[]).map((id) => phrasesOf(id, table.words[id])));
      return words;
    },
    operators: new Set(operators.flatMap((id) => table.words[id]).filter((spelled) => !spelled.includes(' '))),
    numbers: new Map([
      ...ordered(table.numbers),
      ...(table.language === 'nb'
        ? ([
            ['en', 1],
            ['ett', 1],
            ['syv', 7],
          ] as const)
        : []),
    ]),
    weekdays: ordered(table.weekdays),
    months: ordered(table.months),
    keyword: (id) => keywords[id]?.[0] ?? id,
    word: (id) => table.words[id][0]!,
  };
}

const ordered = (names: readonly string[]) => new Map(names.map((name, at) => [name.toLowerCase(), at + 1]));

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

function phrasesOf<Id extends string>(
  id: Id,
  spellings: readonly string[] = [],
  follow?: readonly Follow[],
): Phrase<Id>[] {
  return spellings.map((spelled, at) => {
    const chosen = spelled.startsWith('=');
    const text = chosen ? spelled.slice(1) : spelled;
    const words = text.toLowerCase().split(' ');
    const phrase = follow ? { id, words, follow } : { id, words };
    return chosen && at > 0 ? { ...phrase, spelling: text } : phrase;
  });
}

function phraseMap<Id extends string>(phrases: readonly (readonly Phrase<Id>[])[]): PhraseMap<Id> {
  const map = new Map<string, Phrase<Id>[]>();
  for (const phrase of phrases.flat()) {
    const list = map.get(phrase.words[0]!);
    if (list) list.push(phrase);
    else map.set(phrase.words[0]!, [phrase]);
  }
  for (const list of map.values()) if (list.length > 1) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** Whether the words of a phrase stand in a row from a token on. */
export function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  const { words } = phrase;
  for (let offset = 0; offset < words.length; offset++) {
    const token = tokens[at + offset];
    if (token === undefined || token.lower !== words[offset] || token.kind !== 'word') return false;
  }
  return true;
}

/** The words, in any language, that join two things, so that a line that ends in one goes on. */
export const joiningWords: ReadonlySet<string> = new Set(
  Object.values(tables).flatMap(({ words }) => [...words.and, ...words.or]),
);

/** Whether words begin as a line does, in any language. */
export function headStandsFirst(words: readonly string[], heading: boolean): boolean {
  return languages.some((language) => {
    const vocabulary = vocabularyOf(language);
    const phrases = heading ? vocabulary.heads('top') : vocabulary.allHeads;
    return phrases.get(words[0]!)?.some((phrase) => phrase.words.every((word, at) => words[at] === word));
  });
}

/** The longest phrase that stands at a token, and is followed by what it must be followed by. */
export function phraseAt<Id extends string>(
  map: PhraseMap<Id>,
  tokens: readonly Token[],
  at: number,
): Phrase<Id> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const phrases = map.get(token.lower);
  if (phrases)
    for (const phrase of phrases)
      if (standsAt(phrase, tokens, at) && follows(phrase.follow, tokens[at + phrase.words.length])) return phrase;
  return undefined;
}

/** Whether a token is of one of the kinds that must follow. */
export function follows(follow: readonly Follow[] | undefined, token: Token | undefined): boolean {
  if (!follow) return true;
  if (!token) return follow.includes('end');
  if (token.kind === 'open') return follow.includes('word');
  return follow.includes(token.kind as Follow);
}
