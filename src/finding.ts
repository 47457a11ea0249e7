/** The one form in which everything that checks a routine says what it has to say. */

export type Severity = 'error' | 'warning' | 'info';

/** Counted from 1; a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From the first position up to, and not with, the second. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** A safe fix changes no meaning; the others want a person's yes. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  /** The rule's id, which is also the name of its page. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, why it matters and what to do, in the file's language. */
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
  /** A case of `schemas/case.schema.json` that shows it. */
  readonly case: object | null;
  /** The rule of the routine or its catalogues that is broken, by its id: an exception may name it too. */
  readonly breaks?: string;
}

/** Fills the words of a message in: `{name}` is replaced by what stands under `name`, or by nothing. */
export const fill = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '').trim();
