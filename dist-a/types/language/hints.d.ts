import type { Token } from './token.ts';
import type { Phrase, Vocabulary } from './vocabulary.ts';
export interface NearPhrase<Id extends string = string> {
    readonly phrase: Phrase<Id>;
    /** How many words of the text it stands for. */
    readonly length: number;
    /** How far they are from it. */
    readonly count: number;
}
/** The phrase nearest to the first words of a line, if one is near enough to have been meant. */
export declare function nearestPhrase<Id extends string>(phrases: ReadonlyMap<string, readonly Phrase<Id>[]>, tokens: readonly Token[]): NearPhrase<Id> | undefined;
/** The phrase that the first words of a line begin, where little is missing of it, or nothing else begins like that. */
export declare function begunPhrase<Id extends string>(phrases: ReadonlyMap<string, readonly Phrase<Id>[]>, tokens: readonly Token[]): NearPhrase<Id> | undefined;
/** The operator, unit or other word of a slot that is nearest to a word left over; most of those are names. */
export declare function nearestWord(word: string, vocabulary: Vocabulary): {
    near: string;
    count: number;
} | undefined;
/** The candidate nearest to a name that nothing declares, for 'did you mean'. */
export declare function nearestName(name: string, candidates: Iterable<string>): string | undefined;
