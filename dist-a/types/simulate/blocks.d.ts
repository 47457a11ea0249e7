/** Running statements: in order, by decision, side by side, and once for each (`semantics.md`, 2.6). */
import type { Statement } from '../generated/routine.ts';
import type { At, Context, Process } from './state.ts';
/** Runs a body: one statement after the other. */
export declare function runBody(body: readonly Statement[], context: Context, from: At): Process;
