/** The prover's thread where Node runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ProverThread } from './prover.ts';

/** Beside the bundle, or beside the sources. */
const entry = ['prover-thread.cjs', 'prover-thread.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path))!;

/** Begins a thread. */
export function nodeThread(): ProverThread {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  // Whoever leaves does not wait for a proof.
  worker.unref();
  return {
    ask(asked, done, failed) {
      worker.removeAllListeners('error');
      worker.once('error', failed);
      worker.once('message', done);
      worker.postMessage(asked);
    },
    end: () => void worker.terminate(),
  };
}
