/** `exactly one of X, Y happens`, `X and Y never happen in the same case`, and how the case ends (`semantics.md`, 2.13). */
import type { Form, Rule } from '../generated/routine.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
type TogetherForm = Extract<Form, {
    kind: 'exactlyOne' | 'notBoth';
}>;
export declare function judgeTogether(guards: Guards, rule: Rule, form: TogetherForm): Judged;
/** `the case ends with F being V`: at every end. */
export declare function judgeEndsWith(guards: Guards, form: Extract<Form, {
    kind: 'endsWith';
}>): Judged;
export {};
