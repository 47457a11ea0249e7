import type { encodings } from './problems.ts';
/** A file that could not be read at all, said to a person; the command then ends with 2. */
export declare class Unreadable extends Error {
}
export interface FileText {
    readonly text: string;
    /** What the bytes are, if they are not UTF-8; the text is then what could be made of them. */
    readonly encoding?: keyof typeof encodings;
}
/** Reads a file as text. Throws `Unreadable` if there is nothing to read. */
export declare function readText(path: string): FileText;
/** A text without the byte order mark that some editors put first, which JSON does not know. */
export declare const withoutMark: (text: string) => string;
/** Bytes as text: UTF-8 as it should be, UTF-16 if marked so, anything else as well as it goes. */
export declare function decode(bytes: Uint8Array): FileText;
/** Writes a file's text as a whole: whoever is interrupted leaves the old text or the new one. */
export declare function writeWhole(path: string, text: string): void;
/** Makes a folder, and those around it. */
export declare function makeFolder(path: string): void;
/** Why something could not be written, for whoever can mend it. */
export declare function unwritable(path: string, { code, message }: NodeJS.ErrnoException): Unreadable;
