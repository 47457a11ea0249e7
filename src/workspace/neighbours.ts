/** Which routines and catalogues the names in a file can mean: those beside it and those above, the nearest first. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { headingName } from '../language/file-language.ts';
import { absolute } from './absolute.ts';
import { type Configuration, configurationOf } from './config/configuration.ts';
import { digest } from './digest.ts';
import { Unreadable } from './read.ts';
import type { Texts } from './texts.ts';

/** The files that those of a folder can name, by the ids of what is in them. */
export interface Around {
  readonly files: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

export class Neighbours {
  private readonly texts: Texts;
  private readonly folders = new Map<string, Promise<Map<string, string>>>();
  private readonly surroundings = new Map<string, Promise<Around>>();
  private readonly digests = new Map<Around, string>();

  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** The files that those of a file's folder can name. */
  around(file: string): Promise<Around> {
    const folder = dirname(absolute(file));
    const known = this.surroundings.get(folder) ?? this.upwards(folder);
    this.surroundings.set(folder, known);
    return known;
  }

  /** A digest of which files the names in a file can mean; the same for all files of a folder. */
  async digest(file: string): Promise<string> {
    const around = await this.around(file);
    const known = this.digests.get(around) ?? digest(...[...around.files].flat());
    this.digests.set(around, known);
    return known;
  }

  private async upwards(own: string): Promise<Around> {
    const top = topOf(own, await configurationOf(own));
    const files = new Map<string, string>();
    for (let folder = own; ; folder = dirname(folder)) {
      for (const [id, path] of await this.in(folder)) if (!files.has(id)) files.set(id, path);
      if (folder === top || folder === dirname(folder)) return { files, ids: new Set(files.keys()) };
    }
  }

  /** The files of a folder, by their first lines. */
  private in(folder: string): Promise<Map<string, string>> {
    const known = this.folders.get(folder) ?? this.list(folder);
    this.folders.set(folder, known);
    return known;
  }

  private async list(folder: string): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const path of filesIn(folder)) {
      const id = await this.idOf(path);
      if (id !== undefined && !files.has(id)) files.set(id, path);
    }
    return files;
  }

  private async idOf(path: string): Promise<string | undefined> {
    const heading = headingOf(this.texts, path);
    if (heading === undefined) return undefined;
    // What reads a whole language is loaded only for a heading that needs it.
    return headingName(heading) ?? (await import('./document.ts')).idIn(heading);
  }
}

/** What a file is known by, as short as can be told without reading it; nothing if it can't be read. */
export function knownBy(texts: Texts, file: string): string | undefined {
  const heading = headingOf(texts, file);
  return heading === undefined ? undefined : (headingName(heading) ?? heading);
}

function headingOf(texts: Texts, file: string): string | undefined {
  try {
    return texts.read(file).text.match(/^(?!\s*(?:\/\/|$)).+/m)?.[0];
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Where a workspace begins, if no configuration says: in the folder that one works in. */
function topOf(own: string, { folder }: Configuration): string {
  const working = resolve('');
  return folder ?? (own === working || own.startsWith(working + sep) ? working : own);
}

/** The files of routines in a folder, as a user here would name them; none if it can't be listed. */
function filesIn(folder: string): string[] {
  const shown = relative('', folder);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.rutine'))
      .sort()
      .map((name) => join(shown, name));
  } catch {
    return [];
  }
}
