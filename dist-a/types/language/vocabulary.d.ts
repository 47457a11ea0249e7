import { type Follow, type Head, type Place } from './grammar.ts';
import nb from './nb.json';
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
export declare const languages: readonly string[];
/** The vocabulary of a language (`en`, `nb`), made once. */
export declare function vocabularyOf(language: string): Vocabulary;
/** Whether the words of a phrase stand in a row from a token on. */
export declare function standsAt(phrase: Phrase, tokens: readonly Token[], at: number): boolean;
/** The words, in any language, that join two things, so that a line that ends in one goes on. */
export declare const joiningWords: ReadonlySet<string>;
/** Whether words begin as a line does, in any language. */
export declare function headStandsFirst(words: readonly string[], heading: boolean): boolean;
/** The longest phrase that stands at a token, and is followed by what it must be followed by. */
export declare function phraseAt<Id extends string>(map: PhraseMap<Id>, tokens: readonly Token[], at: number): Phrase<Id> | undefined;
/** Whether a token is of one of the kinds that must follow. */
export declare function follows(follow: readonly Follow[] | undefined, token: Token | undefined): boolean;
export {};
