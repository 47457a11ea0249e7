/** What the extension offers wherever it runs, once there is a server. */
import type * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { Examples } from './examples.ts';
import type { LanguageServer } from './language-server.ts';
import { RoutineMaps } from './map.ts';
import { CasePreviews } from './preview.ts';

/** Offers it, and starts the server. @param checkAll checks the routines of the whole workspace */
export async function offer(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  checkAll: () => unknown,
): Promise<void> {
  const previews = new CasePreviews(server, context.extensionUri);
  const maps = new RoutineMaps(server, previews, context.extensionUri);
  const examples = new Examples(server);
  context.subscriptions.push(previews, maps, examples, registerCommands(server, previews, maps, examples, checkAll));
  await server.start();
}
