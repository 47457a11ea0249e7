/** What runs in a worker for an editor in a browser: the server, whose files are those that the client tells of, or its prover. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { prove } from '../../verify/prove.ts';
import { trustCode } from '../../workspace/config/configuration.ts';
import { type Asked, proverIn } from '../prover.ts';
import { serve } from '../server.ts';
import { inTurn, outOfTurn, refuse } from '../turns.ts';
import { pathOf } from '../uris.ts';
import { putFile, removeFile } from './fs.ts';
import { enter } from './path.ts';
import { isProver, workerThread } from './worker-thread.ts';

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

type InWorker = ConstructorParameters<typeof BrowserMessageReader>[0];
const worker = globalThis as unknown as InWorker;
if (isProver())
  worker.onmessage = ({ data }: { data: Asked }) => worker.postMessage(prove(data.routine, data.surroundings));
else begin();

function begin(): void {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), inTurn());
  connection.onRequest(outOfTurn, refuse);
  connection.onNotification('rutine/files', take);
  serve(connection, proverIn(workerThread), ({ workspaceFolders, initializationOptions }) => {
    trustCode(false, 'a browser does not run them');
    const folder = workspaceFolders?.[0];
    if (folder) enter(pathOf(folder.uri));
    if (initializationOptions?.files) take(initializationOptions as Told);
  });
}
