/** Findings for people: each with its place in the text, underlined. */

import type { Finding, Severity } from '../finding.ts';
import { colours } from './colours.ts';
import { forTerminal } from './escape.ts';
import { summarise } from './json.ts';

const paint: Record<Severity, (text: string) => string> = {
  error: colours.red,
  warning: colours.yellow,
  info: colours.cyan,
};
const signs: Record<Severity, string> = { error: '✖', warning: '▲', info: '●' };

/**
 * @param textOf the text of a file, to show the line of
 * @param language of the total; each finding speaks its file's own
 */
export function asText(
  findings: readonly Finding[],
  files: number,
  textOf: (file: string) => string | undefined,
  language: 'en' | 'nb' = 'en',
): string {
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? (textOf(file) ?? '').split(/\r\n|\r|\n/);
    lines.set(file, known);
    return known;
  };
  const shown = findings.map((finding) => one(finding, linesOf));
  return [...shown, total(findings, files, language)].join('\n');
}

function one(finding: Finding, linesOf: (file: string) => readonly string[]): string {
  const { start, end } = finding.range;
  const line = linesOf(finding.file)[start.line - 1] ?? '';
  const margin = String(start.line).length;
  const last = end.line === start.line ? end.column : line.length + 1;
  const before = blank(line.slice(0, start.column - 1));
  const mark = '‾'.repeat(Math.max(1, widthOf(line.slice(start.column - 1, last - 1))));
  const place = `${finding.file}:${start.line}:${start.column}`;
  const out = [
    `${paint[finding.severity](signs[finding.severity])} ${colours.bold(forTerminal(place))}  ${colours.dim(finding.rule)}`,
  ];
  if (line.trim() && line.length < 400) {
    out.push(`  ${colours.dim(`${start.line} │`)} ${forTerminal(line)}`);
    out.push(`  ${' '.repeat(margin)} ${colours.dim('│')} ${before}${paint[finding.severity](mark)}`);
  }
  out.push(`  ${forTerminal(finding.message)}`);
  for (const { file, range, message } of finding.related)
    out.push(colours.dim(`  ${forTerminal(`${file}:${range.start.line}:${range.start.column}  ${message}`)}`));
  if (finding.fix) out.push(colours.green(`  → ${forTerminal(finding.fix.title)}`));
  return `${out.join('\n')}\n`;
}

/** A text as it is shown, without marks that combine, as they take no column. */
const columnsOf = (text: string): string => forTerminal(text).replace(/\p{M}/gu, '');
const widthOf = (text: string): number => columnsOf(text).length;
/** Blanks as wide as a text; a tab stays one, whatever its width. */
const blank = (text: string): string => columnsOf(text).replace(/[^\t]/g, ' ');

function total(findings: readonly Finding[], files: number, language: 'en' | 'nb'): string {
  const { errors, warnings, infos } = summarise(findings, files);
  const nb = language === 'nb';
  const noun = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const checked = nb ? `${noun(files, 'fil', 'filer')} kontrollert` : `${noun(files, 'file', 'files')} checked`;
  if (findings.length === 0)
    return `${colours.green('✔')} ${checked}, ${nb ? 'ingenting å merke seg' : 'nothing to remark'}.\n`;
  const counts = [
    errors && noun(errors, nb ? 'feil' : 'error', nb ? 'feil' : 'errors'),
    warnings && noun(warnings, nb ? 'advarsel' : 'warning', nb ? 'advarsler' : 'warnings'),
    infos && noun(infos, nb ? 'merknad' : 'remark', nb ? 'merknader' : 'remarks'),
  ];
  return `${checked}: ${counts.filter(Boolean).join(', ')}.\n`;
}
