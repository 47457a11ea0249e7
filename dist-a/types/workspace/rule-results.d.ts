import type { Compared, FileNote, Note, Report, Rule, Subject, WorkspaceRule } from '../rules/rule.ts';
type Told = Parameters<Report>;
/** A call of `report`. */
export declare function reported(rule: Rule, subject: Subject, [message, at, values, more]: Told): Told;
/** What `check` returns. */
export declare function nothingFrom(value: unknown): void;
/** What `collect` returns. */
export declare const notesFrom: (value: unknown, subject: Subject) => Note[];
/** What `compare` returns: each about one of the notes that it was given. */
export declare const comparedFrom: (rule: WorkspaceRule, value: unknown, notes: readonly FileNote[]) => Compared[];
export {};
