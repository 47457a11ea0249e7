/** How often: counts, exclusive choice, never both, `at least every D`; and how the case ends (`semantics.md`, 2.13). */
import type { Form } from '../generated/routine.ts';
import { type Part } from './part.ts';
import type { FormVerdict } from './result.ts';
type Of<Kind extends Form['kind']> = Extract<Form, {
    kind: Kind;
}>;
/** At least, at most, exactly so often: over the case, or within each occurrence or turn (1.13). */
export declare function judgeCount(part: Part, form: Of<'count'>): FormVerdict;
/** `exactly one of X, Y happens`, and `X and Y never happen in the same case`. */
export declare function judgeTogether(part: Part, form: Of<'exactlyOne' | 'notBoth'>): FormVerdict;
/** No gap longer than D: from the start to the first, between two, and from the last to the end (1.30). */
export declare function judgeGaps(part: Part, form: Of<'recurs'>): FormVerdict;
/** The first end comes in time, or the state at every end is as it must be (1.15). Outside the case nothing ends. */
export declare function judgeEnd(part: Part, form: Of<'endsWithin' | 'endsWith'>): FormVerdict;
export {};
