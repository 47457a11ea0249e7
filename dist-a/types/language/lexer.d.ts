import type { Problem } from './problems.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
/** Reads the lines of a text one after the other. */
export declare class Scanner {
    private readonly text;
    private readonly problems;
    /** The tokens not yet taken, and after them what is left of those that were: the list is never made anew. */
    private readonly tokens;
    private at;
    /** How many tokens are not yet taken. */
    count: number;
    /** The word found last is of small letters from `a` to `z`, as most are: it is composed, and in lower case. */
    private small;
    /** The comment at the end of the line read last. */
    comment: Span | null;
    constructor(text: string, problems: Problem[]);
    /**
     * Reads on from an offset to the end of the line, or of the line on which a long text ends that begins on it.
     * @param indent the column of the line's first token; what is left of it ends a long text that was not closed
     * @returns the offset after the last character read: a line end, or the end of the text
     */
    line(from: number, indent: number): number;
    /** The last token that is not yet taken. */
    get last(): Token | undefined;
    /** Hands over the tokens read since the last time. */
    take(): Token[];
    private push;
    /** The end of the word that begins here, or this place if none does. */
    private wordEnd;
    private word;
    /** Rubbish in a row is one token, so that it is one remark. */
    private bad;
    private number;
    private impossible;
    private quoted;
}
