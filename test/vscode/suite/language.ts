// What the editor knows of the language without the server: its name, indentation, quotes; its colours are seen in `../workbench.test.ts`.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, openFile, openText } from './documents.ts';

describe('the language', () => {
  afterEach(closeAll);

  /** What stands in an editor after something was typed at its end. */
  const typed = async (content: string, text: string): Promise<string> => {
    const { document } = await openText(content);
    for (const char of text) await vscode.commands.executeCommand('type', { text: char });
    return document.getText();
  };

  it('is known, and the extension comes with its files', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('rutine'));
    const { document } = await openFile('klager.rutine');
    assert.equal(document.languageId, 'rutine');
    await vscode.extensions.getExtension('rutine.rutine')!.activate();
  });

  it('goes further in below a line that holds others, and stays where one does not', async () => {
    assert.equal(await typed('start klage "En klage"', '\nx'), 'start klage "En klage"\n  x');
    assert.equal(await typed('    step a "A"', '\nx'), '    step a "A"\n      x');
    assert.equal(await typed('    utføres av Leder', '\nx'), '    utføres av Leder\n    x');
    assert.equal(await typed('  roller Leder,', '\nx'), '  roller Leder,\n    x');
  });

  it('closes quotes', async () => assert.equal(await typed('  steg ', '«Svar'), '  steg «Svar»'));

  it('is indented by two blanks', async () => {
    const { options } = await openFile('klager.rutine');
    assert.deepEqual([options.insertSpaces, options.tabSize], [true, 2]);
  });

  it('explains and checks the configuration', async () => {
    await openFile('rutine.config.json');
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      fileUri('rutine.config.json'),
      new vscode.Position(0, 4),
    );
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
    assert.match(said.join('\n'), /Whose public holidays/);
  });
});
