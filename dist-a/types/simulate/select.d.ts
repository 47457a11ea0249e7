/** Which entries a rule speaks of (`semantics.md`, 2.5, 2.13: M(X)). */
import type { Selection } from '../generated/routine.ts';
import type { Part } from './part.ts';
import type { Entry } from './trace.ts';
/** The entries of a part that a selection names, in the order of the trace, each once. */
export declare function select(part: Part, selection: Selection): Entry[];
