import type { Finding } from '../finding.ts';

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
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning'), infos: count('info'), proved: 0, notProved: 0 };
}

/** Findings for machines: the form that docs/architecture.md promises, version 1. */
export const asJson = (findings: readonly Finding[], files: number): string =>
  `${JSON.stringify({ version: 1, findings, summary: summarise(findings, files) }, null, 2)}\n`;
