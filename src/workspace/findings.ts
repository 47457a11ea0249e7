/** All that is wrong with a file, in the order of its text. */
import type { Finding } from '../finding.ts';
import { checkCalendar } from './calendars.ts';
import { applySchemas } from './schemas.ts';
import type { Checked, Workspace } from './workspace.ts';

/**
 * The findings of language and meaning, of the organisation's schemas, and of the examples: an example is walked only if
 * the routine could be understood whole. Throws `BadConfiguration`.
 */
export async function findingsOf(workspace: Workspace, checked: Checked): Promise<Finding[]> {
  const calendar = await checkCalendar(checked.bound);
  const findings = [...checked.findings, ...calendar, ...(await applySchemas(checked.bound, checked.configuration))];
  const broken = [...checked.findings, ...calendar].some(({ severity }) => severity === 'error');
  if (!broken && checked.bound.model.examples.length) {
    const { tryExamples } = await import('./example-findings.ts');
    for (const tried of await tryExamples(workspace, checked)) findings.push(...tried.findings);
  }
  return findings.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  );
}
