import { type Line, type Text } from '../language/tree.ts';
import type { Subject } from './rule.ts';
import { type WordList } from './word-lists.ts';
import { type Word } from './words.ts';
/** A line, and the one that it stands under. */
export interface Place {
    readonly line: Line;
    readonly under: Place | undefined;
}
export interface Prose extends Place {
    readonly text: Text;
    readonly words: readonly Word[];
    /** A question stands there, which says already that something is open. */
    readonly asked: boolean;
}
export interface Texts {
    readonly list: WordList;
    readonly prose: readonly Prose[];
    /** A sentence ends between a word and the next. */
    endsAfter(words: readonly Word[], at: number): boolean;
    /** The text ends there, or a part of a sentence. */
    partEndsAfter(words: readonly Word[], at: number): boolean;
    /** The words before a word in its part of the sentence, as far as a comma, from the nearest. */
    before(words: readonly Word[], at: number): readonly string[];
    /** The words before a word in its sentence, from the nearest. */
    beforeInSentence(words: readonly Word[], at: number): readonly string[];
}
/** The texts of a file with the words of their language, or nothing where there is no list for it. */
export declare function proseOf({ tree, source }: Subject): Texts | undefined;
/** The lines that a line stands under, from the nearest. */
export declare function above({ under }: Place): Generator<Line>;
