/**
 * The tree of a text: lines, the parts on them, and what is indented below. Every node has its kind and its range as
 * offsets, and nothing that can be derived. It knows no declarations: whether a word is a value, a fact or a role is
 * for the model to say.
 */

import type { Head } from './grammar.ts';
import { kept } from './kept.ts';
import type { Span } from './source.ts';

export interface Word extends Span {
  readonly kind: 'word';
  /** Normalised (NFC). */
  readonly text: string;
  /** The kind written before the name, where a name fits several: `document`, `event`, … */
  readonly of?: string;
}

export interface Text extends Span {
  readonly kind: 'text';
  /** What stands between the quotes, escapes resolved, common indentation of a long text removed. */
  readonly text: string;
  readonly long?: true;
}

export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';
export type Comparison = 'is' | 'isNot' | 'over' | 'under' | 'atLeast' | 'atMost' | 'before' | 'after';
export type FactType = 'yesNo' | 'number' | 'wholeNumber' | 'date' | 'text' | 'duration' | 'role';

/** A number is a decimal text with a point, however the file writes it. */
export type NumberValue = Span & { readonly kind: 'number'; readonly text: string };
/** `2024-03-01` or `2024-03-01T09:00`. */
export type DateValue = Span & { readonly kind: 'date'; readonly text: string };
export type DurationValue = Span & { readonly kind: 'duration'; readonly count: string; readonly unit: Unit };
export type PeriodValue = Span & { readonly kind: 'period' } & (
    | {
        readonly of: 'duration';
        readonly count: string;
        readonly unit: Unit;
        readonly by?: { month: number; day: number };
      }
    | { readonly of: 'weekday'; readonly weekday: number }
    | { readonly of: 'times'; readonly count: number; readonly unit: 'year' }
  );
/** How items are joined; `comma` when nothing but commas stands between them, which means the same as `and`. `commas`: some stand for an `or` or `and`. */
export type Join = 'or' | 'and' | 'comma';
export type List = Span & {
  readonly kind: 'list';
  readonly join: Join;
  readonly commas?: true;
  readonly items: readonly Value[];
};

export type Condition =
  | (Span & { readonly kind: 'all' | 'any'; readonly items: readonly Condition[] })
  | (Span & { readonly kind: 'not'; readonly item: Condition })
  | (Span & { readonly kind: 'holds'; readonly what: Word | Text })
  | (Span & {
      readonly kind: 'compare';
      readonly what: Word | Text;
      readonly how: Comparison;
      readonly values: readonly Value[];
    })
  | (Span & { readonly kind: 'available'; readonly what: Word; readonly not: boolean })
  | (Span & { readonly kind: 'began'; readonly what: Word });

/** A fact's answers in an example: one, or one for each round. */
export type Answer = Span & {
  readonly kind: 'answer';
  readonly what: Word | Text;
  readonly rounds: readonly (readonly Value[])[];
};

export type Value =
  | Word
  | Text
  | NumberValue
  | DateValue
  | DurationValue
  | PeriodValue
  | List
  | Condition
  | Answer
  | (Span & { readonly kind: 'yesNo'; readonly yes: boolean })
  | (Span & { readonly kind: 'type'; readonly type: FactType })
  | (Span & { readonly kind: 'time'; readonly text: string })
  | (Span & { readonly kind: 'count'; readonly count: string })
  | (Span & { readonly kind: 'dayOfMonth'; readonly day: number })
  | (Span & { readonly kind: 'bound'; readonly how: Comparison; readonly value: Value })
  | (Span & { readonly kind: 'later'; readonly delay: DurationValue; readonly events: readonly Value[] })
  | (Span & { readonly kind: 'turns'; readonly of: readonly Value[]; readonly count: string | null })
  | (Span & { readonly kind: 'constant'; readonly name: string })
  | (Span & { readonly kind: 'anyStep' });

/** A keyword within a line, and what follows it. */
export interface Part extends Span {
  readonly kind: string;
  readonly value?: Value;
  /** The name and title that a part introduces (`responsibility x "…"`). */
  readonly name?: Word;
  readonly title?: Text;
}

export interface Comment extends Span {
  /** From `//` to the end of the line. */
  readonly text: string;
  /** An empty line stands before it. */
  readonly apart?: true;
}

export interface Line extends Span {
  /** `start` and `end` are those of the line itself, without what is indented below. `broken` could not be read. */
  readonly kind: Head | 'broken';
  readonly name?: Word;
  readonly title?: Text;
  readonly value?: Value;
  readonly parts: readonly Part[];
  /** The attribute that stands in the place of a step's title. */
  readonly inline?: Line;
  readonly body: readonly Line[];
  /** A spelling that the author may choose freely, where it is not the canonical one. */
  readonly spelling?: string;
  readonly before?: readonly Comment[];
  readonly beside?: Comment;
  /** Comments after the last line of the body, indented as the body is. */
  readonly after?: readonly Comment[];
  /** An empty line stands before it. */
  readonly apart?: true;
}

export interface Tree {
  readonly language: string;
  readonly lines: readonly Line[];
  readonly after: readonly Comment[];
}

/** All lines of a tree, in the order of the text. */
export const allLines = kept(({ lines }: Tree): readonly Line[] => walkLines(lines));

/** Lines and all below them, each before those indented below it. Nothing recursive: a text may be nested deeply. */
export function walkLines(lines: readonly Line[]): readonly Line[] {
  const all: Line[] = [];
  const stack: Line[] = [...lines].reverse();
  for (let line = stack.pop(); line; line = stack.pop()) {
    all.push(line);
    if (line.inline) all.push(line.inline);
    for (let at = line.body.length - 1; at >= 0; at--) stack.push(line.body[at]!);
  }
  return all;
}

/** The items of a value that may be a list. */
export const itemsOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.kind === 'list' ? value.items : [value];

/** The part of a kind on a line, if there is one. */
export const partOf = (line: { readonly parts: readonly Part[] }, kind: string): Part | undefined =>
  line.parts.find((part) => part.kind === kind);
