// The commands, as a person calls them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, until } from './documents.ts';

const { packageJSON: manifest } = vscode.extensions.getExtension('rutine.rutine')!;

describe('the commands', () => {
  before(() => openFile('klager.rutine'));
  afterEach(closeAll);

  const begin = async (language: string): Promise<string> => {
    const settings = vscode.workspace.getConfiguration('rutine');
    await settings.update('newRoutine.language', language, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('rutine.newRoutine');
    return until('a beginning', () => vscode.window.activeTextEditor?.document.getText());
  };

  it('are there, each that is offered', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const { command, category } of manifest.contributes.commands) {
      assert.equal(category, 'Rutine');
      assert.ok(known.includes(command), command);
    }
  });

  it('show the map of a routine beside it', async () => {
    const { document } = await openFile('klager.rutine');
    await vscode.commands.executeCommand('rutine.showMap');
    const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('a map', () => titles().includes('Map: Slik behandler vi klager'));
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('begin a routine in either language', async () => {
    assert.match(await begin('nb'), /^rutine klager "Slik behandler vi klager"\n {2}formål /);
    assert.match(await begin('en'), /^routine complaints "How we answer complaints"\n {2}purpose /);
  });
});
