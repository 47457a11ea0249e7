/** What is done when the language server goes away unasked: it comes back, and the writer is told. */
import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** One that goes away more often than this within so many milliseconds would go on doing so. */
const often = 5;
const span = 3 * 60 * 1000;

interface Ways {
  readonly again: () => unknown;
  readonly log: () => unknown;
}

export class StartsAgain implements ErrorHandler {
  readonly #ways: Ways;
  #ends: readonly number[] = [];

  /** @param ways what the writer can choose when it is not started any more */
  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** A message that could not be read or written says nothing of the next. */
  error = () => ({ action: ErrorAction.Continue });

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < span), now];
    if (this.#ends.length <= often) {
      const message = vscode.l10n.t("Rutine's language server stopped unexpectedly, and is started again.");
      void vscode.window.showWarningMessage(message);
      return { action: CloseAction.Restart, message, handled: true };
    }
    this.#ends = [];
    const message = vscode.l10n.t(
      "Rutine's language server stopped {0} times within a few minutes. It stays off until you start it again; what is wrong in routines is not shown meanwhile.",
      often + 1,
    );
    void this.#offer(message);
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }

  async #offer(message: string): Promise<void> {
    const again = vscode.l10n.t('Start again');
    const log = vscode.l10n.t('Show the log');
    const chosen = await vscode.window.showErrorMessage(message, again, log);
    if (chosen === again) await this.#ways.again();
    if (chosen === log) this.#ways.log();
  }
}
