/** Looks at what has changed and tells the client what was found: nothing that is stale, the open files first. */
import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../finding.ts';
import { absolute } from '../workspace/absolute.ts';
import { BadConfiguration } from '../workspace/config/bad.ts';
import { diagnostics } from './features/diagnostics.ts';
import type { Session } from './session.ts';
import { pathOf } from './uris.ts';

/** YYYY-MM-DD, by this machine's calendar. */
const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export class Publisher {
  private readonly connection: Connection;
  private readonly session: Session;
  /** A client that asks for diagnostics is only told to ask anew. */
  private readonly pulls: boolean;
  private readonly progresses: boolean;
  private running = false;
  private readonly published = new Map<string, string>();

  constructor(connection: Connection, session: Session, { textDocument, workspace, window }: ClientCapabilities) {
    this.connection = connection;
    this.session = session;
    this.pulls = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
    this.progresses = window?.workDoneProgress === true;
  }

  /** Has the files of folders looked at, in the background. */
  async enter(folders: readonly string[]): Promise<void> {
    await this.session.enter(folders);
    this.wake();
  }

  /** Something is to be looked at. */
  wake(): void {
    if (this.running) return;
    this.running = true;
    void this.run().finally(() => {
      this.running = false;
    });
  }

  private async run(): Promise<void> {
    const { session } = this;
    const many = session.left > 50 && this.progresses;
    const progress = many ? await this.connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Rutine', 0);
    const all = session.left;
    const seen: string[] = [];
    for (let path = session.next(); path !== undefined; path = session.next()) {
      await this.mayFail(() => session.look(path));
      seen.push(path);
      progress?.report(Math.round((seen.length / Math.max(all, seen.length)) * 100));
      // Whoever types in a file sees at once what is found in it; the files that depend on it come after.
      if (session.isOpen(path)) this.publish([path]);
      // Between two files the client is listened to.
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    }
    progress?.done();
    // What compares files may have something else to say of any of them.
    this.publish([...this.published.keys(), ...seen]);
    if (this.pulls && seen.length > 1) this.connection.languages.diagnostics.refresh();
  }

  private publish(paths: readonly string[]): void {
    if (this.pulls) return;
    for (const [path, findings] of this.session.findings([...new Set(paths)], today())) {
      const version = this.session.versionOf(path);
      const told = this.inProtocol(path, findings);
      const mark = JSON.stringify([version, told]);
      if (
        this.published.get(path) === mark ||
        (told.length === 0 && !this.published.has(path) && version === undefined)
      )
        continue;
      this.published.set(path, mark);
      void this.connection.sendDiagnostics({
        uri: this.session.uriOf(path),
        diagnostics: told,
        ...(version !== undefined && { version }),
      });
    }
  }

  private inProtocol(path: string, findings: readonly Finding[]): Diagnostic[] {
    return findings.length ? diagnostics(findings, this.session.positionsIn(path), this.session) : [];
  }

  /** What is found in a document now. */
  async findings(uri: string): Promise<readonly Finding[]> {
    const path = absolute(pathOf(uri));
    for (;;) {
      const { version } = this.session;
      await this.mayFail(() => this.session.look(path));
      if (version === this.session.version) return this.session.findings([path], today()).get(path) ?? [];
    }
  }

  async report(uri: string): Promise<DocumentDiagnosticReport> {
    const findings = await this.findings(uri);
    return { kind: 'full', items: this.inProtocol(absolute(pathOf(uri)), findings) };
  }

  async reportAll(): Promise<WorkspaceDiagnosticReport> {
    const index = await this.session.index();
    const found = this.session.findings([...index.keys()], today());
    return {
      items: [...found].map(([path, findings]) => ({
        kind: 'full',
        uri: this.session.uriOf(path),
        version: this.session.versionOf(path) ?? null,
        items: this.inProtocol(path, findings),
      })),
    };
  }

  /** A configuration that can't be used is said, and the server goes on. */
  private async mayFail(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof BadConfiguration)) throw error;
      this.connection.window.showErrorMessage(error.message);
    }
  }
}
