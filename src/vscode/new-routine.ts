/** A first routine to write on: the snippet with which a file begins, in the language that the settings name. */
import * as vscode from 'vscode';

/** As they are called in `snippets/`. */
const beginnings = { nb: 'Rutine', en: 'Routine' } as const;

export async function newRoutine(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'rutine' });
  await vscode.window.showTextDocument(document);
  const wanted = vscode.workspace.getConfiguration('rutine.newRoutine').get<keyof typeof beginnings>('language', 'nb');
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'rutine', name: beginnings[wanted] });
}
