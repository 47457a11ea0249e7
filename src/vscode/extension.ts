/** The extension: starts the language server and offers what an editor needs besides. It knows nothing of routines itself. */
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Examples } from './examples.ts';
import { LanguageServer } from './language-server.ts';
import { CasePreviews } from './preview.ts';
import { registerTasks } from './tasks.ts';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const modules = (name: string) => context.asAbsolutePath(`dist/${name}.cjs`);
  const program = modules('rutine');
  server = new LanguageServer(modules('server'));
  const previews = new CasePreviews(server, context.extensionUri);
  const examples = new Examples(server);
  context.subscriptions.push(
    previews,
    examples,
    registerCommands(server, previews, examples, program),
    registerTasks(program),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server?.trust()),
  );
  await server.start();
}

/** VS Code waits for this before it ends the extension host, so that no server is left behind. */
export const deactivate = (): Promise<void> | undefined => server?.end();
