/**
 * What a proof may need before it is given up. It is counted, and not timed: so one routine has one verdict on every machine,
 * however much that has to do (`docs/decisions/proofs.md`).
 */

/** How many nodes diagrams may have, which is what fills the memory; and how many steps of work may be done. */
export type Limits = { readonly nodes: number; readonly work: number };

/** About as many steps as are done in a second. */
const second = 6_000_000;

/** At the command line, and in a thread of its own. */
export const forProofs: Limits = { nodes: 500_000, work: 10 * second };
/** Of two versions beside each other. */
export const forComparison: Limits = { ...forProofs, work: 20 * second };
/** With every look at a file. */
export const forLooks: Limits = { nodes: 50_000, work: second / 2 };
/** Where no verdict hangs on it. */
export const forever: Limits = { ...forProofs, work: Number.POSITIVE_INFINITY };

/**
 * What was met: `nodes` and `work` as above; `depth`, more facts and choices in one condition than can be gone through;
 * `places`, more statements once rounds and what is followed are written out.
 */
export type Bound = { readonly kind: 'nodes' | 'work' | 'depth' | 'places'; readonly limit: number };

/** Thrown where a bound is met; `attempt` makes a result of it. */
export class BoundMet extends Error {
  readonly bound: Bound;
  constructor(bound: Bound) {
    super(`more than ${bound.limit} ${bound.kind}`);
    this.bound = bound;
  }
}

/** What comes of some work, or the bound that it met. */
export function attempt<T>(work: () => T): { readonly done: T } | { readonly met: Bound } {
  try {
    return { done: work() };
  } catch (error) {
    if (error instanceof BoundMet) return { met: error.bound };
    throw error;
  }
}
