/** The server in a worker, for an editor in a browser: its files are those that the client tells of. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../server.ts';
import { inTurn, outOfTurn, refuse } from '../turns.ts';
import { pathOf } from '../uris.ts';
import { putFile, removeFile } from './fs.ts';

/** What the workspace holds: files with their texts; without one the file is gone. */
export interface Told {
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}

function take({ files }: Told): void {
  for (const { uri, text } of files) {
    if (text === null) removeFile(pathOf(uri));
    else putFile(pathOf(uri), text);
  }
}

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), inTurn());
connection.onRequest(outOfTurn, refuse);
connection.onNotification('rutine/files', take);
serve(connection, (options) => {
  if ('files' in options) take(options as Told);
});
