/** Proofs in a thread of their own, which holds up nobody, and is ended when nobody wants to know any more. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Proof } from '../verify/prove.ts';
import type { Prover } from './proving.ts';

/** Beside the bundle, or beside the sources. */
const entry = ['prover-thread.cjs', 'prover-thread.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path))!;

/** Proves one routine at a time. It rejects with what ended the thread, such as want of memory. */
export function proverInThread(): Prover {
  let idle: Worker | undefined;
  return (routine, surroundings, signal) =>
    new Promise((resolve, reject) => {
      const worker = idle ?? new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
      idle = undefined;
      // Whoever leaves does not wait for a proof.
      worker.unref();
      const breakOff = () => {
        void worker.terminate();
        resolve(null);
      };
      signal.addEventListener('abort', breakOff, { once: true });
      worker.once('error', reject);
      worker.once('message', (proofs: readonly Proof[]) => {
        signal.removeEventListener('abort', breakOff);
        worker.removeAllListeners('error');
        idle = worker;
        resolve(proofs);
      });
      worker.postMessage({ routine, surroundings });
    });
}
