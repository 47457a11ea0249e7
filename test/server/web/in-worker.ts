// Runs the server for browsers as a process like any other: in a worker from which all is taken that a browser's has not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { framed, unframing } from '../framing.ts';

const asInBrowser = `
  const { parentPort, Worker, workerData } = require('node:worker_threads');
  // Node makes it when it is first asked for, and needs its own names for that.
  globalThis.MessageEvent;
  const ofNode = ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate'];
  const ofModules = ['require', 'module', 'exports', '__filename', '__dirname'];
  for (const name of [...ofNode, ...ofModules]) delete globalThis[name];
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  globalThis.addEventListener = () => {};
  // A worker of a worker: the same program, which is told its name.
  Object.assign(globalThis, { name: workerData.name, location: { href: workerData.program } });
  globalThis.Worker = class {
    constructor(program, { name }) {
      const worker = new Worker(program, { eval: true, workerData: { program, name } });
      worker.on('message', (data) => this.onmessage({ data }));
      worker.on('error', (error) => this.onerror(error));
      this.postMessage = (message) => worker.postMessage(message);
      this.terminate = () => worker.terminate();
    }
  };
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;
const server = readFileSync(join(import.meta.dirname, '../../../dist/web/server.js'), 'utf8');
const program = asInBrowser + server;
const worker = new Worker(program, { eval: true, workerData: { program, name: '' } });
worker.on('message', (message) => process.stdout.write(framed(message)));

/** What a client in a browser tells as bytes comes here in base 64, as all of this is JSON. */
const revived = (message: unknown): unknown =>
  JSON.parse(JSON.stringify(message), (key, value) =>
    key === 'bytes' && typeof value === 'string' ? Uint8Array.from(Buffer.from(value, 'base64')) : value,
  );
const read = unframing();
process.stdin.on('data', (piece: Buffer) => {
  for (const message of read(piece) as { readonly method?: string }[]) {
    // Whoever started a worker ends it.
    if (message.method === 'exit') process.exit(0);
    worker.postMessage(revived(message));
  }
});
