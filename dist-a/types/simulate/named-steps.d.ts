/** Which steps a rule speaks of, by what is written of them (`semantics.md`, 2.5). */
import type { Ref, Selection } from '../generated/routine.ts';
import { type Text } from './text.ts';
import type { StepEntry } from './trace.ts';
type Steps = NonNullable<Selection['steps']>;
/** What of a step selections look at. */
export type StepLike = Pick<StepEntry, 'routine' | 'id' | 'attributes' | 'phases' | 'doers'>;
/** Whether the role, system or document is one of those, or a part of one (`semantics.md`, 1.28). */
export declare function isPartOf(ref: Ref, of: readonly Ref[], text: Text): boolean;
/** Whether a step is one of those `steps by A in B …`. */
export declare function isStepNamed(text: Text, entry: StepLike, steps: Steps): boolean;
export {};
