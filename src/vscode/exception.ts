/** An exception from a rule, with its reason: whoever makes it says why, and the server knows how it is written. */
import * as vscode from 'vscode';
import type { Position, TextEdit } from 'vscode-languageserver';
import type { LanguageServer } from './language-server.ts';
import { rangeOf } from './range.ts';

/** @param place where the rule was not followed, as the protocol counts it */
export async function makeException(server: LanguageServer, uri: string, rule: string, place: Position): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why need the rule {0} not be followed here?', rule),
    prompt: vscode.l10n.t('Whoever reads the routine sees the reason. Say who has decided it, too.'),
  });
  if (!reason?.trim()) return;
  const edit = await server.ask<TextEdit | null>('rutine/exception', { textDocument: { uri }, rule, place, reason });
  if (!edit) return;
  const made = new vscode.WorkspaceEdit();
  made.replace(vscode.Uri.parse(uri), rangeOf(edit.range), edit.newText);
  await vscode.workspace.applyEdit(made);
}
