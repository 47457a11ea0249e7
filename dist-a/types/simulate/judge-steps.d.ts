/** What each step must be like: who does it, and what stands at it (`semantics.md`, 1.27–1.29, 2.13). */
import type { Form } from '../generated/routine.ts';
import { type Part } from './part.ts';
import type { FormVerdict } from './result.ts';
type Of<Kind extends Form['kind']> = Extract<Form, {
    kind: Kind;
}>;
/** `only A do X`: each who did it is A or part of A; of a step that names nobody it is not known (1.28). */
export declare function judgeOnly(part: Part, form: Of<'only'>): FormVerdict;
/**
 * No person did both of two steps that belong together (1.27). Disjoint roles are taken to be different people; a role in
 * common may be held by several, unless it is declared one person.
 */
export declare function judgePeople(part: Part, form: Of<'differentPeople'>): FormVerdict;
/** `every X is recorded`: X itself has such an entry, or `no record`; when it was written is known to a journal alone. */
export declare function judgeRecorded(part: Part, form: Of<'recorded'>): FormVerdict;
/** `every X is signed by A and B`. */
export declare function judgeSigned(part: Part, form: Of<'signed'>): FormVerdict;
/** `every X has KIND`: a house rule on the text. */
export declare function judgeHas(part: Part, form: Of<'has'>): FormVerdict;
export {};
