/** The word lists of the wording rules, one a language in which texts are written, made ready when first asked for. */
import type { Tree } from '../language/tree.ts';
import { type Phrases, type Word } from './words.ts';
export type Form = 'imperative' | 'infinitive' | 'present' | 'passive' | 'participle' | 'gerund';
type Words = ReadonlySet<string>;
export interface WordList {
    readonly vague: Phrases;
    /** Words such as 'evt.' that are vague beside an act, but mean 'any' beside a thing. */
    readonly possibly: {
        readonly words: Words;
        readonly after: Words;
        readonly within: Words;
        readonly endings: string[];
    };
    readonly openEnds: Phrases;
    /** They leave a list open where they end it; 'med mer enn' goes on. */
    readonly openAtEnd: Phrases;
    readonly hedges: Phrases;
    /** 'Must', 'should' and the other verbs that stand before an act. */
    readonly duties: Words;
    readonly advice: Words;
    readonly others: Words;
    readonly adverbs: Words;
    /** What begins a clause that tells what something is about ('that', 'how'), and one that tells when or why. */
    readonly contents: Words;
    readonly circumstances: Words;
    readonly passive: {
        readonly after: Words;
        readonly presents: Words;
        readonly endings: string[];
        /** Those of a genitive: 'skal kundenes behov dekkes'. */
        readonly notEndings: string[];
        readonly never: Words;
        readonly agents: Words;
        /** What stands before the body that does it, after these verbs: 'discussed in the board'. */
        readonly bodies: Words;
        readonly deliberations: Words;
    };
    readonly title: {
        readonly infinitiveMark: string;
        readonly nouns: {
            readonly endings: string[];
            readonly never: Words;
            readonly of?: string;
        };
        readonly notSubjects: Words;
        readonly alsoNouns: Words;
    };
    readonly object: {
        readonly joins: Words;
        readonly articles: Words;
        readonly endings: string[];
    };
    /** Which forms of verbs a word can be, each with the imperative of its verb. */
    readonly forms: ReadonlyMap<string, ReadonlyMap<Form, string>>;
}
/** The list for the language that texts are written in; none where there is no list for it. */
export declare function wordListFor({ language }: Tree, words: readonly Word[]): WordList | undefined;
export {};
