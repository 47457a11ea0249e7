/** The commands, all under the category 'Rutine' of package.json. */
import * as vscode from 'vscode';
import type { Position } from 'vscode-languageserver';
import type { Examples } from './examples.ts';
import { makeException } from './exception.ts';
import type { LanguageServer } from './language-server.ts';
import type { RoutineMaps } from './map.ts';
import { newRoutine } from './new-routine.ts';
import type { CasePreviews, Wanted } from './preview.ts';
import { showReferences } from './references.ts';

/** @param checkAll checks the routines of the whole workspace */
export function registerCommands(
  server: LanguageServer,
  previews: CasePreviews,
  maps: RoutineMaps,
  examples: Examples,
  checkAll: () => unknown,
): vscode.Disposable {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    newRoutine,
    checkWorkspace: checkAll,
    restartServer: () => server.restart(),
    showLog: () => server.showLog(),
    showReferences,
    walkCase: (file?: string | vscode.Uri, wanted?: string | Wanted) =>
      previews.open(
        typeof file === 'string' ? vscode.Uri.parse(file) : file,
        typeof wanted === 'string' ? { example: wanted } : isWanted(wanted) ? wanted : undefined,
      ),
    makeException: (uri: string, rule: string, place: Position, version: number) =>
      makeException(server, { uri, version }, rule, place),
    showMap: (file?: vscode.Uri) => maps.open(file),
    runExamples: (file: string) => examples.run(vscode.Uri.parse(file)),
    firstSteps: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', 'rutine.rutine#start'),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`rutine.${name}`, run)),
  );
}

/** A menu gives the editor's group as well. */
const isWanted = (value: Wanted | undefined): value is Wanted =>
  typeof value === 'object' && value !== null && ('example' in value || 'case' in value);
