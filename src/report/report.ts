/** What a run has to tell, for every form of report. */
import type { Accepted, Finding, Severity } from '../finding.ts';

/** A rule held against every case that can occur. */
export interface Proved {
  readonly file: string;
  readonly routine: string;
  readonly rule: string;
  readonly title: string;
  readonly language: 'en' | 'nb';
  readonly verdict: 'proved' | 'violated' | 'unknown';
  /** How many combinations of facts were covered, as a decimal text. */
  readonly cases: string;
  readonly neverApplies: boolean;
  /** A smallest case that breaks it, and the steps of its walk. */
  readonly case: object | null;
  readonly trace: readonly string[] | null;
  /** In which combinations of facts it is broken, in words; none where that is all of them. `rest`: there may be more. */
  readonly when: { readonly words: readonly string[]; readonly rest: boolean };
  /** Why it is not known, in words. */
  readonly because: string | null;
  /**
   * What uses up the time, in the case that breaks it; of a rule that lacks a deadline to be proved, in one where what has none
   * takes longer than the rule allows. Nothing of other rules.
   */
  readonly criticalPath: readonly TimeUsed[] | null;
  /** The same in words. */
  readonly timeUsed: string | null;
}

/** A step or wait that others had to wait for. Moments are local, `YYYY-MM-DDTHH:mm`; `due` may be a date, or nothing sets one. */
export interface TimeUsed {
  readonly of: string;
  readonly ready: string;
  readonly done: string;
  readonly due: string | null;
}

export interface Report {
  /** Of the program. */
  readonly version: string;
  /** The date that counts as today, YYYY-MM-DD. */
  readonly today: string;
  /** The reader's language, for what is not said in a file's own. */
  readonly language: 'en' | 'nb';
  /** The files that were checked, as the user named them. */
  readonly files: readonly string[];
  /** What stands against them, in the order of files and places. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
  /** Findings that stood already when the baseline was written. */
  readonly known: readonly Finding[];
  /** What is proved of rules, where that is asked for. */
  readonly proofs?: readonly Proved[];
  /** How many more findings there are that were not asked for. */
  readonly hidden: number;
  /** The text of a file, if it can be had. */
  readonly textOf: (file: string) => string | undefined;
  /** The page of a rule, in Markdown: a heading, a sentence that says what it is, then the sections. */
  readonly pageOf: (rule: string) => string | undefined;
  /** How severe a finding of a rule is where no configuration says otherwise, if that is known. */
  readonly levelOf: (rule: string) => Severity | undefined;
}
