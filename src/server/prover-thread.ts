/** The thread of `prover.ts`. */
import { parentPort } from 'node:worker_threads';
import type { Routine } from '../model/model.ts';
import type { Surroundings } from '../simulate/index.ts';
import { prove } from '../verify/prove.ts';

parentPort!.on('message', ({ routine, surroundings }: { routine: Routine; surroundings: Surroundings }) =>
  parentPort!.postMessage(prove(routine, surroundings)),
);
