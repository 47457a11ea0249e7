/** Which rules speak of a case, and which of what stands outside any (`semantics.md`, 1, Outside the case). */
import type { Form, Rule } from '../generated/routine.ts';
import type { Part } from './part.ts';
import type { Text } from './text.ts';
/** Whether the part is what stands outside any case, and not a routine that is followed there. */
export declare function isHouse({ case: number, text, trace }: Part): boolean;
/**
 * The parts on which a form is judged. What is counted is counted where it can happen: what can happen in cases in each
 * of them, what can't on what is outside. What never happens happens neither here nor there.
 */
export declare function partsFor(text: Text, rule: Rule, form: Form, parts: readonly Part[]): readonly Part[];
