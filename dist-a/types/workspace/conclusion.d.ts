/** The second stage: the files of a workspace together, and what their exceptions accept. */
import { type Accepted, type Finding } from '../finding.ts';
import type { Rule, Settings } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
export interface Conclusion {
    readonly findings: readonly Finding[];
    readonly accepted: readonly Accepted[];
}
/**
 * @param analyses of all files of the workspace: also those that are not asked about may hold a number or a role
 * @param files those that are asked about, in the order of the report
 * @param today YYYY-MM-DD
 */
export declare function conclude(analyses: ReadonlyMap<string, Analysis>, files: readonly string[], rules: readonly Rule[], settingsOf: (file: string) => Settings, today: string): Conclusion;
