/** What a lens of the server leads to: the places that name a thing, as the editor shows them. */
import * as vscode from 'vscode';

/** @param at a position as the protocol counts it */
export async function showReferences(uri: string, at: { line: number; character: number }): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const position = new vscode.Position(at.line, at.character);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    file,
    position,
  );
  await vscode.commands.executeCommand('editor.action.showReferences', file, position, places);
}
