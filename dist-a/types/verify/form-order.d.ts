import type { Condition, Form, Id, Rule, Selection } from '../generated/routine.ts';
import { type Node } from './diagram.ts';
import type { Visit, Way } from './flow.ts';
import { type Guards } from './guards.ts';
import type { Breach, Judged } from './judged.ts';
import { type Branch } from './orders.ts';
type OrderForm = Extract<Form, {
    kind: 'followed' | 'preceded';
}>;
/** The cases in which a visit is an X of the form, as far as it may be. */
export declare function casesOfX(guards: Guards, rule: Rule, every: Selection, when: Condition | undefined, visit: Visit): Node;
/**
 * Whether anything may break the order that a form asks for. `near`: what came before must have come in the same procedure, as
 * there is no telling how long ago something in another one was.
 */
export declare function judgeOrder(guards: Guards, rule: Rule, form: OrderForm, near?: boolean): Judged;
type Place = {
    readonly rule: Rule;
    readonly form: OrderForm;
    readonly way: Way;
    readonly visit: Visit;
    readonly path: readonly Branch[];
};
/** Nothing comes on its own: what goes on beside is done before, or not begun, as it is worse. */
export declare function breachAt({ space }: Guards, place: Place, cases: Node): Breach;
/** Events that a selection names and that begin nothing in the case: they may come at any time. */
export declare function bareEvents({ space }: Guards, { entries }: Selection): Id[];
export {};
