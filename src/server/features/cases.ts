/** A finding that comes with a case: an example that fails, a rule that a case breaks. It can be looked at, step by step. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { Finding } from '../../finding.ts';
import { offsetAt } from '../../language/source.ts';
import { type At, inNorwegian } from '../document.ts';
import type { Session } from '../session.ts';
import { diagnostic } from './diagnostics.ts';

/** The actions that open the case of what is found in a range. */
export function cases(document: At, range: Range, findings: readonly Finding[], session: Session): CodeAction[] {
  const { start, end } = document.positions.span(range);
  const { source } = document.positions;
  const title = inNorwegian(document) ? 'Gå gjennom saken' : 'Walk through the case';
  return findings.flatMap((finding) => {
    const { case: said, breaks, range: at } = finding;
    if (!said || offsetAt(source, at.start) > end || start > offsetAt(source, at.end)) return [];
    const wanted = { case: said, ...(breaks !== undefined && { rule: breaks }) };
    const command = { title, command: 'rutine.walkCase', arguments: [document.uri, wanted] };
    const diagnostics = [diagnostic(finding, document.positions, session)];
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  });
}
