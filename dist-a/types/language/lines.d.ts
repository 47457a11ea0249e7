import type { RawLine } from './layout.ts';
import { type Level } from './moved.ts';
import { type Reading } from './reading.ts';
/** Reads lines into a level; a line that fits another level better goes there, with a remark. */
export declare function readLines(reading: Reading, raws: readonly RawLine[], level: Level): void;
