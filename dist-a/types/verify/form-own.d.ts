/**
 * `by its own Y` (`semantics.md`, 2.13): a one-to-one choice. Going along the flow it can be made if from (up to) each X on
 * there are at least as many Ys as Xs; what goes on beside counts for nothing, and against it if Xs are among it.
 */
import type { Form, Rule } from '../generated/routine.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
type OrderForm = Extract<Form, {
    kind: 'followed' | 'preceded';
}>;
export declare function judgeOwn(guards: Guards, rule: Rule, form: OrderForm): Judged;
export {};
