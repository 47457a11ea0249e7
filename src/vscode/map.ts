/** The map beside the text: it follows the routine that is written in, the edits, the cursor, and the case that is walked. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';
import type { MapGraph } from '../view/map/data.ts';
import type { MapState } from '../view/map/draw.ts';
import type { LanguageServer } from './language-server.ts';
import { type FromMap, messageOf, type ToMap } from './map-messages.ts';
import type { CasePreviews } from './preview.ts';
import { rangeOf } from './range.ts';
import { pageOf, pageOptions } from './webview.ts';

/** As `rutine/map` answers. */
type Answer = {
  readonly graph: MapGraph;
  readonly state: MapState;
  readonly places: readonly { readonly key: string; readonly range: Range }[];
} | null;

export class RoutineMaps {
  readonly #server: LanguageServer;
  readonly #previews: CasePreviews;
  readonly #extension: vscode.Uri;
  readonly #listeners: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  #shown: (NonNullable<Answer> & { readonly of: vscode.Uri }) | undefined;
  #asking = false;
  #askAgain = false;

  /** @param extension its folder */
  constructor(server: LanguageServer, previews: CasePreviews, extension: vscode.Uri) {
    this.#server = server;
    this.#previews = previews;
    this.#extension = extension;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'rutine' && !this.#isOf(editor.document)) this.#follow(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (this.#isOf(document)) this.#point(selection!.active);
      }),
      // What is found in a routine, and what its names mean, may hang on other files.
      server.onChange(() => this.#ask()),
      previews.onDidWalk(() => this.#ask()),
    );
  }

  /** Opens it beside the text, or brings it to the front. */
  open(uri: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri): void {
    if (!uri) return;
    this.#panel ??= this.#create();
    this.#panel.reveal(undefined, true);
    this.#follow(uri);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const title = vscode.l10n.t('Map');
    const panel = vscode.window.createWebviewPanel('rutine.map', title, column, pageOptions(this.#extension));
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
    });
    // A map that is saved as an image is drawn from an image of its own.
    panel.webview.html = pageOf(panel.webview, this.#extension, 'map', 'blob:');
    return panel;
  }

  #isOf(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri?.toString();
  }

  #follow(uri: vscode.Uri): void {
    if (!this.#panel) return;
    this.#uri = uri;
    this.#ask();
  }

  async #hear(message: FromMap): Promise<void> {
    switch (message.kind) {
      // It was loaded, or loaded again after it was hidden.
      case 'ready':
        return this.#ask();
      case 'open':
        return this.#open(message.key);
      case 'save':
        return this.#save(message);
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
    const said = this.#previews.caseOf(uri);
    try {
      const asked = { textDocument: { uri: uri.toString() }, ...(said && { case: said }) };
      const answer = await this.#server.ask<Answer>('rutine/map', asked);
      if (!this.#askAgain && uri === this.#uri) this.#show(answer);
    } catch {
      // The text has changed meanwhile, or the server is away: when either is over, it tells of a change.
    } finally {
      this.#asking = false;
      if (this.#askAgain) this.#ask();
    }
  }

  #show(answer: Answer): void {
    if (!answer) {
      // A catalogue has no map: what was shown stays.
      this.#uri = this.#shown?.of;
      if (this.#uri) return;
      this.#panel?.dispose();
      void vscode.window.showInformationMessage(
        vscode.l10n.t('A catalogue has no procedures to draw. Open a routine that builds on it.'),
      );
      return;
    }
    const { graph, state } = answer;
    this.#shown = { ...answer, of: this.#uri! };
    this.#panel!.title = vscode.l10n.t('Map: {0}', graph.title);
    this.#tell({ kind: 'draw', graph, state });
    const editor = vscode.window.visibleTextEditors.find(({ document }) => this.#isOf(document));
    if (editor) this.#point(editor.selection.active);
  }

  #tell(message: ToMap): void {
    void this.#panel?.webview.postMessage(message);
  }

  /** Points at the innermost part of the map that the cursor is in. */
  #point(at: vscode.Position): void {
    const around = (this.#shown?.places ?? []).filter(({ range }) => rangeOf(range).contains(at));
    this.#tell({ kind: 'point', key: around.at(-1)?.key ?? null });
  }

  async #open(key: string): Promise<void> {
    const { of, places } = this.#shown ?? {};
    const place = places?.find((one) => one.key === key);
    if (!of || !place) return;
    const { start } = rangeOf(place.range);
    const column = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === of.toString());
    await vscode.window.showTextDocument(of, {
      viewColumn: column?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(start, start),
    });
  }

  async #save({ ending, file }: Extract<FromMap, { kind: 'save' }>): Promise<void> {
    const uri = this.#shown?.of;
    if (!uri) return;
    const name = uri.path
      .split('/')
      .at(-1)!
      .replace(/\.rutine$/, '');
    const kind = ending === 'svg' ? vscode.l10n.t('Drawing') : vscode.l10n.t('Picture');
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.${ending}`),
      filters: { [kind]: [ending] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, file);
  }
}
