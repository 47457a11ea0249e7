/** What the case preview shows, as plain data: it is made where the routine is known, and drawn where people look. */
import type { Case, Duration } from '../../model/model.ts';
import type { Question as Asking } from '../../simulate/answering.ts';
import type { Timetable } from '../timetable/table.ts';

/** How a question is answered. */
export type Input =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'number'; readonly whole: boolean; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'date' | 'duration' | 'text' };

export interface Option {
  readonly value: string;
  readonly title: string;
}

export interface Question {
  /** The same for the same question in any case of the routine. */
  readonly key: string;
  readonly title: string;
  readonly input: Input;
  /** Nothing where nobody has answered. */
  readonly value: string | Duration | null;
  /** The walk goes on without an answer: how a choice, a step that may be left out, a number of turns was taken. */
  readonly taken: string | null;
  /** Where the answer is written in the case. */
  readonly asking: Asking;
}

export interface Preview {
  readonly language: 'en' | 'nb';
  readonly title: string;
  readonly case: Case;
  /** In the order in which the path asks them, the one that it waits for last; then those that rules alone ask. */
  readonly questions: readonly Question[];
  /** The question without whose answer the walk goes no further, by its key. */
  readonly next: string | null;
  readonly roles: readonly Option[];
  readonly events: readonly Option[];
  readonly examples: readonly { readonly title: string; readonly case: Case }[];
  /** Why this is no case of the routine, each in a sentence; then there is nothing to walk. */
  readonly problems: readonly string[];
  /** Up to the question that is next, or to the end. */
  readonly table: Timetable | null;
}
