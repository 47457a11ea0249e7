import { type Head } from './grammar.ts';
import type { RawLine } from './layout.ts';
import { type Reading } from './reading.ts';
import type { Token } from './token.ts';
import type { Line, Part } from './tree.ts';
import { type Phrase, type Vocabulary } from './vocabulary.ts';
export type Building = {
    -readonly [key in keyof Line]: Line[key];
} & {
    body: Line[];
    parts: Part[];
};
/** A line with nothing on it yet. */
export declare function blank(raw: RawLine, kind: Line['kind']): Building;
/**
 * Reads what follows the head into the line.
 * @param first the index of the first token of the head
 * @param length how many words the head has
 */
export declare function readRest(reading: Reading, line: Building, head: Head, raw: RawLine, first: number, length: number): void;
/** `step hand over to HELP`: the attribute that stands in the place of a step's title. */
export declare function inlineAttribute(head: Head, tokens: readonly Token[], from: number, vocabulary: Vocabulary): Phrase<Head> | undefined;
