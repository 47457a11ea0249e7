/** What the heading of a file tells before the file is read: its language, and its name. */
import type { RawLine } from './layout.ts';
/** The language in which a word begins a file, if there is one. */
export declare const declaredLanguage: (word: string) => string | undefined;
/** The name in a heading, if the line is one and has one; most files are known by it, and need not be read for it. */
export declare function headingName(line: string): string | undefined;
/** The language most lines begin in, and its share of the lines that begin in any. */
export declare function mostUsedLanguage(lines: readonly RawLine[]): {
    language: string;
    share: number;
};
