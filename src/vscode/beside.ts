/** A page beside the text that follows the routine that is written in: the editor, the edits, the cursor. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver';
import type { LanguageServer } from './language-server.ts';
import { rangeOf } from './range.ts';
import { pageOf, pageOptions } from './webview.ts';

/** What a page is, and what is done for it. */
interface Page<From> {
  /** Of its program and its style. */
  readonly name: string;
  readonly title: string;
  /** What may be shown as an image, such as `blob:`. */
  readonly images?: string;
  /** A message of the page's; nothing for what is none. */
  readonly messageOf: (value: unknown) => From | null;
  readonly hear: (message: From) => unknown;
  /** Asks for what is to be shown of a routine. What it gives is done if nothing has changed meanwhile. */
  readonly look: (uri: vscode.Uri) => Promise<() => void>;
  /** The cursor is here, in the routine that is followed. */
  readonly point: (at: vscode.Position) => void;
  readonly closed: () => void;
}

export class Beside<From, To> {
  readonly #extension: vscode.Uri;
  readonly #page: Page<From>;
  readonly #listeners: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  /** The routine of which something was shown last. */
  #before: vscode.Uri | undefined;
  #asking = false;
  #askAgain = false;

  /** @param extension its folder */
  constructor(server: LanguageServer, extension: vscode.Uri, page: Page<From>) {
    this.#extension = extension;
    this.#page = page;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (this.#panel && editor?.document.languageId === 'rutine' && !this.#isOf(editor.document))
          this.follow(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
        if (this.#isOf(document)) page.point(selection!.active);
      }),
      // What is shown of a routine may hang on other files.
      server.onChange(() => this.ask()),
    );
  }

  /** The routine that is followed. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  /** Opens it beside the text, or brings it to the front. */
  open(): void {
    this.#panel ??= this.#create();
    this.#panel.reveal(undefined, true);
  }

  follow(uri: vscode.Uri): void {
    this.#uri = uri;
    this.ask();
  }

  /** Asks for what is shown, one question at a time: whatever changed meanwhile is asked for after it. */
  ask(): void {
    if (this.#asking) this.#askAgain = true;
    else void this.#askNow();
  }

  tell(message: To): void {
    void this.#panel?.webview.postMessage(message);
  }

  /** Something is shown of the routine now. @param title of the page */
  showing(title: string): void {
    this.#before = this.#uri;
    this.#panel!.title = title;
  }

  /** Nothing can be shown of this file: what was shown stays; where nothing was, `words` say so instead. */
  turnBack(words: string): void {
    this.#uri = this.#before;
    if (this.#uri) return;
    this.#panel?.dispose();
    void vscode.window.showInformationMessage(words);
  }

  /** Where the cursor is in the routine, if that is seen. */
  cursor(): vscode.Position | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#isOf(document))?.selection.active;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#panel?.dispose();
  }

  #isOf(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri?.toString();
  }

  #create(): vscode.WebviewPanel {
    const { name, title, images, messageOf, hear, closed } = this.#page;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(`rutine.${name}`, title, column, pageOptions(this.#extension));
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, 'media/routine-light.svg'),
      dark: vscode.Uri.joinPath(this.#extension, 'media/routine-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((value) => {
      const message = messageOf(value);
      if (message) void hear(message);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#uri = undefined;
      this.#before = undefined;
      closed();
    });
    panel.webview.html = pageOf(panel.webview, this.#extension, name, images);
    return panel;
  }

  async #askNow(): Promise<void> {
    const uri = this.#uri;
    if (!uri || !this.#panel) return;
    this.#asking = true;
    this.#askAgain = false;
    try {
      const show = await this.#page.look(uri);
      if (!this.#askAgain && uri === this.#uri) show();
    } catch {
      // The text has changed meanwhile, or the server is away: when either is over, it tells of a change.
    } finally {
      this.#asking = false;
      if (this.#askAgain) this.ask();
    }
  }
}

/** Shows a place of a text, in the column in which it is seen already. */
export async function reveal(uri: vscode.Uri, range: Range): Promise<void> {
  const { start } = rangeOf(range);
  const seen = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, {
    viewColumn: seen?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
}
