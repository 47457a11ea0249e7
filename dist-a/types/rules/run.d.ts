/** Runs the rules over a file: findings of those that look at one, notes for those that compare files. */
import type { Finding } from '../finding.ts';
import type { ToldFlaw } from '../verify/told-flaws.ts';
import type { FileNote, FlowRule, Rule, Settings, Subject, WorkspaceRule } from './rule.ts';
export interface Looked {
    readonly findings: readonly Finding[];
    /** By the id of the rule that compares them. */
    readonly notes: Readonly<Record<string, readonly FileNote[]>>;
}
/** @param settings what holds for the file; a rule that is off there is not run */
export declare function runRules(rules: readonly Rule[], subject: Subject, settings: Settings): Looked;
/** The rules that want to know what is wrong with the flow of a file. */
export declare const flowRules: (rules: readonly Rule[], settings: Settings) => readonly FlowRule[];
/** What rules say of what is wrong with the flow. */
export declare function tellFlaws(rules: readonly FlowRule[], flaws: readonly ToldFlaw[], subject: Subject, settings: Settings): Finding[];
/**
 * What a rule says of the notes of all files.
 * @param level how severe its findings are in a file; off is not said
 * @param today YYYY-MM-DD
 */
export declare function compareNotes(rule: WorkspaceRule, notes: readonly FileNote[], level: (file: string) => ReturnType<Settings['level']>, today: string): Finding[];
