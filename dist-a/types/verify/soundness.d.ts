/**
 * What is wrong with the flow of a routine by itself, whatever its rules ask: each with the cases in which it is. Only what is
 * surely so is told: what hangs on more than is followed is left aside, and so is what the routine itself calls unclear.
 */
import type { Id } from '../generated/routine.ts';
import { type Node } from './diagram.ts';
import { type Guards } from './guards.ts';
/** `cases`: those in which it is so; `within`: those that come to the place at all. */
type Place = {
    readonly cases: Node;
    readonly within: Node;
};
export type Flaw = 
/** No case comes here, as what stands before never lets one on, or its own condition never holds. */
{
    readonly kind: 'step';
    readonly of: Id;
    readonly why: 'way' | 'condition';
}
/** A branch of a decision or choice that is come to, which is never taken: those before take all, or it never holds. */
 | {
    readonly kind: 'branch';
    readonly of: Id;
    readonly branch: Id;
    readonly why: 'before' | 'condition';
}
/** The condition of a step or of a lone branch holds in every case that comes to it. */
 | {
    readonly kind: 'constant';
    readonly of: Id;
}
/** A `depending on` that says nothing for some values of its fact. */
 | ({
    readonly kind: 'gap';
    readonly of: Id;
} & Place)
/** Two branches of a `depending on` hold at once: the later one counts for nothing then. */
 | ({
    readonly kind: 'overlap';
    readonly of: Id;
    readonly branches: readonly [Id, Id];
} & Place)
/** A `repeat` whose condition can't hold at the end of any round. */
 | ({
    readonly kind: 'endless';
    readonly of: Id;
} & Place)
/** An outcome that is set in some cases has no value at the end of others. */
 | ({
    readonly kind: 'unset';
    readonly of: Id;
} & Place)
/** Whoever is named for a step is away in every case that comes to it. */
 | ({
    readonly kind: 'nobody';
    readonly of: Id;
} & Place);
/** All that is wrong with the flow of the routine itself. */
export declare function flawsOf(guards: Guards): Flaw[];
export {};
