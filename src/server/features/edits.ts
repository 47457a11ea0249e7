/** Lines added to a text where they belong, with its indentation and its line ends. */
import type { TextEdit } from 'vscode-languageserver';
import { headRule } from '../../language/grammar.ts';
import type { Span } from '../../language/source.ts';
import { type Line, walkLines } from '../../language/tree.ts';
import type { At } from '../document.ts';

/** The innermost line at a place below which something can stand. */
export function lineFor(lines: readonly Line[], offset: number): Line | undefined {
  let found: Line | undefined;
  for (const line of walkLines(lines)) {
    if (line.start > offset) break;
    if (line.kind !== 'broken' && headRule(line.kind).body) found = line;
  }
  return found;
}

/** How a text ends its lines. */
export const lineEnd = ({ positions }: At): string => (positions.source.text.includes('\r\n') ? '\r\n' : '\n');

/** How far in a line stands. */
export function columnOf({ positions }: At, line: Line): number {
  const { lineStarts } = positions.source;
  return line.start - lineStarts[positions.position(line.start).line]!;
}

/** The end of a line with the comment beside it. */
export const ownEnd = (line: Line): number => line.beside?.end ?? line.end;

/** The end of a line with all that is below it, the comments there included. */
export function blockEnd(line: Line): number {
  let last = line;
  for (let next = last.body.at(-1); next && !last.after?.length; next = last.body.at(-1)) last = next;
  return last.after?.at(-1)?.end ?? ownEnd(last);
}

/** A line with the comments that stand right above it, and all that is below it, from the first character of its row. */
export function blockOf({ positions }: At, line: Line): Span {
  const comments = line.before ?? [];
  const above = line.apart
    ? []
    : comments.slice(
        Math.max(
          0,
          comments.findLastIndex(({ apart }) => apart),
        ),
      );
  const { start } = above[0] ?? line;
  return { start: positions.source.lineStarts[positions.position(start).line]!, end: blockEnd(line) };
}

/** Adds lines below another, as the first of those indented there. */
export function below(document: At, line: Line, lines: readonly string[]): TextEdit {
  return inserted(document, ownEnd(line), columnOf(document, line) + 2, lines);
}

/** Adds lines behind the end of one, so far in. */
export function inserted(document: At, end: number, column: number, lines: readonly string[]): TextEdit {
  const newText = lines.map((line) => lineEnd(document) + ' '.repeat(column) + line).join('');
  return { range: document.positions.range({ start: end, end }), newText };
}
