/** Waiting for what someone outside does (`semantics.md`, 1.17): until it comes, or until the time is up. */
import type { Wait } from '../generated/routine.ts';
import type { At, Context, Process } from './state.ts';
/** Runs a wait, and its `otherwise` when the time is up. */
export declare function runWait(wait: Wait, context: Context, at: At): Process;
