import type { Duration, Form, Routine, Rule } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import type { Guards } from './guards.ts';
import type { Judged } from './judged.ts';
/** What a proof about time needs beside the flow. */
export type World = {
    readonly routine: Routine;
    readonly calendar: Calendar;
};
type OrderForm = Extract<Form, {
    kind: 'followed' | 'preceded';
}>;
export declare function judgeWithin(guards: Guards, world: World, rule: Rule, form: OrderForm, within: Duration): Judged;
/** `the case ends within D`: its first end. What may come at any time could put it off. */
export declare function judgeEndsWithin(guards: Guards, world: World, form: Extract<Form, {
    kind: 'endsWithin';
}>): Judged;
export {};
