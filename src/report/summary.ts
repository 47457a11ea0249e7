/** A run in Markdown, for the page that GitHub shows of a job. */
import type { Finding } from '../finding.ts';
import { forMarkdown } from './escape.ts';
import { summarise } from './json.ts';
import type { Report } from './report.ts';

/** GitHub takes a mebibyte of a step's summary; this leaves room. */
const most = 900_000;

/** Counts, findings by file, exceptions. What has no room is counted. */
export function asSummary({ files, findings, accepted, known, language }: Report): string {
  const nb = language === 'nb';
  const { errors, warnings, infos } = summarise(findings, files.length);
  const head = [
    nb ? '## Rutiner' : '## Routines',
    '',
    nb
      ? '| Filer | Feil | Advarsler | Merknader | Godtatt | Fra før |'
      : '| Files | Errors | Warnings | Remarks | Accepted | Known |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${[files.length, errors, warnings, infos, accepted.length, known.length].join(' | ')} |`,
    '',
  ];
  const rows = [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, own]) => [
    '',
    `### ${forMarkdown(file)}`,
    '',
    nb ? '| Linje | Regel | Merknad |' : '| Line | Rule | Remark |',
    '| ---: | --- | --- |',
    ...own.map(row),
  ]);
  const excepted = accepted.map(({ finding, exception }) => {
    const until = exception.until ? ` (${nb ? 'til' : 'until'} ${exception.until})` : '';
    const place = `${finding.file}:${finding.range.start.line}`;
    return `- ${forMarkdown(`${place} ${finding.rule}: ${exception.because}${until}`)}`;
  });
  if (excepted.length) rows.push('', nb ? '### Unntak' : '### Exceptions', '', ...excepted);
  return `${[...head, ...shortened(rows, nb)].join('\n')}\n`;
}

const signs = { error: '🛑', warning: '⚠️', info: 'ℹ️' } as const;

const row = ({ range, rule, severity, message }: Finding): string =>
  `| ${range.start.line} | ${signs[severity]} ${forMarkdown(rule)} | ${forMarkdown(message)} |`;

function shortened(rows: readonly string[], nb: boolean): string[] {
  let length = 0;
  const fits = rows.findIndex((one) => {
    // A character takes four bytes at most.
    length += one.length * 4 + 1;
    return length > most;
  });
  if (fits < 0) return [...rows];
  return [
    ...rows.slice(0, fits),
    '',
    nb ? `… og ${rows.length - fits} linjer til.` : `… and ${rows.length - fits} more lines.`,
  ];
}
