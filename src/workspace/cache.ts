/** Analyses kept from one run to the next, each as long as nothing that it depends on has changed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { absolute } from './absolute.ts';
import type { Analysis } from './analysis.ts';
import { writeWhole } from './read.ts';

/** An analysis, and what it was made from. */
interface Entry {
  /** The program, the configuration, the file's text, and which files are around it. */
  readonly made: string;
  /** The texts of the files that it builds on and follows. */
  readonly uses: readonly string[];
  readonly analysis: Analysis;
}

export class Cache {
  private readonly entries: Map<string, Entry>;
  private readonly path: string | null;
  private changed = false;

  /** @param path where it is kept; in memory alone if there is none. What can't be read is made anew. */
  constructor(path: string | null) {
    this.path = path === null ? null : absolute(path);
    this.entries = new Map(Object.entries(this.path === null ? {} : read(this.path)));
  }

  /**
   * What was found in a file, if it would be found again.
   * @param made a digest of what it would be made from
   * @param textOf a digest of the text of a file that it uses; nothing if it can't be read
   */
  get(file: string, made: string, textOf: (file: string) => string | undefined): Analysis | undefined {
    const entry = this.entries.get(this.name(file));
    if (entry?.made !== made || entry.analysis.file !== file) return undefined;
    return entry.analysis.uses.every((used, at) => textOf(used) === entry.uses[at]) ? entry.analysis : undefined;
  }

  set(analysis: Analysis, made: string, textOf: (file: string) => string | undefined): void {
    if (analysis.failed) return;
    const uses = analysis.uses.map((file) => textOf(file) ?? '');
    this.entries.set(this.name(analysis.file), { made, uses, analysis });
    this.changed = true;
  }

  /** Keeps it for the next run, without files that are no longer there. */
  save(): void {
    if (this.path === null || !this.changed) return;
    const folder = dirname(this.path);
    const there = [...this.entries].filter(([name]) => existsSync(resolve(folder, name)));
    writeWhole(this.path, JSON.stringify({ rutine: 'cache', entries: Object.fromEntries(there) }));
  }

  /** A file by its place beside the cache, wherever the command is called from. */
  private name(file: string): string {
    return relative(dirname(this.path ?? resolve('')), absolute(file))
      .split(sep)
      .join('/');
  }
}

/** A cache that is missing, cut or another program's is no reason to fail: the next run is a cold one. */
function read(path: string): Record<string, Entry> {
  try {
    const { rutine, entries } = JSON.parse(readFileSync(path, 'utf8')) as { rutine?: string; entries?: object };
    return rutine === 'cache' ? (entries as Record<string, Entry>) : {};
  } catch {
    return {};
  }
}
