// The examples of routines as tests of the editor. How they went is seen in the workbench (`../examples.test.ts`).
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openText, until } from './documents.ts';
import { servers } from './servers.ts';

const routine = `rutine klage "Klager"
  formål "Hver klage får svar"

roller
  Leder

start ny "En ny klage kommer"
  steg registrer "Registrer klagen"
    utføres av Leder

eksempel "En klage"
  start 2026-03-02
  forvent registrer
`;

/** The ids of the tests that the editor knows of a text: of its file, and of each example. */
async function testsIn(uri: vscode.Uri): Promise<string[]> {
  const paths = await vscode.commands.executeCommand<string[][]>('vscode.testing.getTestsInFile', uri);
  return paths.map((path) => path.at(-1)!).sort();
}

const tells = (uri: vscode.Uri, ...ids: readonly string[]) =>
  until(`tests ${ids}`, async () => {
    const found = await testsIn(uri);
    return found.join() === [...(ids.length ? [uri.toString()] : []), ...ids].sort().join();
  });

describe('examples as tests', () => {
  afterEach(closeAll);

  it('are those of the text as it is written', async () => {
    const editor = await openText(routine);
    const { uri } = editor.document;
    await tells(uri, 'en-klage');
    await editor.edit((edit) => edit.insert(editor.selection.end, '\neksempel "To"\n  start 2026-03-03\n'));
    await tells(uri, 'en-klage', 'to');
    const at = routine.indexOf('eksempel');
    const range = new vscode.Range(editor.document.positionAt(at), editor.selection.end);
    await editor.edit((edit) => edit.delete(range));
    await tells(uri);
  });

  it('are not those of a file that is gone, or of a text that was never kept', async () => {
    const { uri } = (await openText(routine)).document;
    await tells(uri, 'en-klage');
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await tells(uri);

    const fresh = await vscode.workspace.openTextDocument({ language: 'rutine', content: routine });
    await vscode.window.showTextDocument(fresh);
    await tells(fresh.uri, 'en-klage');
    await closeAll();
    await tells(fresh.uri);
  });

  it('are not those of an old version, as git shows it', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('old', {
      provideTextDocumentContent: () => routine,
    });
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('old:/klage.rutine'));
      assert.equal(old.languageId, 'rutine');
      const { uri } = (await openText(routine)).document;
      await tells(uri, 'en-klage');
      assert.deepEqual(await testsIn(old.uri), []);
    } finally {
      provider.dispose();
    }
  });

  it('end also where the server goes away meanwhile', async () => {
    const { uri } = (await openText(routine)).document;
    await tells(uri, 'en-klage');
    await until('a server', () => servers().length === 1);
    const [old] = servers();
    process.kill(old!, 'SIGSTOP');
    const ran = vscode.commands.executeCommand('rutine.runExamples', uri.toString());
    process.kill(old!, 'SIGKILL');
    await ran;
    await until('another server', () => servers().length === 1 && servers()[0] !== old);
  });
});
