/** Files of routines, parsed and bound once, with the catalogues and routines that they name. */
import { dirname } from 'node:path';
import type { Bound } from '../model/bind.ts';
import { absolute } from './absolute.ts';
import { configurationOf } from './config/configuration.ts';
import type { Checked, Document } from './document.ts';
import { type Around, knownBy, Neighbours } from './neighbours.ts';
import type { FileText } from './read.ts';
import { Texts } from './texts.ts';

/** Reading a language takes a start some milliseconds, and where all is kept from the last run nothing is read. */
const language = () => import('./document.ts');

const nothingAround: Around = { files: new Map(), ids: new Set() };

export class Workspace {
  private readonly texts = new Texts();
  private neighbours = new Neighbours(this.texts);
  private readonly documents = new Map<string, Document>();
  private readonly bounds = new Map<string, Promise<Checked>>();
  /** The files that are bound with a catalogue. */
  private readonly builders = new Map<string, Set<string>>();

  /** Files are called as the user called them, also where another file leads to them first. */
  call(files: readonly string[]): void {
    this.texts.call(files);
  }

  /** Takes a text as a file's, saved or not, before the file is asked for. */
  open(file: string, text: FileText): void {
    this.texts.give(file, text);
  }

  /**
   * Takes another text for a file that may have been asked for, or what is on disk again; what depends on it is bound anew
   * when it is asked for. Returns whether names in other files can mean something else now.
   */
  change(file: string, text: FileText | null): boolean {
    const key = absolute(file);
    const before = knownBy(this.texts, file);
    this.texts.give(file, text);
    this.documents.delete(key);
    const renamed = knownBy(this.texts, file) !== before;
    if (renamed) this.forgetNames();
    else this.unbind(key);
    return renamed;
  }

  /** Forgets what names can mean: files may have come and gone. */
  forgetNames(): void {
    this.neighbours = new Neighbours(this.texts);
    this.bounds.clear();
    this.builders.clear();
  }

  private unbind(key: string): void {
    this.bounds.delete(key);
    const builders = this.builders.get(key) ?? [];
    this.builders.delete(key);
    for (const builder of builders) this.unbind(builder);
  }

  /** The text of a file. Throws `Unreadable`. */
  text(file: string): string {
    return this.texts.read(file).text;
  }

  /** A digest of a file's text; nothing if it can't be read. */
  digest(file: string): string | undefined {
    return this.texts.digest(file);
  }

  /** A digest of which files the names in a file can mean; the same for all files of a folder. */
  lookups(file: string): Promise<string> {
    return this.neighbours.digest(file);
  }

  /** A file, parsed. Throws `Unreadable`. */
  async document(file: string): Promise<Document> {
    const { documentOf } = await language();
    const key = absolute(file);
    const document = this.documents.get(key) ?? documentOf(this.texts.nameOf(file), this.texts.read(file));
    this.documents.set(key, document);
    return document;
  }

  /** A file with its names bound. Throws `Unreadable`, `BadConfiguration`. */
  check(file: string): Promise<Checked> {
    const key = absolute(file);
    const checked = this.bounds.get(key) ?? this.bindFile(file);
    this.bounds.set(key, checked);
    return checked;
  }

  /** Forgets a routine that has been dealt with; a catalogue stays, as others build on it. */
  release({ document: { file }, bound }: Checked): void {
    if (bound.model.kind !== 'routine') return;
    this.texts.release(file);
    this.documents.delete(absolute(file));
    this.bounds.delete(absolute(file));
  }

  /** The routine or catalogue of an id, looked for beside a file and upwards. */
  async find(id: string, from: string): Promise<Checked | undefined> {
    const path = (await this.neighbours.around(from)).files.get(id);
    return path === undefined ? undefined : this.check(path);
  }

  /** A routine and all that it follows, itself or through others, by id. */
  async followed(checked: Checked): Promise<Map<string, Checked>> {
    const { followedIds } = await language();
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

  /** What a file would mean with another text, and the routines that it could name. Nothing of it is kept. */
  async checkAs(file: string, text: string): Promise<{ checked: Checked; routines: ReadonlySet<string> }> {
    const { documentOf } = await language();
    const checked = await this.bindDocument(file, documentOf(this.texts.nameOf(file), { text }));
    return { checked, routines: (await this.neighbours.around(file)).ids };
  }

  private async bindFile(file: string): Promise<Checked> {
    return this.bindDocument(file, await this.document(file));
  }

  private async bindDocument(file: string, document: Document): Promise<Checked> {
    const { checkedOf, idOfTree, namesOthers } = await language();
    const { tree } = document.parsed;
    const configuration = await configurationOf(dirname(absolute(file)));
    const around = namesOthers(tree) ? await this.neighbours.around(file) : nothingAround;
    const catalogues = new Map<string, Bound>();
    const circular = new Set<string>();
    const read = new Set<string>();
    await this.catalogues(document, around.files, catalogues, circular, read, [idOfTree(tree).id]);
    return checkedOf(document, { catalogues, circular, routines: around.ids }, [...read], configuration);
  }

  /** The catalogues of a file, those that they build on first. One that builds on the file in turn is circular. */
  private async catalogues(
    document: Document,
    around: Around['files'],
    found: Map<string, Bound>,
    circular: Set<string>,
    read: Set<string>,
    path: readonly string[],
  ): Promise<void> {
    const { buildsOn } = await language();
    for (const { text: id } of buildsOn(document.parsed.tree)) {
      const file = around.get(id);
      if (file !== undefined) read.add(file);
      if (id === path[0]) circular.add(path[1] ?? id);
      if (file === undefined || path.includes(id) || found.has(id)) continue;
      this.builtOn(file, document.file);
      const before = circular.size;
      await this.catalogues(await this.document(file), around, found, circular, read, [...path, id]);
      if (circular.size === before) found.set(id, (await this.check(file)).bound);
    }
  }

  private builtOn(catalogue: string, file: string): void {
    const key = absolute(catalogue);
    const builders = this.builders.get(key) ?? new Set();
    this.builders.set(key, builders.add(absolute(file)));
  }
}
