import { type FileText } from './read.ts';
export declare class Texts {
    private readonly names;
    private readonly given;
    private readonly texts;
    private readonly digests;
    /** Files are called as the user called them, also where another file leads to them first. */
    call(files: readonly string[]): void;
    /** What a file is called in findings. */
    nameOf(file: string): string;
    /** Takes a text as a file's; without one it has what is on disk again. */
    give(file: string, text: FileText | null): void;
    /** The text of a file. Throws `Unreadable`. */
    read(file: string): FileText;
    /** Forgets what was read; who asks again has it read again. */
    release(file: string): void;
    /** A digest of a file's text; nothing if it can't be read. */
    digest(file: string): string | undefined;
}
