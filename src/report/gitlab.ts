/** GitLab's code quality report: what a merge request shows beside its lines. */
import { forJson } from './escape.ts';
import { fingerprints } from './fingerprint.ts';
import { pathOf } from './path.ts';
import type { Report } from './report.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A list of issues, in the subset of Code Climate's form that GitLab reads. */
export function asGitlab({ findings, textOf }: Report): string {
  const prints = fingerprints(findings, textOf);
  const issues = findings.map(({ rule, severity, message, file, range: { start, end } }, at) => ({
    description: message,
    check_name: rule,
    fingerprint: prints[at]!,
    severity: severities[severity],
    location: { path: pathOf(file), lines: { begin: start.line, end: end.line } },
  }));
  return forJson(issues);
}
