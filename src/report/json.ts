import type { Finding, Severity } from '../finding.ts';
import { forJson } from './escape.ts';
import type { Report } from './report.ts';

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly proved: number;
  readonly notProved: number;
}

/** How many files and findings there are, by severity. */
export function summarise(findings: readonly Finding[], files: number): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning'), infos: count('info'), proved: 0, notProved: 0 };
}

/** Findings for machines: the form that docs/linter.md promises, version 1. */
export function asJson({ today, files, findings, accepted, known, proofs }: Report): string {
  const count = (...verdicts: string[]) => (proofs ?? []).filter(({ verdict }) => verdicts.includes(verdict)).length;
  const summary = {
    ...summarise(findings, files.length),
    proved: count('proved'),
    notProved: count('unknown'),
    accepted: accepted.length,
    known: known.length,
  };
  return forJson({ version: 1, today, findings, accepted, ...(proofs && { proofs }), summary });
}
