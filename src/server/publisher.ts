/** Looks at what has changed and tells the client what was found: nothing that is stale, the open files first. */
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type PreviousResultId,
  type WorkDoneProgressServerReporter,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../finding.ts';
import { absolute } from '../workspace/absolute.ts';
import type { ConfigProblem } from '../workspace/config/bad.ts';
import { leftOut } from '../workspace/config/configuration.ts';
import { today } from '../workspace/today.ts';
import { diagnostics } from './features/diagnostics.ts';
import { type Prover, Proving } from './proving.ts';
import { listening, type Session } from './session.ts';
import { pathOf } from './uris.ts';

export class Publisher {
  private readonly connection: Connection;
  private readonly session: Session;
  /** A client that asks for diagnostics is only told to ask anew. */
  private readonly pulls: boolean;
  private readonly progresses: boolean;
  private readonly refreshesLenses: boolean;
  private readonly proving: Proving;
  private running = false;
  private readonly published = new Map<string, string>();
  /** What a client that asks was told of each file last, and the name by which it says so. */
  private readonly reported = new Map<string, { readonly resultId: string; readonly told: string }>();
  private reports = 0;
  /** Configurations with marks, and what was said of them. */
  private readonly marked = new Map<string, string>();
  private said: ReadonlySet<string> = new Set();

  constructor(
    connection: Connection,
    session: Session,
    { textDocument, workspace, window }: ClientCapabilities,
    prover: Prover,
  ) {
    this.connection = connection;
    this.session = session;
    this.refreshesLenses = workspace?.codeLens?.refreshSupport === true;
    this.proving = new Proving(
      session,
      prover,
      (path) => this.tellProofs(path),
      (error) => this.tellFault(error),
    );
    this.pulls = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
    this.progresses = window?.workDoneProgress === true;
  }

  /** Has the files of folders looked at, in the background. */
  async enter(folders: readonly string[]): Promise<void> {
    await this.session.enter(folders);
    this.wake();
  }

  /** Files came or went, or a configuration is another: all is looked at anew. */
  async again(): Promise<void> {
    await this.session.again();
    this.wake();
  }

  /** Folders that are no longer the workspace's are known no more. */
  leave(folders: readonly string[]): void {
    this.session.leave(folders);
    this.wake();
  }

  /** Something is to be looked at. */
  wake(): void {
    this.proving.stop();
    if (this.running) return;
    this.running = true;
    void this.run()
      .catch((error: Error) => this.tellFault(error))
      .finally(() => {
        this.running = false;
        if (this.session.left > 0) this.wake();
        else this.proving.later();
      });
  }

  private tellFault(error: Error): void {
    this.connection.console.error(error.stack ?? error.message);
  }

  private tellProofs(path: string): void {
    this.publish([path]);
    if (this.pulls) this.connection.languages.diagnostics.refresh();
    if (this.refreshesLenses) void this.connection.sendRequest(CodeLensRefreshRequest.type);
  }

  private async run(): Promise<void> {
    const { session } = this;
    const many = session.left > 50 && this.progresses;
    let progress: WorkDoneProgressServerReporter | undefined;
    if (many)
      // A client that never answers is not waited for.
      void this.connection.window.createWorkDoneProgress().then((made) => {
        if (!this.running) return;
        progress = made;
        progress.begin('Rutine', 0);
      });
    const all = session.left;
    let seen = 0;
    for (let path = await session.next(); path !== undefined; path = await session.next()) {
      await session.look(path);
      seen++;
      progress?.report(Math.round((seen / Math.max(all, seen)) * 100));
      // Whoever types in a file sees at once what is found in it; its examples and the files that depend on it come after.
      if (session.isOpen(path)) this.publish([path]);
      await listening();
    }
    progress?.done();
    // What compares files may have something else to say of any of them.
    const { news } = session;
    this.publish([...this.published.keys(), ...news]);
    if (this.pulls && news.size > 1) this.connection.languages.diagnostics.refresh();
    news.clear();
    await this.tellConfigurations();
  }

  private publish(paths: readonly string[]): void {
    if (this.pulls) return;
    // What was changed meanwhile is told of when it has been looked at.
    const known = [...new Set(paths)].filter((path) => !this.session.isWaiting(path));
    for (const [path, findings] of this.session.findings(known, today())) {
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
      await this.session.finish(path);
      if (version === this.session.version) return this.session.findings([path], today()).get(path) ?? [];
    }
  }

  /** What was found in a document, unless the client has it: marks that are set anew would end what is done with them. */
  async report(uri: string, previous?: string): Promise<DocumentDiagnosticReport> {
    const findings = await this.findings(uri);
    return this.reportOf(absolute(pathOf(uri)), findings, previous);
  }

  async reportAll(previous: readonly PreviousResultId[]): Promise<WorkspaceDiagnosticReport> {
    const { session } = this;
    const known = new Map(previous.map(({ uri, value }) => [absolute(pathOf(uri)), value]));
    const found = session.findings(await session.settled(), today());
    return {
      items: [...found].map(([path, findings]) => ({
        uri: session.uriOf(path),
        version: session.versionOf(path) ?? null,
        ...this.reportOf(path, findings, known.get(path)),
      })),
    };
  }

  private reportOf(path: string, findings: readonly Finding[], previous: string | undefined): DocumentDiagnosticReport {
    const items = this.inProtocol(path, findings);
    const told = JSON.stringify(items);
    const last = this.reported.get(path);
    const resultId = last?.told === told ? last.resultId : `${++this.reports}`;
    this.reported.set(path, { resultId, told });
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  /** Marks what is wrong in configurations: in those that can't be used, which is also said once, and rules that don't run. */
  private async tellConfigurations(): Promise<void> {
    const { unusable, live } = this.session;
    const lacking = await Promise.all([...live.configurations].map(leftOut));
    const marks = [
      ...[...unusable.values()].flatMap(({ problems }) => problems.map((wrong) => markOf(wrong, 'Error'))),
      ...lacking.flat().map((wrong) => markOf(wrong, 'Warning')),
    ];
    const byFile = Map.groupBy(marks, ({ path }) => path);
    for (const path of new Set([...this.marked.keys(), ...byFile.keys()])) {
      // What several configurations extend is marked once.
      const told = new Map((byFile.get(path) ?? []).map(({ mark }) => [JSON.stringify(mark), mark]));
      const before = this.marked.get(path) ?? '';
      this.marked.set(path, [...told.keys()].join());
      if (this.marked.get(path) === before) continue;
      void this.connection.sendDiagnostics({ uri: this.session.uriOf(path), diagnostics: [...told.values()] });
    }
    for (const message of unusable.keys())
      if (!this.said.has(message)) this.connection.window.showErrorMessage(message);
    this.said = new Set(unusable.keys());
  }
}

function markOf({ file, line, column, message }: ConfigProblem, severity: 'Error' | 'Warning') {
  const start = { line: line - 1, character: column - 1 };
  const range = { start, end: start };
  const mark: Diagnostic = { range, severity: DiagnosticSeverity[severity], source: 'rutine', message };
  return { path: absolute(file), mark };
}
