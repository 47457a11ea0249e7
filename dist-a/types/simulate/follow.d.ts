/** Following another routine (`semantics.md`, 1.32): its start procedure stands here, with its events and periods. */
import type { Follow } from '../generated/routine.ts';
import type { At, Context, Process } from './state.ts';
/** Goes through the other routine's start procedure; its `close the case` ends it alone. */
export declare function runFollow(follow: Follow, context: Context, at: At): Process;
