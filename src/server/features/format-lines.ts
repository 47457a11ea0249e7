/** The canonical layout of some lines, in a file that may hold mistakes elsewhere. */
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { printLine } from '../../language/print.ts';
import type { Span } from '../../language/source.ts';
import type { Comment, Line } from '../../language/tree.ts';
import type { At } from '../document.ts';

/** The first and the last of some rows of a text. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The lines in a range. Their indentation is mended where all that it must agree with is in the range too. */
export function formatRange(document: At, { start, end }: Range): TextEdit[] {
  // A selection of whole lines ends before the first character of the next.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return edits(document, { first: start.line, last }, true);
}

/** The line that was just left by a line end, if nothing is wrong with it; its indentation is what those below it follow. */
export function formatLeft(document: At, { line }: Position): TextEdit[] {
  return edits(document, { first: line - 1, last: line - 1 }, false);
}

function edits({ checked, positions }: At, rows: Rows, indents: boolean): TextEdit[] {
  const { parsed, encoding } = checked.document;
  if (encoding) return [];
  const { source } = positions;
  const { text, lineStarts } = source;
  const rowOf = (offset: number) => positions.position(offset).line;
  const isIn = ({ start, end }: Span) => rows.first <= rowOf(start) && rowOf(end) <= rows.last;
  const columnOf = ({ start }: Span) => start - lineStarts[rowOf(start)]!;
  const wrong = parsed.problems.filter(({ rule, unsure }) => rule !== 'tab-indentation' || unsure);
  const isWrong = (line: Line) =>
    line.kind === 'broken' ||
    wrong.some(({ start, end }) => rowOf(start) <= rowOf(line.end) && rowOf(line.start) <= rowOf(end));
  const isSound = (line: Line): boolean => isIn(line) && !isWrong(line) && line.body.every(isSound);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const found: TextEdit[] = [];
  const put = ({ start, end }: Span, wanted: string) => {
    const from = lineStarts[rowOf(start)]!;
    const newText = wanted.replaceAll('\n', eol);
    if (text.slice(from, end) !== newText) found.push({ range: positions.range({ start: from, end }), newText });
  };
  /** @param least the column of lines that are put in order here; nothing where they stay in the columns they have */
  const visit = (lines: readonly Line[], after: readonly Comment[], least: number): void => {
    const mends = indents && lines.every(isSound) && after.every(isIn);
    const comment = (one: Comment, column: number) => {
      if (mends && isIn(one)) put(one, ' '.repeat(column) + one.text);
    };
    for (const line of lines) {
      const column = mends ? least : columnOf(line);
      for (const one of line.before ?? []) comment(one, column);
      const whole = { start: line.start, end: line.beside?.end ?? line.end };
      if (isIn(line) && !isWrong(line)) put(whole, printLine(line, parsed.tree.language, ' '.repeat(column)));
      visit(line.body, line.after ?? [], column + 2);
    }
    for (const one of after) comment(one, least);
  };
  visit(parsed.tree.lines, parsed.tree.after, 0);
  return found;
}
