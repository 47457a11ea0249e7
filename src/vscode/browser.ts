/** The extension in a browser: the server is a worker that is told what the workspace's files hold, as it can read none. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  FileChangeType,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Told } from '../server/web/main.ts';
import { offer } from './activation.ts';
import { abilities, LanguageServer } from './language-server.ts';
import { WebFiles } from './web-files.ts';

let server: LanguageServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  server = new LanguageServer((options) =>
    clientOf(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js'), options),
  );
  // There all routines are looked at anyway, and there are no tasks.
  await offer(context, server, () => vscode.commands.executeCommand('workbench.actions.view.problems'));
}

export const deactivate = (): Promise<void> | undefined => server?.end();

/** @param program the server's */
function clientOf(program: vscode.Uri, options: LanguageClientOptions): LanguageClient {
  const folders = vscode.workspace.workspaceFolders ?? [];
  // Old versions, as git shows them, are nobody's to mend.
  const schemes = new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
  let files: WebFiles;
  let told: Told;
  let worker: Worker | undefined;
  const begin = async (): Promise<MessageTransports> => {
    // Nobody else ends it, be it idle or hanging.
    worker?.terminate();
    files = new WebFiles();
    told = { files: await files.below(vscode.workspace.workspaceFolders ?? []) };
    worker = await workerOf(program);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const tell = (more: Told) => client.sendNotification('rutine/files', more);
  const client = new LanguageClient('rutine', 'Rutine', begin, {
    ...options,
    documentSelector: [...schemes].map((scheme) => ({ scheme, language: 'rutine' })),
    // What configurations extend, and schemas; routines and configurations the server asks for itself.
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{json,yaml,yml}') },
    // It never runs code of the workspace.
    initializationOptions: () => ({ ...abilities, ...told }),
    middleware: {
      workspace: {
        // The server hears what a file holds before it hears that it has changed.
        async didChangeWatchedFile(event, next) {
          const uri = vscode.Uri.parse(event.uri);
          if (!files.has(uri)) return;
          const gone = event.type === FileChangeType.Deleted;
          await tell({ files: gone ? [{ uri: event.uri, bytes: null }] : await files.at(uri) });
          await next(event);
        },
        async didChangeWorkspaceFolders(event, next) {
          await tell({ files: await files.below(event.added) });
          await next(event);
        },
      },
    },
  });
  return client;
}

/** A worker can't be loaded from wherever an extension is, but from its text. */
async function workerOf(program: vscode.Uri): Promise<Worker> {
  const text = await vscode.workspace.fs.readFile(program);
  return new Worker(URL.createObjectURL(new Blob([text as BlobPart], { type: 'text/javascript' })));
}
