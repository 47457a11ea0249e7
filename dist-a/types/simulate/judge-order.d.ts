/** `every X is followed by Y`, `every X is preceded by Y`, `by its own Y` (`semantics.md`, 2.13). */
import type { Form } from '../generated/routine.ts';
import { type Part } from './part.ts';
import type { FormVerdict } from './result.ts';
type OrderForm = Extract<Form, {
    kind: 'followed' | 'preceded';
}>;
/** Judges a form of order on a part. Throws `Missing`. */
export declare function judgeOrder(part: Part, form: OrderForm): FormVerdict;
export {};
