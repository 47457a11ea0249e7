/** Who does a step: the chain of `by`, with deputies, for those who are available (`semantics.md`, 1.8). */
import type { Group, Id, Ref } from '../generated/routine.ts';
import type { Text } from './text.ts';
import type { Doer } from './trace.ts';
/** `nobody`: no one in the chain is available, and the last one named does it all the same. */
export type Chosen = {
    readonly doers: readonly Doer[];
    readonly nobody: boolean;
};
/** The first group of a chain that is available. Of roles joined by `or`, the first that is (2.15). */
export declare function chooseDoers(chain: readonly Group[], text: Text, unavailable: ReadonlySet<Id>): Chosen;
/** The roles of a chain, as written, with the deputies who may step in; for selections and `only`. */
export declare function rolesOf(chain: readonly Group[], text: Text | undefined): Ref[];
/** The deputies of a role, the nearest first, and theirs. */
export declare function deputiesOf(ref: Ref, text: Text, seen?: readonly Id[]): Ref[];
