/** Writing entries into the trace: their common part, what they make happen, and what they hold back. */
import type { Deadline, Id, Ref } from '../generated/routine.ts';
import type { At, Context, Happening, OwnLimit, Run } from './state.ts';
import type { Entry, StepEntry } from './trace.ts';
import type { Moment } from './zone.ts';
type Own<E extends Entry> = E extends Entry ? Omit<E, keyof Common> : never;
type Common = Pick<StepEntry, 'index' | 'routine' | 'procedure' | 'occurrence' | 'case' | 'scope' | 'turn' | 'round' | 'rounds' | 'phases' | 'moment' | 'ready' | 'before' | 'answers' | 'because'>;
/** Writes an entry at the clock's moment, and gives how far the flow has come with it. */
export declare function emit(context: Context, at: At, own: Own<Entry>, limits?: readonly OwnLimit[]): At;
/** The name under which what a reference names is known to happen. Statements and procedures are those of their routine. */
export declare function keyOf(ref: Ref, routine: Id): string;
/** All that happens with an entry: a document or message happens with the step that makes or sends it (2.5). */
export declare function namesOf(entry: Entry): string[];
/** The documents that a step makes and the messages, documents and texts that it sends. */
export declare function thingsOf({ attributes }: Pick<StepEntry, 'attributes'>): Ref[];
/** Notes that something has happened, and wakes what waits for that. */
export declare function happen(run: Run, name: string, scope: Context['scope'], happening: Happening): void;
/**
 * The latest time something happened, of all that belong together with a scope (1.18). An event that began the
 * instance in which we are is that of this instance, though the same event may have begun others since.
 */
export declare function latest(run: Run, name: string, scope: Context['scope']): Happening | undefined;
/** Notes what a step that is done now holds back: `at least D before X` and `before X` (1.21). */
export declare function holdBack(context: Context, entry: number, deadlines: readonly Deadline[]): void;
/** Until when a step must be held back; the clock's moment if it need not be. */
export declare function heldUntil(context: Context, names: readonly string[]): Moment;
export {};
