/** The language server as an editor meets it: how long until it says something, and how much it keeps in mind. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uriOf } from '../src/server/uris.ts';
import { capabilities } from '../test/server/capabilities.ts';
import { type Client, connect, greet } from '../test/server/client.ts';
import { writeWorkspace } from './generate.ts';
import { folder, median, ms, printTable } from './measure.ts';

const routines = 1_000;
const cases = 30;

/** Megabytes of the server's process that are in memory. */
function residentOf(): number {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const own = all.find((line) => Number.parseInt(line, 10) === process.pid && line.includes('server --stdio'))!;
  return Number(own.trim().split(/\s+/)[1]) / 1024;
}

/** Measures and prints. */
export async function server(): Promise<void> {
  const workspace = join(folder, 'served');
  writeWorkspace(workspace, routines);
  const path = join(workspace, 'routine-500.rutine');
  const uri = uriOf(path);
  const { diagnostic: _, ...textDocument } = capabilities.textDocument;
  const options = { folders: [uriOf(workspace)], capabilities: { ...capabilities, textDocument } };
  const began = performance.now();
  const client: Client = await greet(connect(options), options);
  const greeted = performance.now() - began;
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'rutine', version: 1, text: readFileSync(path, 'utf8') },
  });
  await client.until<{ uri: string }>('textDocument/publishDiagnostics', (params) => params.uri === uri);
  const first = performance.now() - began;
  await client.request('workspace/symbol', { query: 'nothing is called so' });
  const indexed = performance.now() - began;
  const memory = residentOf();
  const walked: number[] = [];
  for (let at = 0; at < cases; at++) {
    const before = performance.now();
    await client.request('rutine/preview', { textDocument: { uri } });
    walked.push(performance.now() - before);
  }
  await client.stop();
  printTable(`The language server in a workspace of ${routines} routines, over stdio`, [
    ['until it answers', ms(greeted)],
    ['until the open file is judged', ms(first)],
    ['until all are looked at', ms(indexed)],
    ['in memory then', `${memory.toFixed(0)} MB`],
    ['a case for the preview (median)', ms(median(walked))],
  ]);
}
