// The tasks: the command line, run by the editor, and what it found as problems.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, until } from './documents.ts';

describe('the tasks', () => {
  const problems = () => vscode.languages.getDiagnostics(fileUri('odd.rutine'));

  it('check the routines, and try their examples', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'rutine' });
    assert.deepEqual(
      tasks.map(({ definition, group }) => [definition.command, group?.id]),
      [
        ['check', 'build'],
        ['test', 'test'],
      ],
    );
  });

  it('show what was found where it stands', async () => {
    const [check] = await vscode.tasks.fetchTasks({ type: 'rutine' });
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(check!);
    assert.equal(await ended, 1);
    // The server may have found it too: it is shown once.
    const [problem, ...more] = await until('a problem', () => (problems().length ? problems() : undefined));
    assert.deepEqual(more, []);
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem!.source, 'rutine');
    assert.match(problem!.message, /^Ingenting her heter «Ledr»/);
    assert.deepEqual([problem!.range.start.line, problem!.range.start.character], [8, 15]);
  });
});
