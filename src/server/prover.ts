/** Proofs beside the server, where they hold up nobody, and are broken off when nobody wants to know any more. */
import type { Routine } from '../model/model.ts';
import type { Surroundings } from '../simulate/index.ts';
import type { Proof } from '../verify/prove.ts';
import type { Prover } from './proving.ts';

/** What is proved: a routine and what is around it. */
export interface Asked {
  readonly routine: Routine;
  readonly surroundings: Surroundings;
}

/** A thread that proves one routine at a time. */
export interface ProverThread {
  /** @param failed is told what ended the thread, such as want of memory */
  ask(asked: Asked, done: (proofs: readonly Proof[]) => void, failed: (error: Error) => void): void;
  end(): void;
}

/** Proves in a thread, and in a new one after one was broken off or failed. */
export function proverIn(begin: () => ProverThread): Prover {
  let idle: ProverThread | undefined;
  return (routine, surroundings, signal) =>
    new Promise((resolve, reject) => {
      const thread = idle ?? begin();
      idle = undefined;
      const breakOff = () => {
        thread.end();
        resolve(null);
      };
      signal.addEventListener('abort', breakOff, { once: true });
      const done = (proofs: readonly Proof[]) => {
        signal.removeEventListener('abort', breakOff);
        idle = thread;
        resolve(proofs);
      };
      thread.ask({ routine, surroundings }, done, reject);
    });
}
