/** Findings as the protocol's diagnostics. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding, Severity } from '../../finding.ts';
import { absolute } from '../../workspace/absolute.ts';
import { pagePathOf } from '../../workspace/pages.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';
import { uriOf } from '../uris.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What nothing uses is shown faded. */
const unused: ReadonlySet<string> = new Set(['fact-unused', 'role-unused', 'exception-unused']);

export const diagnostics = (findings: readonly Finding[], positions: Positions, session: Session): Diagnostic[] =>
  findings.map((finding) => diagnostic(finding, positions, session));

export function diagnostic(finding: Finding, positions: Positions, session: Session): Diagnostic {
  const { rule, severity, message, range, related } = finding;
  const page = pagePathOf(rule);
  return {
    range: positions.of(range),
    severity: severities[severity],
    code: rule,
    ...(page !== undefined && { codeDescription: { href: uriOf(page) } }),
    source: 'rutine',
    message,
    ...(unused.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: {
          uri: session.uriOf(place.file),
          range: (absolute(place.file) === absolute(finding.file) ? positions : session.positionsIn(place.file)).of(
            place.range,
          ),
        },
        message: place.message,
      })),
    }),
  };
}
