/** How memory is cleared where people type. */
import { setFlagsFromString } from 'node:v8';

/**
 * All that a key stroke makes is gone with the next one. V8 puts what is made at a place in old memory once much of it was
 * in use at a collection, and as collections come while a text is looked at, that is nearly all. What is dead there holds what
 * it refers to, so each collection would move a whole model and tree: ten milliseconds of pause instead of two.
 */
export function keepYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
