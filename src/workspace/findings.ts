/** All that is wrong with a file, in the order of its text. */
import type { Finding } from '../finding.ts';
import { applySchemas } from './schemas.ts';
import type { Checked, Workspace } from './workspace.ts';

/** The findings of language and meaning, of the organisation's schemas, and of the examples. Throws `BadConfiguration`. */
export async function findingsOf(_workspace: Workspace, checked: Checked): Promise<Finding[]> {
  const findings = [...checked.findings, ...(await applySchemas(checked.bound, checked.configuration))];
  return findings.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  );
}
