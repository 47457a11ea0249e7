/** Texts as words, and phrases found among them. */
import type { Span } from '../language/source.ts';
export interface Word extends Span {
    /** In lower case, composed (NFC), without a full stop behind it: `evt.` is `evt`. */
    readonly text: string;
}
/** The words of a text. @param offset where the text stands */
export declare function wordsOf(text: string, offset?: number): Word[];
/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;
interface Phrase {
    readonly words: readonly string[];
    /** It holds words of another phrase, and means something else: 'når som helst'. */
    readonly harmless: boolean;
}
export declare function phrasesOf(phrases: readonly string[], harmless?: readonly string[]): Phrases;
/** The places of phrases among words: the first and the last word of each. Of two that begin together the longer counts. */
export declare function placesOf(phrases: Phrases, words: readonly Word[]): {
    first: number;
    last: number;
}[];
export {};
