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
/** A line of a routine that accepts findings, and says why. */
export interface Exception {
    /** The rule of the linter, or of the routine, that is excepted from. */
    readonly rule: string;
    readonly because: string;
    /** Who decided so: names of roles. */
    readonly by: readonly string[];
    /** The last date on which it holds, YYYY-MM-DD. */
    readonly until: string | null;
    readonly file: string;
    readonly range: Range;
}
/** A finding that an exception accepts. */
export interface Accepted {
    readonly finding: Finding;
    readonly exception: Exception;
}
/** Sorts positions in the order of a text. */
export declare const comparePositions: (a: Position, b: Position) => number;
/** Sorts findings of one file in the order of its text. */
export declare const compareFindings: (a: Finding, b: Finding) => number;
/** Fills the words of a message in: `{name}` is replaced by what stands under `name`, or by nothing. */
export declare const fill: (message: string, values: Readonly<Record<string, string>>) => string;
