/** Rounds (`semantics.md`, 1.2, 1.24): what `until` reads is answered anew in each of them. */
import type { Repeat } from '../generated/routine.ts';
import type { At, Context, Process } from './state.ts';
/** Rounds until the condition holds at the end of one, or as many are done as may be. */
export declare function runRepeat(block: Repeat, context: Context, from: At): Process;
