/** The answers that make the least of a case, of all that a set of cases leaves open. */
import type { Routine } from '../generated/routine.ts';
import { type Answers } from './counting.ts';
import { type Node } from './diagram.ts';
import type { Way } from './flow.ts';
import type { Guards } from './guards.ts';
/** The least answers to some cases, where that can be such that what is begun comes to its end; no turns that need not be. */
export declare function answersTo(guards: Guards, cases: Node, ways: readonly Way[]): Answers | undefined;
/** When a case begins that has no reason to begin at another time (`semantics.md`, 1.23). */
export declare function startOf({ validFrom, created, revised, approved }: Routine): string;
