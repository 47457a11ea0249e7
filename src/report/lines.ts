/** A line a finding, as compilers write it: editors and other tools find the places in it (`docs/linter.md`). */
import type { Finding } from '../finding.ts';
import { oneLine } from './escape.ts';
import type { Report } from './report.ts';

export const asLines = ({ findings }: Report): string => findings.map(line).join('');

const line = ({ file, range: { start }, severity, message, rule }: Finding): string =>
  `${oneLine(`${file}:${start.line}:${start.column}: ${severity}: ${message} [${rule}]`)}\n`;
