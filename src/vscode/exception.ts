/** An exception from a rule, with its reason: whoever makes it says why, and the server knows how it is written. */
import * as vscode from 'vscode';
import type { Position, TextEdit, VersionedTextDocumentIdentifier } from 'vscode-languageserver';
import type { LanguageServer } from './language-server.ts';
import { rangeOf } from './range.ts';

/** @param place where the rule was not followed in that version of the text, as the protocol counts it */
export async function makeException(
  server: LanguageServer,
  textDocument: VersionedTextDocumentIdentifier,
  rule: string,
  place: Position,
): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why need the rule {0} not be followed here?', rule),
    prompt: vscode.l10n.t('Whoever reads the routine sees the reason. Say who has decided it, too.'),
  });
  if (!reason?.trim()) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(textDocument.uri));
  const isSame = () => document.version === textDocument.version;
  const edit =
    isSame() && (await server.ask<TextEdit | null>('rutine/exception', { textDocument, rule, place, reason }));
  if (!isSame()) {
    vscode.window.showWarningMessage(
      vscode.l10n.t('The text was changed meanwhile, so no exception was made. Make it once more.'),
    );
    return;
  }
  if (!edit) return;
  const made = new vscode.WorkspaceEdit();
  made.replace(document.uri, rangeOf(edit.range), edit.newText);
  await vscode.workspace.applyEdit(made);
}
