/** A run in Markdown, for the page that GitHub shows of a job. */
import type { Finding } from '../finding.ts';
import { acceptedLines } from './accepted.ts';
import { forMarkdown } from './escape.ts';
import { summarise } from './json.ts';
import type { Report } from './report.ts';

/** In bytes: GitHub takes a mebibyte of a step's summary, and nothing of a larger one. */
const most = 1_000_000;

/** Counts, findings by file, exceptions. What has no room is counted. */
export function asSummary(report: Report): string {
  const { files, findings, accepted, known, language } = report;
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
  const sections = [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) => ({
    head: [
      '',
      `### ${forMarkdown(file)}`,
      '',
      nb ? '| Linje | Regel | Merknad |' : '| Line | Rule | Remark |',
      '| ---: | --- | --- |',
    ],
    rows: own.map(row),
  }));
  const exceptions = {
    head: ['', nb ? '### Unntak' : '### Exceptions', ''],
    rows: acceptedLines(report).map((line) => `- ${forMarkdown(line)}`),
  };
  return `${[...head, ...shortened([...sections, exceptions], nb)].join('\n')}\n`;
}

const signs = { error: '🛑', warning: '⚠️', info: 'ℹ️' } as const;

const row = ({ range, rule, severity, message }: Finding): string =>
  `| ${range.start.line} | ${signs[severity]} ${forMarkdown(rule)} | ${forMarkdown(message)} |`;

interface Section {
  readonly head: readonly string[];
  readonly rows: readonly string[];
}

const utf8 = new TextEncoder();

/** The lines of sections as long as there is room, and how many rows are left. */
function shortened(sections: readonly Section[], nb: boolean): string[] {
  const lines: string[] = [];
  let room = most;
  let left = 0;
  for (const { head, rows } of sections)
    for (const [at, row] of rows.entries()) {
      const more = at === 0 ? [...head, row] : [row];
      const size = utf8.encode(more.join('\n')).length + 1;
      // Once something is left out, all that follows is: the page breaks off in one place.
      if (left > 0 || size > room) {
        left++;
        continue;
      }
      room -= size;
      lines.push(...more);
    }
  return left ? [...lines, '', nb ? `… og ${left} til.` : `… and ${left} more.`] : lines;
}
