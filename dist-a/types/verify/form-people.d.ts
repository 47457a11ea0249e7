import type { Form, Rule } from '../generated/routine.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
export declare function judgeOnly(guards: Guards, rule: Rule, form: Extract<Form, {
    kind: 'only';
}>): Judged;
/** Disjoint roles are different people; of a role in common that is not known, unless it is one person. */
export declare function judgePeople(guards: Guards, rule: Rule, form: Extract<Form, {
    kind: 'differentPeople';
}>): Judged;
