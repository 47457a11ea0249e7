import type { Head, Slot } from './grammar.ts';
import type { RawLine } from './layout.ts';
import { type Reading } from './reading.ts';
import type { Token } from './token.ts';
/** Words that nothing on the line takes up: a keyword of another language, one that is misspelt, or simply too much. */
export declare function leftOver(reading: Reading, tokens: readonly Token[], raw: RawLine, head: Head, slot?: Slot): void;
