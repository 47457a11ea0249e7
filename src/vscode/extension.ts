/** The extension where there is a Node: the server is a process of its own, and the command line runs as tasks. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offer } from './activation.ts';
import { LanguageServer } from './language-server.ts';
import { checkTasks, registerTasks } from './tasks.ts';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const modules = (name: string) => context.asAbsolutePath(`dist/${name}.cjs`);
  const program = modules('rutine');
  const run = { module: modules('server'), transport: TransportKind.ipc };
  // Old versions, as git shows them, are nobody's to mend.
  const documentSelector = ['file', 'untitled'].map((scheme) => ({ scheme, language: 'rutine' }));
  server = new LanguageServer(
    (options) => new LanguageClient('rutine', 'Rutine', run, { ...options, documentSelector }),
  );
  context.subscriptions.push(
    registerTasks(program),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server?.trust()),
  );
  await offer(context, server, () => Promise.all(checkTasks(program).map((task) => vscode.tasks.executeTask(task))));
}

/** VS Code waits for this before it ends the extension host, so that no server is left behind. */
export const deactivate = (): Promise<void> | undefined => server?.end();
