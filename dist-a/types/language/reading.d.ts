import type { RawLine } from './layout.ts';
import type { Problem, SyntaxRule } from './problems.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import type { Line } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
/** What a parse knows and gathers on its way through the lines. */
export interface Reading {
    readonly vocabulary: Vocabulary;
    readonly problems: Problem[];
    /** Words of lines that could not be read whole. */
    readonly unread: Set<string>;
    /** Lines with nothing below them that need something there, which has been said. */
    readonly bodiless: Set<Line>;
    /** Where lines begin whose indentation is uneven because that of another line is. */
    readonly forgiven: Set<number>;
    /** Lines below which others belong that are indented too little, which has been said. */
    readonly lacking: Set<Line>;
}
/** Notes a problem at a place. */
export declare function report(reading: Reading, rule: SyntaxRule, span: Span, values?: Record<string, string>): void;
/** Notes a problem that is mended by writing `near` in the place of the words of the span. */
export declare function reportMisspelt(reading: Reading, rule: SyntaxRule, span: Span, near: string, values: Record<string, string>): void;
/** Notes that a line could not be read whole. */
export declare function leaveUnread(reading: Reading, raw: RawLine): void;
/** From the first of some tokens to the last. */
export declare const spanOf: (tokens: readonly Token[]) => Span;
/** Some tokens as one text. */
export declare const spelledOf: (tokens: readonly Token[]) => string;
