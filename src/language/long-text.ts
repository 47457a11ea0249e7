/** Texts over several lines, between `"""` and `"""`. */
import { indentation, isBlank, isLineEnd, isSpace, lineEnd, nextLine } from './offsets.ts';
import { headStandsFirst } from './vocabulary.ts';

const quotes = '"""';

/**
 * Reads the long text that begins at an offset.
 * @param indent the column of the line it begins on: what is not indented deeper can't be meant as part of a text that
 *   is never closed
 */
export function readLongText(
  text: string,
  at: number,
  indent: number,
): { value: string; end: number; closed: boolean } {
  const from = at + quotes.length;
  const close = text.indexOf(quotes, from);
  const outside = firstOutside(text, from, indent, close < 0 ? text.length : close);
  if (close >= 0 && (outside === undefined || !opensAnother(text, close))) {
    return { value: dedent(text.slice(from, close)), end: close + quotes.length, closed: true };
  }
  const until = outside === undefined || isIndented(text, from, outside) ? outside : firstHead(text, outside);
  const end = from + text.slice(from, until ?? text.length).trimEnd().length;
  return { value: dedent(text.slice(from, end)), end, closed: false };
}

/** The offset of the first line up to an offset that is not indented deeper than a column. */
function firstOutside(text: string, from: number, column: number, until: number): number | undefined {
  for (let at = from; at < until; at++) {
    if (!isLineEnd(text.charCodeAt(at))) continue;
    const line = indentation(text, at + 1);
    if (line.column <= column && line.start < until && !isBlank(text, line.start)) return at + 1;
  }
  return undefined;
}

/** Whether lines of a text stand indented before an offset, so that the indentation tells where it ends. */
const isIndented = (text: string, from: number, until: number): boolean =>
  text.slice(nextLine(text, from), until).trim() !== '';

/** The offset of the first line from one on that begins as lines of the language do; in the first column, as headings do. */
function firstHead(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const { start, column } = indentation(text, at);
    const words = text.slice(start, lineEnd(text, start)).toLowerCase().split(/\s+/);
    if (headStandsFirst(words, column === 0)) return at;
  }
  return undefined;
}

/** Quotes after a keyword and a blank begin a text rather than end one. */
function opensAnother(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--;
  return before < at && before > 0 && !isLineEnd(text.charCodeAt(before - 1));
}

/** Removes the indentation that all lines of a long text share, and the empty lines at its ends. */
function dedent(text: string): string {
  const [first, ...rest] = text.split(/\r\n|\r|\n/);
  const shared = rest.reduce((least, line) => Math.min(least, line.trim() ? line.search(/\S/) : least), text.length);
  const lines = [first!.trimStart(), ...rest.map((line) => line.slice(Math.min(shared, line.length)))];
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
