/** The server in a worker, for an editor in a browser: its files are those that the client tells of. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { forProofsInBrowser } from '../../verify/bounds.ts';
import { prove } from '../../verify/prove.ts';
import { trustCode } from '../../workspace/config/configuration.ts';
import { serve } from '../server.ts';
import { inTurn, outOfTurn, refuse } from '../turns.ts';
import { pathOf } from '../uris.ts';
import { putFile, removeFile } from './fs.ts';
import { enter } from './path.ts';

/** What the workspace holds: files with their bytes; without any the file is gone. */
export interface Told {
  readonly files: readonly { readonly uri: string; readonly bytes: Uint8Array | null }[];
}

function take({ files }: Told): void {
  for (const { uri, bytes } of files) {
    if (bytes === null) removeFile(pathOf(uri));
    else putFile(pathOf(uri), bytes);
  }
}

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), inTurn());
connection.onRequest(outOfTurn, refuse);
connection.onNotification('rutine/files', take);
// A worker in a worker is not to be had in every editor, so what is proved here holds up all else, and is given little.
serve(
  connection,
  async (routine, surroundings) => prove(routine, surroundings, forProofsInBrowser),
  ({ workspaceFolders, initializationOptions }) => {
    trustCode(false, 'a browser does not run them');
    const folder = workspaceFolders?.[0];
    if (folder) enter(pathOf(folder.uri));
    if (initializationOptions?.files) take(initializationOptions as Told);
  },
);
