/** What a line was likely meant to be that has no place where it stands. */
import { type Head, type Place } from './grammar.ts';
import type { RawLine } from './layout.ts';
import { type Level, type Moved } from './moved.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import { type Phrase, type Vocabulary } from './vocabulary.ts';
export type Repair = Moved
/** It is a line of the language, but of another place. */
 | {
    readonly as: 'elsewhere';
    readonly phrase: Phrase<Head>;
}
/** Its first words are another language's, or misspelt. */
 | {
    readonly as: 'respelt';
    readonly phrase: Phrase<Head>;
    readonly length: number;
    readonly foreign: boolean;
}
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
 | {
    readonly as: 'bulleted';
} | {
    readonly as: 'unknown';
};
/** Finds out what a misfit was meant to be. */
export declare function repairOf(raw: RawLine, level: Level, { vocabulary, bodiless }: Reading): Repair;
/** A longer head than the one that stands there, of which words are missing or misspelt: what is indented below tells. */
export declare function longerHead(raw: RawLine, head: Phrase<Head>, place: Place, vocabulary: Vocabulary): Repair | undefined;
/** What stands at a token in another language. */
export declare function foreignPhrase<Id extends string>(tokens: readonly Token[], at: number, vocabulary: Vocabulary, phrasesOf: (other: Vocabulary) => ReadonlyMap<string, readonly Phrase<Id>[]>): Phrase<Id> | undefined;
/** A line with some of its words written right. */
export declare function rewritten(raw: RawLine, at: number, length: number, words: readonly string[]): RawLine;
/** What lines indented below one that could not be understood are read as: what most of them look like. */
export declare function bestPlace(raws: readonly RawLine[], here: Place, vocabulary: Vocabulary): Place;
