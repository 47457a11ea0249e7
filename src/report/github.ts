/** GitHub's workflow commands: annotations on the lines of a change. */
import type { Finding } from '../finding.ts';
import { forTerminal } from './escape.ts';
import { pathOf } from './path.ts';
import type { Report } from './report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Its own signs, as GitHub's toolkit writes them; what follows a line break would be a command of its own. */
const data = (text: string): string =>
  forTerminal(text.replace(/[%\r\n]/g, (char) => ({ '%': '%25', '\r': '%0D', '\n': '%0A' })[char]!));
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A line a finding. */
export const asGithub = ({ findings }: Report): string => findings.map(annotation).join('');

function annotation({ severity, rule, message, file, range: { start, end }, fix }: Finding): string {
  const properties = {
    file: pathOf(file),
    line: start.line,
    endLine: end.line,
    // A column says something only on one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${commands[severity]} ${said.join(',')}::${data(fix ? `${message} → ${fix.title}` : message)}\n`;
}
