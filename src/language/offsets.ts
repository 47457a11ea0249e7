/** Lines of a text by offsets: LF, CRLF and a lone CR end one. */

/** A blank within a line, of any width. */
export const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;

export const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** The offset of the line end (or the end of the text) at or after an offset. */
export function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/** The offset at which the line after the one of `from` begins. */
export function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  if (end === text.length) return end;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

export interface Indentation {
  readonly column: number;
  /** The offset of what is indented. */
  readonly start: number;
  readonly tabs: boolean;
}

/** How deep a line is indented. A tab counts as a level, so that the lines below one are still understood. */
export function indentation(text: string, from: number): Indentation {
  let column = 0;
  let tabs = false;
  let start = from;
  for (; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (!isSpace(code)) break;
    column += code === 9 ? 2 : 1;
    tabs ||= code === 9;
  }
  return { column, start, tabs };
}

/** Whether nothing but blanks stands from an offset to the end of its line. */
export function isBlank(text: string, start: number): boolean {
  return start >= text.length || text[start] === '\n' || text[start] === '\r';
}
