/** The language server as the extension holds it: it is started, told things, asked, and started again. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { StartsAgain } from './starts-again.ts';

/** What the extension can do beyond the protocol. */
export const abilities = { followsChanges: true, asksReason: true } as const;

export class LanguageServer {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  /** What the server knows is another: a text, a file, which files there are. */
  readonly onChange = this.#changed.event;

  /** @param make a client of it, with these options and what it needs besides where it runs */
  constructor(make: (options: LanguageClientOptions) => BaseLanguageClient) {
    this.#client = make({
      // A function, as a server that starts again later must be told what holds then.
      initializationOptions: () => ({ ...abilities, trusted: vscode.workspace.isTrusted }),
      // The problem matcher's owner: what a task finds in a file takes the place of what the server found, and back.
      diagnosticCollectionName: 'rutine',
      errorHandler: new StartsAgain({ again: () => this.restart(), log: () => this.showLog() }),
      initializationFailedHandler: () => false,
    });
    // The client keeps one listener for each notification.
    this.#client.onNotification('rutine/changed', () => this.#changed.fire());
  }

  /** Starts it. One that can't start is told of; the colours, snippets and tasks are there all the same. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#client.error(vscode.l10n.t("Rutine's language server could not start."), error, 'force');
    }
  }

  async restart(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.stop();
    await this.start();
  }

  /** Tells it that the workspace is trusted from now on, so that rules of the workspace's own may run. */
  async trust(): Promise<void> {
    if (this.#client.isRunning()) await this.#client.sendNotification('rutine/trusted', { trusted: true });
  }

  /** Asks it something of its own. Rejected where it is away, or the text has changed since. @param token takes it back */
  async ask<T>(method: string, params: object, token?: vscode.CancellationToken): Promise<T> {
    return this.#client.sendRequest<T>(method, params, token);
  }

  /** Whether it is told of a text. */
  knows(document: vscode.TextDocument): boolean {
    const told = this.#client.clientOptions.documentSelector as vscode.DocumentSelector;
    return vscode.languages.match(told, document) > 0;
  }

  showLog(): void {
    this.#client.outputChannel.show();
  }

  async end(): Promise<void> {
    await this.#client.dispose();
  }
}
