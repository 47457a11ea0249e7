/** What runs in the thread of `node-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import { prove } from '../verify/prove.ts';
import type { Asked } from './prover.ts';

parentPort!.on('message', ({ routine, surroundings }: Asked) => parentPort!.postMessage(prove(routine, surroundings)));
