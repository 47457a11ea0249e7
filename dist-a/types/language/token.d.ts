/** The smallest pieces of a line that mean something. */
import type { Span } from './source.ts';
export type TokenKind = 'word' | 'text' | 'number' | 'ordinal' | 'date' | 'time' | 'comma' | 'colon' | 'open' | 'close' | 'bad';
export interface Token extends Span {
    readonly kind: TokenKind;
    /** A word normalised (NFC), a text without quotes and escapes, a number with a decimal point, a date as YYYY-MM-DD. */
    readonly text: string;
    /** A word in lower case, as keywords are compared. */
    readonly lower: string;
    readonly long?: true;
}
