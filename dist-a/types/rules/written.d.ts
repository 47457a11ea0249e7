/** The documents that come into being in a routine. */
import type { Routine, Step } from '../model/model.ts';
/** The steps that write each document, by its id. */
export declare function writtenIn(model: Routine): ReadonlyMap<string, readonly Step[]>;
