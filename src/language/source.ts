import type { Position, Range } from '../finding.ts';

/** A text with its name, and the offsets at which its lines begin. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Offsets into a text: from `start` up to, and not with, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a source of a text; lines end in LF, CRLF or a lone CR. */
export function makeSource(file: string, text: string): Source {
  const lineStarts = [0];
  // Looking for a text is much faster than looking at each of its characters.
  if (text.includes('\r'))
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) lineStarts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** The line and column, both from 1, of an offset; an offset past the end is the end. */
export function positionAt(source: Source, offset: number): { line: number; column: number } {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lineStarts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - source.lineStarts[low]! + 1 };
}

/** The offset of a line and column; past the end of the text it is the end. */
export function offsetAt(source: Source, { line, column }: Position): number {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  return Math.min(start + column - 1, source.text.length);
}

export function rangeOf(source: Source, span: Span): Range {
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}
