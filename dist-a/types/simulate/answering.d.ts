/** A case with one answer more, or another: where it is written depends on where it is asked. */
import type { Case, Value } from '../generated/case.ts';
import type { Asked, MissingFact } from './result.ts';
/** A question that a walk asked, without its answer. */
export type Question = Omit<MissingFact, 'readBy'> | Omit<Exclude<Asked, {
    kind: 'fact';
}>, 'value'>;
/** A value; several, for the round that asks and those after it; null takes the answer away. */
export type Said = Value | readonly [Value, ...Value[]] | null;
/** The case in which a question is answered. Of a fact that is asked in rounds, later answers fall away with an earlier one. */
export declare function withAnswer(said: Case, question: Question, value: Said): Case;
