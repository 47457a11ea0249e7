/** Files of routines, parsed and bound once, with the catalogues and routines that they name. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../finding.ts';
import { headingName } from '../language/file-language.ts';
import { type Parsed, parse } from '../language/parse.ts';
import { findingOf } from '../language/problems.ts';
import { makeSource, type Source } from '../language/source.ts';
import { type Tree, walkLines } from '../language/tree.ts';
import { type Bound, bind, buildsOn, idOfTree } from '../model/bind.ts';
import type { Routine } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import { absolute } from './absolute.ts';
import { type Configuration, configurationOf } from './config/configuration.ts';
import { digest } from './digest.ts';
import { encodings, fileFinding } from './problems.ts';
import { type FileText, readText, Unreadable } from './read.ts';

/** A file, read and parsed. */
export interface Document {
  /** As it was named by the user, or found; what findings call it. */
  readonly file: string;
  readonly source: Source;
  readonly parsed: Parsed;
  readonly encoding: FileText['encoding'];
}

/** A file, bound to the catalogues that it builds on. */
export interface Checked {
  readonly document: Document;
  readonly bound: Bound;
  readonly configuration: Configuration;
  /** The files of the catalogues that it builds on, itself or through others. */
  readonly catalogues: readonly string[];
  /** What is wrong with its language and its meaning. */
  readonly findings: readonly Finding[];
}

/** The files that those of a folder can name, by the ids of what is in them. */
interface Around {
  readonly files: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

const nothingAround: Around = { files: new Map(), ids: new Set() };

export class Workspace {
  private readonly names = new Map<string, string>();
  private readonly given = new Map<string, FileText>();
  private readonly documents = new Map<string, Document>();
  private readonly unopened = new Map<string, FileText>();
  private readonly bounds = new Map<string, Promise<Checked>>();
  private readonly folders = new Map<string, Map<string, string>>();
  private readonly surroundings = new Map<string, Around>();
  private readonly digests = new Map<string, string | undefined>();
  private readonly lookedUp = new Map<Around, string>();

  /** Files are called as the user called them, also where another file leads to them first. */
  call(files: readonly string[]): void {
    for (const file of files) this.names.set(absolute(file), file);
  }

  /** Takes a text as a file's, saved or not. */
  open(path: string, text: FileText): Document {
    this.given.set(absolute(path), text);
    return this.take(path, text);
  }

  private take(path: string, text: FileText): Document {
    const file = this.names.get(absolute(path)) ?? path;
    const document = { file, source: makeSource(file, text.text), parsed: parse(text.text), encoding: text.encoding };
    this.documents.set(absolute(file), document);
    this.unopened.delete(absolute(file));
    return document;
  }

  /** A file, read once. Throws `Unreadable`. */
  document(file: string): Document {
    return this.documents.get(absolute(file)) ?? this.take(file, this.read(file));
  }

  /** Its bytes are read once, be it first for its heading alone. */
  private read(file: string): FileText {
    const key = absolute(file);
    const known = this.given.get(key) ?? this.unopened.get(key) ?? readText(file);
    this.unopened.set(key, known);
    return known;
  }

  /** A file with its names bound. Throws `Unreadable`, `BadConfiguration`. */
  check(file: string): Promise<Checked> {
    const key = absolute(file);
    let checked = this.bounds.get(key);
    if (!checked) {
      checked = this.bindFile(file);
      this.bounds.set(key, checked);
    }
    return checked;
  }

  /** Forgets a routine that has been dealt with; a catalogue stays, as others build on it. */
  release({ document, bound }: Checked): void {
    if (bound.model.kind !== 'routine') return;
    this.documents.delete(absolute(document.file));
    this.bounds.delete(absolute(document.file));
  }

  /** The routine or catalogue of an id, looked for beside a file and upwards. */
  async find(id: string, from: string): Promise<Checked | undefined> {
    const configuration = await configurationOf(dirname(absolute(from)));
    const path = this.around(from, configuration).files.get(id);
    return path === undefined ? undefined : this.check(path);
  }

  /** A routine and all that it follows, itself or through others, by id. */
  async followed(checked: Checked): Promise<Map<string, Checked>> {
    const routines = new Map([[checked.bound.model.id, checked]]);
    const queue = [checked];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const id of followedIds(next.bound.model)) {
        if (routines.has(id)) continue;
        const other = await this.find(id, next.document.file);
        if (!other) continue;
        routines.set(id, other);
        queue.push(other);
      }
    }
    return routines;
  }

  /** The other files whose text decides what is found in one: those that it builds on or follows. */
  async uses(checked: Checked): Promise<string[]> {
    const used = new Set<string>();
    for (const { document, catalogues } of (await this.followed(checked)).values())
      for (const file of [document.file, ...catalogues]) used.add(file);
    used.delete(checked.document.file);
    return [...used].sort();
  }

  /** A digest of a file's text; nothing if it can't be read. */
  digest(file: string): string | undefined {
    const key = absolute(file);
    if (!this.digests.has(key)) {
      try {
        this.digests.set(key, digest(this.text(file)));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.digests.set(key, undefined);
      }
    }
    return this.digests.get(key);
  }

  /** A digest of which files the names in a file can mean; the same for all files of a folder. */
  async lookups(file: string): Promise<string> {
    const around = this.around(file, await configurationOf(dirname(absolute(file))));
    const known = this.lookedUp.get(around) ?? digest(...[...around.files].flat());
    this.lookedUp.set(around, known);
    return known;
  }

  /** The text of a file, read once. Throws `Unreadable`. */
  text(file: string): string {
    return this.documents.get(absolute(file))?.source.text ?? this.read(file).text;
  }

  private async bindFile(file: string): Promise<Checked> {
    const document = this.document(file);
    const { tree } = document.parsed;
    const configuration = await configurationOf(dirname(absolute(file)));
    const around = namesOthers(tree) ? this.around(file, configuration) : nothingAround;
    const catalogues = new Map<string, Bound>();
    const circular = new Set<string>();
    await this.catalogues(document, around.files, catalogues, circular, [idOfTree(tree).id]);
    const bound = bind(document.source, document.parsed, { catalogues, circular, routines: around.ids });
    const findings = document.encoding
      ? [
          fileFinding('file-encoding', tree.language, file, {
            found: encodings[document.encoding][tree.language === 'nb' ? 'nb' : 'en'],
          }),
        ]
      : [
          ...document.parsed.problems.map((problem) => findingOf(document.source, tree.language, problem)),
          ...bound.findings,
        ];
    const files = [...catalogues.values()].map(({ source }) => source.file);
    return { document, bound, configuration, catalogues: files, findings };
  }

  /** The catalogues of a file, those that they build on first. One that builds on the file in turn is circular. */
  private async catalogues(
    document: Document,
    around: ReadonlyMap<string, string>,
    found: Map<string, Bound>,
    circular: Set<string>,
    path: readonly string[],
  ): Promise<void> {
    for (const { text: id } of buildsOn(document.parsed.tree)) {
      const file = around.get(id);
      if (id === path[0]) circular.add(path[1] ?? id);
      if (file === undefined || path.includes(id) || found.has(id)) continue;
      const before = circular.size;
      await this.catalogues(this.document(file), around, found, circular, [...path, id]);
      if (circular.size === before) found.set(id, (await this.check(file)).bound);
    }
  }

  /** The files of routines and catalogues that a file can name: those beside it and those above, the nearest first. */
  private around(file: string, { folder: root }: Configuration): Around {
    const own = dirname(absolute(file));
    const known = this.surroundings.get(own);
    if (known) return known;
    // Without a configuration that says where a workspace begins, it is the folder that one works in.
    const working = resolve('');
    const top = root ?? (own === working || own.startsWith(working + sep) ? working : own);
    const files = new Map<string, string>();
    for (let folder = own; ; folder = dirname(folder)) {
      for (const [id, path] of this.folder(folder)) if (!files.has(id)) files.set(id, path);
      if (folder === top || folder === dirname(folder)) break;
    }
    const around = { files, ids: new Set(files.keys()) };
    this.surroundings.set(own, around);
    return around;
  }

  /** The ids of a folder's files, by their first lines. */
  private folder(folder: string): Map<string, string> {
    let ids = this.folders.get(folder);
    if (!ids) {
      ids = new Map();
      for (const path of filesIn(folder)) {
        const id = this.idOf(path);
        if (id !== undefined && !ids.has(id)) ids.set(id, path);
      }
      this.folders.set(folder, ids);
    }
    return ids;
  }

  private idOf(path: string): string | undefined {
    const known = this.documents.get(absolute(path));
    if (known) return idOfTree(known.parsed.tree).id;
    try {
      const [heading] = this.read(path).text.match(/^(?!\s*(?:\/\/|$)).+/m) ?? [];
      return heading === undefined ? undefined : (headingName(heading) ?? idOfTree(parse(heading).tree).id);
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }
}

/** Whether a file names catalogues or routines, so that those around it matter. */
function namesOthers(tree: Tree): boolean {
  for (const { kind } of walkLines(tree.lines))
    if (kind === 'buildsOn' || kind === 'follow' || kind === 'see') return true;
  return false;
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

/** The ids of the routines that a routine follows directly. */
function followedIds({ procedures }: Routine): string[] {
  const ids: string[] = [];
  for (const { body } of procedures)
    for (const statement of statementsIn(body)) if (statement.kind === 'follow') ids.push(statement.routine);
  return ids;
}
