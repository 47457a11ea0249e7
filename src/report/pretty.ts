/** Findings for people: each with its place in the text, underlined. */

import type { Finding, Severity } from '../finding.ts';
import { acceptedLines } from './accepted.ts';
import { colours } from './colours.ts';
import { forTerminal, oneLine } from './escape.ts';
import { summarise } from './json.ts';
import type { Proved, Report } from './report.ts';
import { verdictWords } from './verdict.ts';

const paint: Record<Severity, (text: string) => string> = {
  error: colours.red,
  warning: colours.yellow,
  info: colours.cyan,
};
const signs: Record<Severity, string> = { error: '✖', warning: '▲', info: '●' };

/** More than these of one rule in one run are counted: nobody reads the same remark fifty times. */
const most = 20;

/** Findings with their lines, what exceptions accept, and the total. Each finding speaks its file's own language. */
export function asText(report: Report): string {
  const { findings, accepted, language, textOf } = report;
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? (textOf(file) ?? '').split(/\r\n|\r|\n/);
    lines.set(file, known);
    return known;
  };
  const counts = new Map<string, number>();
  const shown = findings.filter(({ rule }) => {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts.get(rule)! <= most;
  });
  const more = [...counts].filter(([, count]) => count > most);
  return [
    ...shown.map((finding) => one(finding, linesOf)),
    ...more.map(([rule, count]) => moreOf(rule, count - most, language)),
    ...(accepted.length ? [exceptions(report)] : []),
    ...(report.proofs?.length ? [certificate(report.proofs)] : []),
    ...(report.proofs ? waiting(report, report.proofs) : []),
    total(report),
  ].join('\n');
}

function moreOf(rule: string, count: number, language: Report['language']): string {
  const told =
    language === 'nb' ? `og ${count} til. Alle: --format json` : `and ${count} more. All of them: --format json`;
  return `  … ${colours.bold(oneLine(rule))} ${told}\n`;
}

/** What was proved, rule by rule, each in its file's own language. */
function certificate(proofs: readonly Proved[]): string {
  const lines = proofs.map((proved) => {
    const sign = { proved: colours.green('✔'), violated: colours.red('✖'), unknown: colours.yellow('?') }[
      proved.verdict
    ];
    const line = `  ${sign} ${oneLine(proved.title)} – ${oneLine(verdictWords(proved))}`;
    // Of a broken rule the finding says it.
    return proved.timeUsed && proved.verdict === 'unknown' ? `${line}\n      ${oneLine(proved.timeUsed)}` : line;
  });
  const byFile = [...new Set(proofs.map(({ file }) => file))].map((file) =>
    [colours.bold(forTerminal(file)), ...lines.filter((_, at) => proofs[at]!.file === file)].join('\n'),
  );
  return `${byFile.join('\n')}\n`;
}

/** The files of which nothing is proved yet, as what is wrong in them leaves open what they mean. */
function waiting({ findings, language }: Report, proofs: readonly Proved[]): string[] {
  const proved = new Set(proofs.map(({ file }) => file));
  const errors = findings.filter(({ severity, file }) => severity === 'error' && !proved.has(file));
  const files = [...new Set(errors.map(({ file }) => forTerminal(file)))].join(', ');
  if (files === '') return [];
  const told =
    language === 'nb' ? 'Regler bevises når feilene her er rettet:' : 'Rules are proved once these errors are mended:';
  return [`${told} ${files}\n`];
}

/** Each exception once, with how many findings it accepts. */
function exceptions(report: Report): string {
  const count = report.accepted.length;
  const head =
    report.language === 'nb'
      ? `${count} funn er godtatt ved unntak:`
      : `${count} ${count === 1 ? 'finding is' : 'findings are'} accepted by exceptions:`;
  const lines = acceptedLines(report).map((line) => colours.dim(`  · ${oneLine(line)}`));
  return `${[head, ...lines].join('\n')}\n`;
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
    `${paint[finding.severity](signs[finding.severity])} ${colours.bold(oneLine(place))}  ${colours.dim(oneLine(finding.rule))}`,
  ];
  if (line.trim() && line.length < 400) {
    out.push(`  ${colours.dim(`${start.line} │`)} ${forTerminal(line)}`);
    out.push(`  ${' '.repeat(margin)} ${colours.dim('│')} ${before}${paint[finding.severity](mark)}`);
  }
  out.push(`  ${oneLine(finding.message)}`);
  for (const { file, range, message } of finding.related)
    out.push(colours.dim(`  ↳ ${oneLine(`${file}:${range.start.line}:${range.start.column}  ${message}`)}`));
  if (finding.fix) out.push(colours.green(`  → ${oneLine(finding.fix.title)}`));
  return `${out.join('\n')}\n`;
}

/** A text as it is shown, without marks that combine, as they take no column. */
const columnsOf = (text: string): string => forTerminal(text).replace(/\p{M}/gu, '');
const widthOf = (text: string): number => columnsOf(text).length;
/** Blanks as wide as a text; a tab stays one, whatever its width. */
const blank = (text: string): string => columnsOf(text).replace(/[^\t]/g, ' ');

function total({ findings, files, known, hidden, language }: Report): string {
  const { errors, warnings, infos } = summarise(findings, files.length);
  const nb = language === 'nb';
  const noun = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const checked = nb
    ? `${noun(files.length, 'fil', 'filer')} kontrollert`
    : `${noun(files.length, 'file', 'files')} checked`;
  const aside = [
    known.length && (nb ? `${known.length} funn fra før` : `${known.length} known from before`),
    hidden && (nb ? `${hidden} vises ikke` : `${hidden} not shown`),
  ].filter(Boolean);
  const before = aside.length ? ` (${aside.join(', ')})` : '';
  if (findings.length === 0)
    return `${colours.green('✔')} ${checked}, ${nb ? 'ingenting å merke seg' : 'nothing to remark'}${before}.\n`;
  const counts = [
    errors && noun(errors, nb ? 'feil' : 'error', nb ? 'feil' : 'errors'),
    warnings && noun(warnings, nb ? 'advarsel' : 'warning', nb ? 'advarsler' : 'warnings'),
    infos && noun(infos, nb ? 'merknad' : 'remark', nb ? 'merknader' : 'remarks'),
  ];
  return `${checked}: ${counts.filter(Boolean).join(', ')}${before}.\n`;
}
