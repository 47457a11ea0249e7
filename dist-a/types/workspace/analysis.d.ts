/** The first stage: all that can be said of one file and what it builds on. Plain data, for caches and workers. */
import { type Finding } from '../finding.ts';
import type { Proved } from '../report/report.ts';
import { type Scoped } from '../rules/exceptions.ts';
import type { FileNote, Rule, Settings } from '../rules/rule.ts';
import type { Checked } from './document.ts';
import type { GoesOn } from './example-findings.ts';
import type { Proofs } from './proofs.ts';
import type { Workspace } from './workspace.ts';
export interface Analysis {
    readonly file: string;
    /** The findings of the file by itself, before its exceptions. */
    readonly findings: readonly Finding[];
    readonly exceptions: readonly Scoped[];
    /** What it tells to rules that compare files, by their ids. */
    readonly notes: Readonly<Record<string, readonly FileNote[]>>;
    /** The other files whose text decides what is found. */
    readonly uses: readonly string[];
    /** What is proved of its rules; nothing where that was not asked for. */
    readonly proofs: readonly Proved[] | null;
    /** Names of rules of which it is not known that nothing breaks them, so that exceptions from them may be needed. */
    readonly unproved: readonly string[];
    /** It was asked about, and not only for what others are compared with. */
    readonly asked: boolean;
    /** It could be understood, so all rules looked at it. */
    readonly whole: boolean;
    /** A rule of the organisation had failed, so it may say too little: the next run must try again, and is told too. */
    readonly failed: boolean;
}
/** What is found in a file, but for what its examples and all its cases show; `finish` looks at those, if there are any. */
export interface Begun {
    readonly analysis: Analysis;
    readonly finish?: (goesOn: GoesOn) => Promise<Analysis>;
}
/**
 * Looks at a file: language and meaning, the organisation's schemas, examples, rules. Examples are walked and rules run
 * only if the routine could be understood whole: of half a routine they would say what is not so. Throws
 * `BadConfiguration`.
 * @param proves hold its own rules against every case, too
 */
export declare function analyse(workspace: Workspace, checked: Checked, rules: readonly Rule[], settings: Settings, proves?: boolean): Promise<Analysis>;
/** What the proofs of a file add to what was found: each broken rule is told once. */
export declare function withProofs(analysis: Analysis, { proved, findings }: Proofs, settings: Settings): Analysis;
/** Looks at a file and leaves its examples and its cases for later, as they take long where someone is typing. */
export declare function begin(workspace: Workspace, checked: Checked, rules: readonly Rule[], settings: Settings): Promise<Begun>;
/** Asks a file that nobody asked about for what others are compared with. */
export declare function index(workspace: Workspace, checked: Checked, rules: readonly Rule[], settings: Settings): Promise<Analysis>;
