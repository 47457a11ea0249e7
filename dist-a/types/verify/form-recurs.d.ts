import type { Form, Rule } from '../generated/routine.ts';
import type { World } from './form-time.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
type RecursForm = Extract<Form, {
    kind: 'recurs';
}>;
export declare function judgeRecurs(guards: Guards, world: World, rule: Rule, form: RecursForm): Judged;
export {};
