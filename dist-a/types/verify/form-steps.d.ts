/** What every step of some kind must have: a record, signatures, a deadline, somebody responsible (`semantics.md`, 2.13). */
import type { Form, Rule } from '../generated/routine.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
type StepForm = Extract<Form, {
    kind: 'recorded' | 'signed' | 'has';
}>;
export declare function judgeSteps(guards: Guards, rule: Rule, form: StepForm): Judged;
export {};
