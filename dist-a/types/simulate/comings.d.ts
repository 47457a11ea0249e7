/** The comings of events that a walk knows of: those of the case, and those that its waits were taken to end with. */
import type { Id } from '../generated/routine.ts';
import type { Coming } from './answers.ts';
import type { Context, Run } from './state.ts';
/** The name of one coming among all. */
export declare function nameOfComing({ event, number }: Coming): string;
/** What has come since is what had not come then: also of what came at that very moment. */
export declare function firstSince(run: Run, since: Context['since'], events: readonly Id[]): Coming | null;
/** A coming, now, that is not among the events of the case. `said`: the case answers for the wait that it ends. */
export declare function assumeComing({ run, begunBy }: Context, event: Id, said: boolean): Coming;
