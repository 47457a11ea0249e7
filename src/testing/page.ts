/**
 * The pages of the rules as tests. A page holds fenced routines. What must come of each is said by markers in its
 * comments, and nothing else may come of it; a routine without markers is a good one.
 *
 * - `// ✗ name-unknown` at the end of a line: this rule, on this line. `// ✗ name-unknown: casewrker` names what is
 *   underlined too. On a line of its own (after a text that is not closed, say), it speaks of the line above.
 * - ` ```rutine file=kontor.rutine `: the named fences of one section stand in one folder. A configuration or a schema
 *   is named in the same way, in a fence of JSON.
 * - ` ```rutine bytes=utf-16 `: the file is written in this encoding.
 * - ` ```rutine nested=120 `: the last line is repeated so many times, each time indented a level deeper.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../finding.ts';

export interface Sample {
  /** The line of the page on which the fence begins. */
  readonly line: number;
  readonly section: string;
  readonly file: string;
  readonly named: boolean;
  readonly bytes: BufferEncoding;
  readonly text: string;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly rule: string;
  /** The lines on which it may stand: several where a line is repeated. */
  readonly lines: readonly [first: number, last: number];
  readonly underlined?: string;
}

export interface Page {
  readonly heading: string;
  readonly sections: readonly string[];
  readonly samples: readonly Sample[];
}

export function readPage(path: string): Page {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const sections: string[] = [];
  const samples: Sample[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('## ')) sections.push(line.slice(3));
    if (!line.startsWith('```')) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`${path}: the sample at line ${at + 1} has no end (\`\`\`).`);
    samples.push(sampleOf(line.slice(3), lines.slice(at + 1, end), at + 1, sections.at(-1) ?? ''));
    at = end;
  }
  return { heading: lines[0]!.replace(/^# /, ''), sections, samples };
}

function sampleOf(info: string, lines: readonly string[], line: number, section: string): Sample {
  const [, ...options] = info.split(/\s+/);
  const option = (key: string) => options.find((one) => one.startsWith(`${key}=`))?.slice(key.length + 1);
  const named = option('file');
  const nested = Number(option('nested') ?? 0);
  const last = lines.at(-1) ?? '';
  return {
    line,
    section,
    file: named ?? 'sample.rutine',
    named: named !== undefined,
    bytes: option('bytes') === 'utf-16' ? 'utf16le' : 'utf8',
    text: `${[...lines, ...Array.from({ length: nested }, (_, at) => '  '.repeat(at + 1) + last)].join('\n')}\n`,
    expected: expectedOf(lines, nested),
  };
}

/** What the markers of a text say. @param repeated how often its last line is repeated */
export const expectedOf = (lines: readonly string[], repeated = 0): Expected[] =>
  lines.flatMap((text, at) => markersOf(text, at + 1, at + 1 === lines.length ? repeated : 0));

/** Markers, shortly: line, rule, and what is underlined if a marker says so. */
export const asked = (expected: readonly Expected[]): string[] =>
  expected.map(({ rule, lines, underlined }) => [`${lines[0]}`, rule, underlined].filter(Boolean).join(' '));

/** Findings as their markers would say them: the first line that a marker allows, and what is underlined if it says so. */
export function told(findings: readonly Finding[], text: string, expected: readonly Expected[]): string[] {
  const lines = text.split('\n');
  return findings.map(({ rule, range: { start, end } }, at) => {
    const marker = expected[at];
    const [first, last] = marker?.lines ?? [0, 0];
    const line = start.line >= first && start.line <= last ? first : start.line;
    const to = end.line === start.line ? end.column - 1 : undefined;
    const underlined = marker?.underlined && lines[start.line - 1]!.slice(start.column - 1, to);
    return [`${line}`, rule, underlined].filter(Boolean).join(' ');
  });
}

function markersOf(text: string, number: number, repeated: number): Expected[] {
  const from = text.indexOf('// ✗');
  if (from < 0) return [];
  const alone = text.slice(0, from).trim() === '';
  const line = alone ? Math.max(1, number - 1) : number;
  return text
    .slice(from)
    .split('✗')
    .slice(1)
    .map((marker) => {
      const [rule, ...underlined] = marker.trim().split(': ');
      return {
        rule: rule!,
        lines: [line, line + repeated],
        ...(underlined.length && { underlined: underlined.join(': ') }),
      };
    });
}
