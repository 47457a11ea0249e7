/** What the server knows: the texts that are open, the folders, and what was found in them. */
import { sep } from 'node:path';
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { Finding } from '../finding.ts';
import { makeSource } from '../language/source.ts';
import { absolute } from '../workspace/absolute.ts';
import { BadConfiguration } from '../workspace/config/bad.ts';
import { filesBelow } from '../workspace/files.ts';
import { Live } from '../workspace/live.ts';
import type { Prove } from '../workspace/proofs.ts';
import { Unreadable } from '../workspace/read.ts';
import type { At } from './document.ts';
import { type FileIndex, indexOf } from './file-index.ts';
import { type Encoding, Positions } from './positions.ts';
import { pathOf, uriOf } from './uris.ts';

interface Open {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** Between two files of many the client is listened to. */
export const listening = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export class Session {
  readonly live = new Live();
  private readonly openTexts = new Map<string, Open>();
  private readonly indexes = new Map<string, FileIndex>();
  /** Files that were looked at and are to be indexed once somebody asks: whoever types is not to wait for it. */
  private readonly unindexed = new Map<string, At['checked']>();
  private readonly encoding: Encoding;
  private readonly folders = new Set<string>();
  /** Files that are to be looked at, the open ones first. */
  private readonly waiting = new Set<string>();
  /** Configurations that can't be used, by what is said of them: files that they hold for can't be looked at. */
  readonly unusable = new Map<string, BadConfiguration>();
  /** Folders that are being listed, and files that are being looked at. */
  private readonly underWay = new Set<Promise<void>>();
  /** Files of which something was done since this was emptied. */
  readonly news = new Set<string>();

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  get version(): number {
    return this.live.version;
  }

  isOpen(path: string): boolean {
    return this.openTexts.has(absolute(path));
  }

  /** The version of a text that is open; nothing for others. */
  versionOf(path: string): number | undefined {
    return this.openTexts.get(absolute(path))?.version;
  }

  /** The paths of the texts that are open. */
  open(): string[] {
    return [...this.openTexts.keys()];
  }

  /** What the client calls a file. */
  uriOf(path: string): string {
    return this.openTexts.get(absolute(path))?.uri ?? uriOf(absolute(path));
  }

  /** Takes a text as what a document holds now. */
  take(uri: string, version: number, text: string): void {
    const path = absolute(pathOf(uri));
    this.openTexts.set(path, { uri, version, text });
    this.changed(path, text);
  }

  /** Applies changes, each to what the one before it left. Those of a document that is not open are none. */
  edit(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const known = this.openTexts.get(absolute(pathOf(uri)));
    if (!known) return;
    let { text } = known;
    for (const change of changes) {
      if (!('range' in change)) text = change.text;
      else {
        const { start, end } = new Positions(makeSource('', text), this.encoding).span(change.range);
        text = text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end));
      }
    }
    this.take(uri, version, text);
  }

  /** What is on disk counts again; of a file that is in no folder nothing is to be known any more. */
  close(uri: string): void {
    const path = absolute(pathOf(uri));
    if (!this.openTexts.delete(path)) return;
    this.changed(path, null);
    if (!this.isInside(path)) this.drop(path);
  }

  /** A file on disk is another, or gone. What is open in the editor counts more. */
  onDisk(path: string): void {
    if (!this.isOpen(path)) this.changed(absolute(path), null);
  }

  private changed(path: string, text: string | null): void {
    const dependents = this.live.change(path, text === null ? null : { text });
    this.indexes.delete(path);
    this.unindexed.delete(path);
    for (const file of [path, ...dependents]) this.waiting.add(file);
  }

  /** Files came or went, or a configuration is another: all is to be looked at anew. */
  async again(): Promise<void> {
    this.live.forget();
    this.unusable.clear();
    for (const file of [...this.indexes.keys(), ...this.unindexed.keys(), ...this.open()]) this.waiting.add(file);
    // Of files that could not be looked at nothing is known.
    await this.enter([...this.folders]);
  }

  /** Has the files of some folders looked at. */
  async enter(folders: readonly string[]): Promise<void> {
    for (const folder of folders) this.folders.add(absolute(folder));
    await this.awaited(this.list(folders));
  }

  private async list(folders: readonly string[]): Promise<void> {
    for (const file of await filesBelow(folders, [])) this.waiting.add(absolute(file));
  }

  /** Leaves folders, and all in them that is not open. */
  leave(folders: readonly string[]): void {
    for (const folder of folders) this.folders.delete(absolute(folder));
    for (const path of [...this.indexes.keys(), ...this.unindexed.keys(), ...this.waiting])
      if (!this.isOpen(path) && !this.isInside(path)) this.drop(path);
  }

  private isInside(path: string): boolean {
    return [...this.folders].some((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  }

  private drop(path: string): void {
    this.waiting.delete(path);
    this.indexes.delete(path);
    this.unindexed.delete(path);
    this.live.remove(path);
  }

  /** The file of which something is to be done next: those that are open first, and before their examples are walked. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const open = this.open();
      const path =
        open.find((file) => this.waiting.has(file)) ??
        open.find((file) => this.live.isUnfinished(file)) ??
        this.waiting.values().next().value;
      // What is under way may leave something to be done.
      if (path !== undefined || this.underWay.size === 0) return path;
      await Promise.all(this.underWay);
    }
  }

  /** Whether a file is still to be looked at in its newest state: of such a one nothing is known. */
  isWaiting(path: string): boolean {
    return this.waiting.has(absolute(path));
  }

  get left(): number {
    return this.waiting.size;
  }

  /**
   * Does what is next to be done of a file. One that is open is looked at first and its examples are walked the next time,
   * as that takes longer, and whoever types is not to wait for it.
   */
  async look(path: string): Promise<void> {
    if (!this.live.isUnfinished(path)) return this.awaited(this.surviving(path, this.lookAt(path)));
    await this.surviving(path, this.live.finish(path, listening));
    this.news.add(path);
  }

  /** Does all that is to be done of a file. */
  async finish(path: string): Promise<void> {
    do await this.look(path);
    while (this.live.isUnfinished(path));
  }

  /** Proves the rules of a file, if that was not done. Returns whether there is anything new. */
  async prove(path: string, by: Prove): Promise<boolean> {
    let isNew = false;
    const proving = this.live.prove(path, by).then((any) => {
      isNew = any;
    });
    await this.surviving(path, proving);
    return isNew;
  }

  private async lookAt(path: string): Promise<void> {
    this.waiting.delete(path);
    const { version } = this;
    const { checked, fresh } = await this.live.look(path);
    if (fresh) this.news.add(path);
    // Its folder may have been left meanwhile.
    const isKnown = this.isOpen(path) || this.isInside(path);
    // What was changed meanwhile may be what it was made from.
    if (isKnown && version !== this.version) this.waiting.add(path);
    else if (isKnown) this.unindexed.set(path, checked);
    if (this.isOpen(path)) return;
    this.indexOne(path);
    await this.live.finish(path, listening);
    if (!this.isOpen(path)) this.live.workspace.release(checked);
  }

  /** Whoever needs all waits for this too. */
  private async awaited(work: Promise<void>): Promise<void> {
    this.underWay.add(work);
    try {
      await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  /** A file that can't be looked at is known no more. */
  private async surviving(path: string, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (error instanceof BadConfiguration) this.unusable.set(error.message, error);
      else if (!(error instanceof Unreadable)) throw error;
      this.drop(path);
      this.news.add(path);
    }
  }

  /** A document in its newest state; nothing if it or its configuration can't be read. */
  async at(uri: string): Promise<At | null> {
    for (;;) {
      const { version } = this;
      try {
        const checked = await this.live.workspace.check(pathOf(uri));
        if (version === this.version) return { uri, checked, positions: this.positionsOf(checked) };
      } catch (error) {
        if (error instanceof Unreadable || error instanceof BadConfiguration) return null;
        throw error;
      }
    }
  }

  /** What is found in files that were looked at. */
  findings(paths: readonly string[], today: string): Map<string, readonly Finding[]> {
    return this.live.findings(paths, today);
  }

  /**
   * What files name and declare, by their paths; each is looked at first if that is still to be done.
   * @param token of the request that needs it; `RequestCancelled` is thrown when it is taken back
   */
  async index(token?: CancellationToken): Promise<ReadonlyMap<string, FileIndex>> {
    do {
      await Promise.all(this.underWay);
      for (const path of this.waiting) {
        await this.look(path);
        await listening();
        if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Taken back.');
      }
    } while (this.waiting.size + this.underWay.size > 0);
    for (const path of this.unindexed.keys()) this.indexOne(path);
    return this.indexes;
  }

  private indexOne(path: string): void {
    const checked = this.unindexed.get(path);
    if (!checked) return;
    this.unindexed.delete(path);
    this.indexes.set(path, indexOf(checked, this.positionsOf(checked)));
  }

  /** The paths of all files, when all that is to be done of them is done. */
  async settled(): Promise<string[]> {
    for (;;) {
      const paths = [...(await this.index()).keys()];
      const unfinished = paths.find((path) => this.live.isUnfinished(path));
      if (unfinished === undefined) return paths;
      await this.look(unfinished);
    }
  }

  /** How to count the places of a file that was bound. */
  positionsOf({ bound }: At['checked']): Positions {
    return new Positions(bound.source, this.encoding);
  }

  /** The places of a file that is not the one asked about. */
  positionsIn(path: string): Positions {
    return new Positions(makeSource(path, this.live.workspace.text(path)), this.encoding);
  }
}
