/** The examples of routines in the Test Explorer: found without opening each file, run, and their coverage in the text. */
import * as vscode from 'vscode';
import type { Answer, Listed } from '../server/features/examples.ts';
import type { CoveredLine } from '../workspace/coverage.ts';
import type { LanguageServer } from './language-server.ts';
import { rangeOf } from './range.ts';

const pattern = '**/*.rutine';

/** How the heading of an example begins, in any of the languages. */
const heading = /^(eksempel|døme|example)\b/m;

export class Examples {
  readonly #server: LanguageServer;
  readonly #controller = vscode.tests.createTestController('rutine', vscode.l10n.t('Examples in routines'));
  readonly #covering: vscode.TestRunProfile;
  readonly #listeners: vscode.Disposable;
  readonly #details = new WeakMap<vscode.FileCoverage, vscode.StatementCoverage[]>();
  /** Files whose text has changed since their examples were listed. */
  readonly #stale = new Set<string>();

  constructor(server: LanguageServer) {
    this.#server = server;
    const controller = this.#controller;
    controller.resolveHandler = (item) => (item ? this.#list(item) : this.#find());
    controller.refreshHandler = () => this.#find();
    const { Run, Coverage } = vscode.TestRunProfileKind;
    const run = (request: vscode.TestRunRequest, token: vscode.CancellationToken) => this.#run(request, token);
    controller.createRunProfile(vscode.l10n.t('Walk the examples'), Run, run, true);
    const title = vscode.l10n.t('Show what the examples cover');
    this.#covering = controller.createRunProfile(title, Coverage, run, true);
    this.#covering.loadDetailedCoverage = async (_, coverage) => this.#details.get(coverage) ?? [];
    const open = (document: vscode.TextDocument) => {
      if (server.knows(document)) void this.#look(document.uri);
    };
    const changed = (uri: vscode.Uri) => void this.#stale.add(uri.toString());
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const look = (uri: vscode.Uri) => {
      changed(uri);
      void this.#look(uri);
    };
    this.#listeners = vscode.Disposable.from(
      controller,
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete(({ path }) => this.#forget(path)),
      vscode.workspace.onDidOpenTextDocument(open),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (server.knows(document)) changed(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
        if (isUntitled) this.#forget(uri.path);
      }),
      // It lists what it knows, so it must know of the change first.
      server.onChange(() => this.#listAgain()),
    );
    vscode.workspace.textDocuments.forEach(open);
  }

  /** Runs the examples of a file. */
  async run(uri: vscode.Uri): Promise<void> {
    await this.#look(uri);
    const file = this.#controller.items.get(uri.toString());
    if (file) await this.#run(new vscode.TestRunRequest([file]), new vscode.CancellationTokenSource().token);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #find(): Promise<void> {
    const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**');
    const there = new Set(files.map(({ path }) => path));
    for (const [, { uri }] of this.#controller.items) if (uri && !there.has(uri.path)) this.#forget(uri.path);
    await Promise.all(files.map((uri) => this.#look(uri)));
  }

  /** Takes a file up if it has examples. */
  async #look(uri: vscode.Uri): Promise<void> {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await textOf(uri));
    if (text === null || !heading.test(text)) return this.#forget(uri.path);
    const id = uri.toString();
    const known = this.#controller.items.get(id);
    const item = known ?? this.#controller.createTestItem(id, vscode.workspace.asRelativePath(uri), uri);
    item.canResolveChildren = true;
    if (!known) this.#controller.items.add(item);
    // Where it is open, its examples can be run from the text.
    if (open || item.children.size > 0) await this.#list(item);
  }

  #forget(path: string): void {
    for (const [id, { uri }] of this.#controller.items) if (uri?.path === path) this.#controller.items.delete(id);
  }

  #listAgain(): void {
    for (const id of this.#stale) {
      const known = this.#controller.items.get(id);
      if (known) this.#controller.invalidateTestResults(known);
      void this.#look(vscode.Uri.parse(id));
    }
    this.#stale.clear();
  }

  /** What can't be listed now stays as it is known. */
  async #list(file: vscode.TestItem): Promise<void> {
    const all = await this.#ask<readonly Listed[] | null>('rutine/examples', file).catch(() => null);
    if (!all) return;
    file.children.replace(
      all.map(({ id, title, range }) => {
        const item = this.#controller.createTestItem(id, title, file.uri);
        item.range = rangeOf(range);
        return item;
      }),
    );
  }

  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.#controller.createTestRun(request);
    try {
      const wanted = await this.#wanted(request);
      for (const items of wanted.values()) for (const item of items) run.enqueued(item);
      for (const [file, items] of wanted) {
        if (token.isCancellationRequested) break;
        for (const item of items) run.started(item);
        await this.#runFile(run, file, items, request.profile === this.#covering, token);
      }
    } finally {
      run.end();
    }
  }

  /** The examples that are asked for, by their files. */
  async #wanted({ include, exclude }: vscode.TestRunRequest): Promise<Map<vscode.TestItem, vscode.TestItem[]>> {
    if (!include) await this.#find();
    const asked = include ?? [...this.#controller.items].map(([, item]) => item);
    const wanted = new Map<vscode.TestItem, vscode.TestItem[]>();
    for (const item of asked) {
      const file = item.parent ?? item;
      if (file === item && file.children.size === 0) await this.#list(file);
      const items = item === file ? [...file.children].map(([, child]) => child) : [item];
      const left = items.filter((one) => !exclude?.includes(one) && !exclude?.includes(file));
      // Of a file that can't be listed it is to be said why, so it is tried.
      if (left.length > 0 || file.children.size === 0) wanted.set(file, [...(wanted.get(file) ?? []), ...left]);
    }
    return wanted;
  }

  async #runFile(
    run: vscode.TestRun,
    file: vscode.TestItem,
    items: readonly vscode.TestItem[],
    covers: boolean,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const ids = items.map(({ id }) => id);
    const answer = await this.#ask<Answer | null>('rutine/runExamples', file, { ids }, token).catch(() => undefined);
    if (token.isCancellationRequested) return;
    if (!answer || 'broken' in answer) {
      const words =
        answer === undefined
          ? vscode.l10n.t('The text has changed meanwhile, or the language server was away. Run the examples again.')
          : vscode.l10n.t('The routine has mistakes, so it is not walked. Mend them first: see Problems.');
      for (const item of items.length > 0 ? items : [file]) run.errored(item, new vscode.TestMessage(words));
      return;
    }
    for (const item of items) {
      const tried = answer.tried.find(({ id }) => id === item.id);
      if (!tried) run.skipped(item);
      else if (tried.messages.length === 0) run.passed(item);
      else
        run.failed(
          item,
          tried.messages.map((message) => messageOf(message, file.uri!)),
        );
    }
    if (covers && items.length > 0) await this.#cover(run, file.uri!, answer.coverage);
  }

  async #cover(run: vscode.TestRun, uri: vscode.Uri, lines: readonly CoveredLine[]): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const at = (line: number) => document.lineAt(Math.min(line, document.lineCount) - 1).range;
    const details = [...Map.groupBy(lines, ({ line }) => line)].map(([line, all]) => {
      const branches = all.filter(({ kind }) => kind === 'way' || kind === 'value');
      return new vscode.StatementCoverage(
        Math.max(...all.map(({ examples }) => examples)),
        at(line),
        branches.map(({ examples, title }) => new vscode.BranchCoverage(examples, at(line), title)),
      );
    });
    const coverage = vscode.FileCoverage.fromDetails(uri, details);
    this.#details.set(coverage, details);
    run.addCoverage(coverage);
  }

  #ask<T>(method: string, { uri }: vscode.TestItem, more: object = {}, token?: vscode.CancellationToken): Promise<T> {
    return this.#server.ask<T>(method, { textDocument: { uri: uri!.toString() }, ...more }, token);
  }
}

/** What a file holds; nothing if it went away. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function messageOf({ range, message, expected, got }: Message, uri: vscode.Uri): vscode.TestMessage {
  const made =
    expected === null || got === null
      ? new vscode.TestMessage(message)
      : vscode.TestMessage.diff(message, expected, got);
  made.location = new vscode.Location(uri, rangeOf(range));
  return made;
}

type Message = Extract<Answer, { tried: unknown }>['tried'][number]['messages'][number];
