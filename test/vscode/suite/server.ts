// The language server, as the extension starts it and keeps it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, until } from './documents.ts';
import { servers } from './servers.ts';

const rules = (uri: vscode.Uri): unknown[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code))
    .sort();

describe('the language server', () => {
  afterEach(closeAll);

  it('says what is wrong in a routine, and what is wrong no more', async () => {
    const { document } = await openFile('klager.rutine');
    const change = async (from: string, to: string) => {
      const at = document.positionAt(document.getText().indexOf(from));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(at, at.translate(0, from.length)), to);
      await vscode.workspace.applyEdit(edit);
    };
    await until('nothing wrong', () => rules(document.uri).length === 0);
    await change('utføres av Saksbehandler', 'utføres av Saksbehandlr');
    await until('a name that nobody has', () => rules(document.uri).includes('name-unknown'));
    await change('utføres av Saksbehandlr', 'utføres av Saksbehandler');
    await until('nothing wrong again', () => rules(document.uri).length === 0);
  });

  it('counts above a name where it is named, and leads there', async () => {
    const { document } = await openFile('klager.rutine');
    const lens = await until('a lens', async () => {
      const all = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        100,
      );
      return all.find(({ command }) => command?.command === 'rutine.showReferences');
    });
    const { command, arguments: given = [] } = lens.command!;
    await vscode.commands.executeCommand(command, ...given);
  });

  it('comes back when it is killed, and says so', async () => {
    const { document } = await openFile('odd.rutine');
    await until('a server', () => servers().length === 1);
    const said: string[] = [];
    const shown = vscode.window.showWarningMessage;
    const window = vscode.window as { showWarningMessage: unknown };
    window.showWarningMessage = (message: string) => {
      said.push(message);
      return Promise.resolve(undefined);
    };
    try {
      const [old] = servers();
      process.kill(old!, 'SIGKILL');
      await until('another server', () => servers().length === 1 && servers()[0] !== old);
      assert.match(said.join('\n'), /stopped unexpectedly, and is started again/);
      await until('what it finds', () => rules(document.uri).includes('name-unknown'));
    } finally {
      window.showWarningMessage = shown;
    }
  });
});
