/** Values of facts: what a case says, brought into the model's form; and how two of them compare. */
import type { Value as Answered } from '../generated/case.ts';
import type { Condition, FactType, Value } from '../generated/routine.ts';
type Comparison = Extract<Condition, {
    value: Value;
}>['op'];
/** The answer as a value of that type, or `undefined` if it is none. `roles`: the ids that a role may be. */
export declare function readValue(answer: Answered, type: FactType, roles: ReadonlySet<string>): Value | undefined;
/** Whether the two are the same value: numbers by what they come to (`30` is `30.0`), all else as it is written. */
export declare function sameValue(a: Value, b: Value): boolean;
/** Whether `value op than` holds; what cannot be compared (a month with 30 days) does not. */
export declare function compares(op: Comparison, value: Value, than: Value): boolean;
/** A value as a text: a duration as `3 workingDay`, which people get to see in words instead. */
export declare function valueText(value: Answered): string;
export {};
