import type { RawLine } from './layout.ts';
import type { Level } from './moved.ts';
import type { SyntaxRule } from './problems.ts';
import { type Reading } from './reading.ts';
import type { Span } from './source.ts';
import type { Line } from './tree.ts';
/** The words of a line that are its head. */
export declare const headSpan: (raw: RawLine, length: number) => Span;
export declare const textOf: (raw: RawLine, length: number) => string;
/** The line above a level, if a single blank sets it off from the one that it stands below: that is no level. */
export declare function tooFarLeft({ above, outer }: Level): Level['above'];
export declare function reportMisplaced(reading: Reading, rule: SyntaxRule, raw: RawLine, length: number, where?: 'far' | 'little'): void;
/** Reports a line that belongs below the one before it; those after it that belong there too were moved with it. */
export declare function reportLacking(reading: Reading, rule: SyntaxRule, line: Line, raw: RawLine, length: number): void;
/** Takes back that lines are out of line, if the one that they were compared with is. */
export declare function forgive(reading: Reading, raws: readonly RawLine[]): void;
export declare function reportRespelt(reading: Reading, rule: SyntaxRule, raw: RawLine, at: number, length: number, words: readonly string[]): void;
/** What can be said only once of a line, and is said again. */
export declare function reportDoubled(reading: Reading, { parts, body }: Line): void;
