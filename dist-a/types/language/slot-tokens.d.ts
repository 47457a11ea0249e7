/**
 * The words of a slot, each with its meaning where it stands, as Chevrotain's rules see them. So the rules need one
 * token of lookahead, and know no language.
 */
import { type IToken, type TokenType } from 'chevrotain';
import type { Slot } from './grammar.ts';
import type { Token } from './token.ts';
import { type Vocabulary } from './vocabulary.ts';
declare const names: readonly ["Word", "Text", "Number", "Ordinal", "Date", "Time", "Comma", "Colon", "Open", "Close", "Bad", "And", "Or", "Then", "Not", "Is", "IsNot", "How", "Available", "ItIs", "YesNo", "Kind", "Unit", "Type", "Every", "Weekday", "Month", "By", "AYear", "Times", "Often", "OfMonth", "AnyStep", "Constant"];
export declare const t: Record<(typeof names)[number], TokenType>;
/** A token as the rules see it. `image` is its text, or what the keyword table says of it; `endOffset` is exclusive. */
export interface Classified extends IToken {
    readonly tokenTypeIdx: number;
    readonly endOffset: number;
    readonly long: boolean;
}
/** Gives each token of a slot its meaning there. A word that means nothing special where it stands is a name. */
export declare function classify(tokens: readonly Token[], slot: Slot, vocabulary: Vocabulary): Classified[];
export {};
