/** Which head a line has in a place. */
import { type Head, type Place } from './grammar.ts';
import type { RawLine } from './layout.ts';
import type { Token } from './token.ts';
import { type Phrase, type Vocabulary } from './vocabulary.ts';
/** The head of a line in a place, lines led by a name or text included; nothing if the line has no place there. */
export declare function headOf(raw: RawLine, place: Place, vocabulary: Vocabulary): Phrase<Head> | undefined;
/**
 * The longest head that stands at a token, and is followed by what its slot begins with.
 * @param lenient take one that is not so followed, if there is no other: what is missing is then the remark
 */
export declare function headAt(tokens: readonly Token[], at: number, place: Place, vocabulary: Vocabulary, lenient: boolean): Phrase<Head> | undefined;
/** `4 times a year`: a line that begins with a count, which no table can list. */
export declare function countedHead(tokens: readonly Token[], vocabulary: Vocabulary): Phrase<Head> | undefined;
/** Whether what follows a head is what its slot begins with. @param length how many words of the text are the head */
export declare function begins(phrase: Phrase<Head>, tokens: readonly Token[], at: number, vocabulary: Vocabulary, length?: number): boolean;
/** The line of a place that begins with a name or text, if this one can be it. */
export declare function ledHead(raw: RawLine, place: Place, vocabulary: Vocabulary): Phrase<Head> | undefined;
/** The head of a line that begins with a name in a place where a marker tells what it says. */
export declare const markedHead: (place: Place) => Head | undefined;
/** Whether a line that begins with a name reads, up to a part, as one of a place does. */
export declare function readsAs({ id }: Phrase<Head>, { tokens }: RawLine, vocabulary: Vocabulary): boolean;
