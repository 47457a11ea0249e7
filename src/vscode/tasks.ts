/** Tasks: the command line that comes with the extension, so that a whole workspace is checked without installing more. */
import * as vscode from 'vscode';

const type = 'rutine';

/** As `taskDefinitions` in package.json says. */
interface Definition extends vscode.TaskDefinition {
  readonly command: 'check' | 'test';
  readonly paths?: readonly string[];
  readonly options?: readonly string[];
}

/** The tasks that check the routines of each folder of the workspace. */
export const checkTasks = (program: string): vscode.Task[] => tasksOf('check', program);

const tasksOf = (command: Definition['command'], program: string): vscode.Task[] =>
  (vscode.workspace.workspaceFolders ?? []).map((folder) => taskOf({ type, command }, folder, program));

/** @param program the command line */
export function registerTasks(program: string): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => [...tasksOf('check', program), ...tasksOf('test', program)],
    // One that stands in tasks.json, with what it says there.
    resolveTask: ({ definition, scope }) => taskOf(definition as Definition, scope, program),
  });
}

function taskOf(definition: Definition, scope: vscode.Task['scope'], program: string): vscode.Task {
  const { command, paths = ['.'], options = [] } = definition;
  const checks = command === 'check';
  // The form that the problem matcher reads.
  const form = checks ? ['--format', 'lines'] : [];
  // The editor's own Node, as there may be no other.
  const execution = new vscode.ProcessExecution(process.execPath, [program, command, ...form, ...options, ...paths], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    ...(typeof scope === 'object' && { cwd: scope.uri.fsPath }),
  });
  const name = checks ? vscode.l10n.t('check routines') : vscode.l10n.t('try the examples');
  const matchers = checks ? ['$rutine'] : [];
  const task = new vscode.Task(definition, scope ?? vscode.TaskScope.Workspace, name, 'Rutine', execution, matchers);
  task.presentationOptions = { echo: false, showReuseMessage: false, clear: true };
  task.group = checks ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
  return task;
}
