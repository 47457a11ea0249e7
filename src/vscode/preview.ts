/** The case preview beside the text: it follows the routine that is written in, the edits and the cursor. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';
import type { Case } from '../model/model.ts';
import type { Preview } from '../view/preview/data.ts';
import type { Of } from '../view/timetable/table.ts';
import type { LanguageServer } from './language-server.ts';
import { type FromPreview, messageOf, type ToPreview } from './preview-messages.ts';
import { rangeOf } from './range.ts';
import { type Written, writeOut } from './walked-case.ts';
import { pageOf, pageOptions } from './webview.ts';

/** As `rutine/preview` answers. */
type Answer =
  | { readonly preview: Preview; readonly places: readonly (Of & { readonly uri: string; readonly range: Range })[] }
  | { readonly broken: true; readonly language: Preview['language'] }
  | null;

/** With which case it opens: an example's, or one that breaks a rule. */
export type Wanted = { readonly example: string } | { readonly case: Case; readonly rule?: string };

export class CasePreviews {
  readonly #server: LanguageServer;
  readonly #extension: vscode.Uri;
  readonly #listeners: vscode.Disposable;
  /** The cases that were told, by the routine's file: who comes back to one finds it again. */
  readonly #cases = new Map<string, Case>();
  readonly #walked = new vscode.EventEmitter<void>();
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  #shown: (Extract<Answer, { preview: Preview }> & { readonly of: vscode.Uri }) | undefined;
  #asking = false;
  #askAgain = false;
  #wanted: Wanted | undefined;

  /** @param extension its folder */
  constructor(server: LanguageServer, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (isRoutine(editor?.document) && !this.#isOf(editor.document)) this.#follow(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (this.#isOf(document)) this.#light(selection!.active);
      }),
      // A catalogue or a routine that is followed counts too.
      server.onChange(() => this.#ask()),
    );
  }

  /** Another case is shown, or none any more. */
  readonly onDidWalk = this.#walked.event;

  /** The case that is shown of a routine. */
  caseOf(uri: vscode.Uri): Case | undefined {
    return this.#shown?.of.toString() === uri.toString() ? this.#shown.preview.case : undefined;
  }

  /** Opens it beside the text, or brings it to the front. */
  open(uri: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri, wanted?: Wanted): void {
    if (!uri) return;
    this.#panel ??= this.#create();
    this.#panel.reveal(undefined, true);
    this.#follow(uri, wanted);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#panel?.dispose();
    this.#walked.dispose();
  }

  #create(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const title = vscode.l10n.t('Case');
    const panel = vscode.window.createWebviewPanel('rutine.preview', title, column, pageOptions(this.#extension));
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, 'media/routine-light.svg'),
      dark: vscode.Uri.joinPath(this.#extension, 'media/routine-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((value) => {
      const message = messageOf(value);
      if (message) void this.#hear(message);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#uri = undefined;
      this.#shown = undefined;
      this.#walked.fire();
    });
    panel.webview.html = pageOf(panel.webview, this.#extension, 'preview');
    return panel;
  }

  #isOf(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri?.toString();
  }

  #follow(uri: vscode.Uri, wanted?: Wanted): void {
    if (!this.#panel) return;
    this.#uri = uri;
    this.#wanted = wanted;
    if (wanted && 'case' in wanted) this.#cases.set(uri.toString(), wanted.case);
    this.#ask();
  }

  async #hear(message: FromPreview): Promise<void> {
    switch (message.kind) {
      // It was loaded, or loaded again after it was hidden.
      case 'ready':
        return this.#ask();
      case 'walk':
        if (this.#uri) this.#cases.set(this.#uri.toString(), message.case);
        return this.#ask();
      case 'reveal':
        return this.#reveal(message.of);
      case 'act':
        if (this.#uri) await this.#act(this.#uri, message);
    }
  }

  /** Asks for what is shown, one question at a time: whatever changed meanwhile is asked for after it. */
  #ask(): void {
    if (this.#asking) this.#askAgain = true;
    else void this.#askNow();
  }

  async #askNow(): Promise<void> {
    const uri = this.#uri;
    if (!uri || !this.#panel) return;
    this.#asking = true;
    this.#askAgain = false;
    const wanted = this.#wanted;
    const example = wanted && 'example' in wanted ? { example: wanted.example } : {};
    const said = this.#cases.get(uri.toString());
    try {
      const asked = { textDocument: { uri: uri.toString() }, ...(said && { case: said }), ...example };
      const answer = await this.#server.ask<Answer>('rutine/preview', asked);
      if (this.#askAgain || uri !== this.#uri) return;
      this.#wanted = undefined;
      this.#show(answer, wanted && 'rule' in wanted ? wanted.rule : undefined);
    } catch {
      // The text has changed meanwhile, or the server is away: when either is over, it tells of a change.
    } finally {
      this.#asking = false;
      if (this.#askAgain) this.#ask();
    }
  }

  #show(answer: Answer, rule?: string): void {
    if (!answer) {
      this.#turnBack();
      return;
    }
    if ('broken' in answer) {
      this.#tell({ kind: 'broken', language: answer.language });
      return;
    }
    this.#shown = { ...answer, of: this.#uri! };
    this.#cases.set(this.#uri!.toString(), answer.preview.case);
    this.#panel!.title = vscode.l10n.t('Case: {0}', answer.preview.title);
    this.#walked.fire();
    this.#tell({ kind: 'show', preview: answer.preview, ...(rule !== undefined && { rule }) });
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.#isOf(document));
    if (editor && rule === undefined) this.#light(editor.selection.active);
  }

  /** A catalogue has no cases: what was shown stays. */
  #turnBack(): void {
    this.#uri = this.#shown?.of;
    if (this.#uri) return;
    this.#panel?.dispose();
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A catalogue has no cases of its own. Open a routine that builds on it.'),
    );
  }

  #tell(message: ToPreview): void {
    void this.#panel?.webview.postMessage(message);
  }

  /** Lights what stands for the innermost thing of the text that the cursor is in. */
  #light(at: vscode.Position): void {
    const around = (this.#shown?.places ?? [])
      .filter(({ uri, range }) => uri === this.#uri?.toString() && rangeOf(range).contains(at))
      .sort((a, b) => b.range.start.line - a.range.start.line);
    this.#tell({ kind: 'light', all: around.slice(0, 1).map(({ routine, id }) => ({ routine, id })) });
  }

  async #reveal({ routine, id }: Of): Promise<void> {
    const place = this.#shown?.places.find((one) => one.routine === routine && one.id === id);
    if (!place) return;
    const uri = vscode.Uri.parse(place.uri);
    const start = rangeOf(place.range).start;
    const column = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === place.uri);
    await vscode.window.showTextDocument(uri, {
      viewColumn: column?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(start, start),
    });
  }

  async #act(uri: vscode.Uri, { action, case: said }: Extract<FromPreview, { kind: 'act' }>): Promise<void> {
    const asked = { textDocument: { uri: uri.toString() }, case: said };
    const write = (title: string) => this.#server.ask<Written | null>('rutine/example', { ...asked, title });
    const shown = (format: string) => this.#server.ask<string | null>('rutine/timetable', { ...asked, format });
    await writeOut(action, uri, { write, shown });
  }
}

const isRoutine = (document: vscode.TextDocument | undefined): document is vscode.TextDocument =>
  document?.languageId === 'rutine';
