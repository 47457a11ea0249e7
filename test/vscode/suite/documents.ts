/** Texts in editors, for the tests inside the extension host. */
import { join } from 'node:path';
import * as vscode from 'vscode';

/** A file of the workspace, by its name. */
export const fileUri = (name: string): vscode.Uri =>
  vscode.Uri.file(join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, name));

/** Shows a file of the workspace. */
export const openFile = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));

let texts = 0;

/**
 * Shows a text, with the cursor at its end. Each is in a file of its own: of texts that are in none, the editor keeps a copy for
 * a while under a name that the next one gets too.
 */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const name = `text-${++texts}.rutine`;
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(content));
  const editor = await openFile(name);
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Waits until something is so, and gives it. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  milliseconds = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Closes all editors; what is not saved is thrown away. */
export async function closeAll(): Promise<void> {
  // The editor itself writes its settings meanwhile.
  const ours = vscode.workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'rutine');
  for (const document of ours) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
