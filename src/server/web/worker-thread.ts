/** The prover's thread in a browser: the server's program once more, in a worker of its worker, which knows by its name what it is. */
import type { Proof } from '../../verify/prove.ts';
import type { ProverThread } from '../prover.ts';

/** As much of a worker's names as is used, as the server is typed for Node. */
interface InWorker {
  readonly name: string;
  readonly location: { readonly href: string };
  readonly Worker: new (url: string, options: { readonly name: string }) => Thread;
}

interface Thread {
  onmessage: (event: { readonly data: readonly Proof[] }) => void;
  onerror: (event: { readonly message: string }) => void;
  postMessage(message: unknown): void;
  terminate(): void;
}

const here = globalThis as unknown as InWorker;
const name = 'rutine prover';

/** Whether this is such a thread, and not the server. */
export const isProver = (): boolean => here.name === name;

/** Begins a thread. */
export function workerThread(): ProverThread {
  const worker = new here.Worker(here.location.href, { name });
  return {
    ask(asked, done, failed) {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(asked);
    },
    end: () => worker.terminate(),
  };
}
