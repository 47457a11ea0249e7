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

/** Routines and catalogues, and what configurations are made of. */
const ours = '**/*.{rutine,json,yaml,yml}';
/** A workspace may hold any number of data files that no configuration names. */
const most = 5_000;

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
  let files: Told['files'] = [];
  const begin = async (): Promise<MessageTransports> => {
    const found = await vscode.workspace.findFiles(ours, '**/node_modules/**', most);
    files = await Promise.all(found.map(told));
    const worker = await workerOf(program);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('rutine', 'Rutine', begin, {
    ...options,
    documentSelector: [{ language: 'rutine' }],
    // It never runs code of the workspace.
    initializationOptions: () => ({ ...abilities, trusted: false, files }),
    middleware: {
      workspace: {
        // The server hears what a file holds before it hears that it has changed.
        async didChangeWatchedFile({ type, uri }, next) {
          const file = type === FileChangeType.Deleted ? { uri, text: null } : await told(vscode.Uri.parse(uri));
          await client.sendNotification('rutine/files', { files: [file] } satisfies Told);
          await next({ type, uri });
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

async function told(uri: vscode.Uri): Promise<Told['files'][number]> {
  try {
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // It went away meanwhile.
    return { uri: uri.toString(), text: null };
  }
}
