/** The second stage: the files of a workspace together, and what their exceptions accept. */
import { type Accepted, compareFindings, type Finding } from '../finding.ts';
import { applyExceptions } from '../rules/accept.ts';
import type { FileNote, LinkAnswer, Rule, Settings } from '../rules/rule.ts';
import { compareNotes } from '../rules/run.ts';
import type { Analysis } from './analysis.ts';

export interface Conclusion {
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * @param analyses of all files of the workspace: also those that are not asked about may hold a number or a role
 * @param files those that are asked about, in the order of the report
 * @param today YYYY-MM-DD
 * @param broken addresses that can't be opened
 */
export function conclude(
  analyses: ReadonlyMap<string, Analysis>,
  files: readonly string[],
  rules: readonly Rule[],
  settingsOf: (file: string) => Settings,
  today: string,
  broken?: ReadonlyMap<string, LinkAnswer>,
): Conclusion {
  const compared = new Map<string, Finding[]>();
  for (const rule of rules) {
    if (!('compare' in rule)) continue;
    const notes: FileNote[] = [];
    for (const analysis of analyses.values()) notes.push(...(analysis.notes[rule.id] ?? []));
    for (const finding of compareNotes(rule, notes, (file) => settingsOf(file).level(rule), today, broken)) {
      const known = compared.get(finding.file);
      if (known) known.push(finding);
      else compared.set(finding.file, [finding]);
    }
  }
  const findings: Finding[] = [];
  const accepted: Accepted[] = [];
  for (const file of files) {
    const analysis = analyses.get(file);
    if (!analysis) continue;
    const all = [...analysis.findings, ...(compared.get(file) ?? [])];
    const isKnown = (rule: string) => analysis.whole && !analysis.unproved.includes(rule);
    const judged = applyExceptions(all, analysis.exceptions, today, isKnown);
    findings.push(...[...judged.findings].sort(compareFindings));
    accepted.push(...judged.accepted);
  }
  return { findings, accepted };
}
