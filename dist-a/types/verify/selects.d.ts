/** In which cases a rule speaks of what happens at a place of the flow (`semantics.md`, 2.5, 2.13: M(X)). */
import type { Rule, Selection } from '../generated/routine.ts';
import { type Node } from './diagram.ts';
import type { Visit } from './flow.ts';
import type { Guards } from './guards.ts';
/** `surely` and `perhaps` differ where it hangs on more than is followed, such as who has the case. */
export type Selected = {
    readonly surely: Node;
    readonly perhaps: Node;
};
/** Whether a selection of a rule names what happens at a visit, if it is done. */
export declare function selects(guards: Guards, rule: Pick<Rule, 'scope'>, selection: Selection, visit: Visit): Selected;
type Lines = 'write' | 'send' | 'in' | 'record' | 'noRecord' | 'sign' | 'handOver' | 'deadlines';
type LineOf<Name extends Lines> = NonNullable<NonNullable<Visit['step']>[Name]>[number];
/** The lines of a step, those that count where it is late included, each with the cases in which it holds. */
export declare function linesOf<Name extends Lines>({ space }: Guards, { step, here, state, late }: Visit, name: Name): {
    line: LineOf<Name>;
    when: Selected;
}[];
export {};
