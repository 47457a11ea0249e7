/** The texts of files, each read once; one that was given, saved or not, stands for what is on disk. */
import { absolute } from './absolute.ts';
import { digest } from './digest.ts';
import { type FileText, readText, Unreadable } from './read.ts';

export class Texts {
  private readonly names = new Map<string, string>();
  private readonly given = new Map<string, FileText>();
  private readonly texts = new Map<string, FileText>();
  private readonly digests = new Map<string, string | undefined>();

  /** Files are called as the user called them, also where another file leads to them first. */
  call(files: readonly string[]): void {
    for (const file of files) this.names.set(absolute(file), file);
  }

  /** What a file is called in findings. */
  nameOf(file: string): string {
    return this.names.get(absolute(file)) ?? file;
  }

  /** Takes a text as a file's; without one it has what is on disk again. */
  give(file: string, text: FileText | null): void {
    const key = absolute(file);
    this.texts.delete(key);
    this.digests.delete(key);
    if (text) this.given.set(key, text);
    else this.given.delete(key);
  }

  /** The text of a file. Throws `Unreadable`. */
  read(file: string): FileText {
    const key = absolute(file);
    const text = this.given.get(key) ?? this.texts.get(key) ?? readText(file);
    this.texts.set(key, text);
    return text;
  }

  /** Forgets what was read; who asks again has it read again. */
  release(file: string): void {
    this.texts.delete(absolute(file));
  }

  /** A digest of a file's text; nothing if it can't be read. */
  digest(file: string): string | undefined {
    const key = absolute(file);
    if (!this.digests.has(key)) {
      try {
        this.digests.set(key, digest(this.read(file).text));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.digests.set(key, undefined);
      }
    }
    return this.digests.get(key);
  }
}
