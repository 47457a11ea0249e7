/**
 * Text to tokens, a line at a time. It knows no keyword and no language: what a word means depends on where it stands.
 */
import type { Problem } from './problems.ts';
import type { Span } from './source.ts';

export type TokenKind =
  | 'word'
  | 'text'
  | 'number'
  | 'ordinal'
  | 'date'
  | 'time'
  | 'comma'
  | 'colon'
  | 'open'
  | 'close'
  | 'bad';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** A word normalised (NFC), a text without quotes and escapes, a number with a decimal point, a date as YYYY-MM-DD. */
  readonly text: string;
  /** A word in lower case, as keywords are compared. */
  readonly lower: string;
  readonly long?: true;
}

const closing: Record<string, string> = { '"': '"', '«': '»', '“': '”', '”': '”', '„': '“' };
const word = /\p{L}[\p{L}\p{M}\p{N}_-]*/uy;
const number = /-?\d+(?:[.,]\d+)?/y;
const isoDate = /(\d{4})-(\d{1,2})-(\d{1,2})(?:T(?=\d))?/y;
const dottedDate = /(\d{1,2})\.(\d{1,2})\.(\d{4})/y;
const time = /(\d{1,2}):(\d{2})(?!\d)/y;
const ordinal = /(\d{1,2})(?:\.(?!\d)|(?:st|nd|rd|th)(?!\p{L}))/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a day exists in the Gregorian calendar, years 1 to 9999. */
function dayExists(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A word as names and keywords are compared: composed letters, whatever the keyboard made. */
const normalised = (text: string) => (/^[\0-\u02ff]*$/.test(text) ? text : text.normalize('NFC'));

/**
 * Reads the tokens from an offset to the end of the line, or of the long text that begins on it.
 * @param indent the column of the line's first token; what is left of it ends a long text that was not closed
 * @returns the offset after the last character read: a line end, or the end of the text
 */
export function scanLine(
  text: string,
  from: number,
  indent: number,
  tokens: Token[],
  problems: Problem[],
): { end: number; comment: Span | null } {
  let at = from;
  const push = (kind: TokenKind, end: number, value: string, lower = value) => {
    tokens.push({ kind, start: at, end, text: value, lower });
    at = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === 32 || code === 9 || code === 0xa0) {
      at++;
      continue;
    }
    if (code === 44) push('comma', at + 1, ',');
    else if (code === 58) push('colon', at + 1, ':');
    else if (code === 40) push('open', at + 1, '(');
    else if (code === 41) push('close', at + 1, ')');
    else if (code === 47 && text.charCodeAt(at + 1) === 47) {
      return { end: lineEnd(text, at), comment: { start: at, end: lineEnd(text, at) } };
    } else if (isDigit(code) || (code === 45 && isDigit(text.charCodeAt(at + 1)))) scanNumber();
    else if (closing[text[at]!]) scanText();
    else {
      const found = match(word, text, at);
      if (found) {
        const value = normalised(found[0]);
        push('word', at + found[0].length, value, value.toLowerCase());
      } else {
        const wide = text.codePointAt(at)! > 0xffff ? 2 : 1;
        const previous = tokens.at(-1);
        // Rubbish in a row is one token, so that it is one remark.
        if (previous?.kind === 'bad' && previous.end === at) tokens.pop();
        const start = previous?.kind === 'bad' && previous.end === at ? previous.start : at;
        tokens.push({ kind: 'bad', start, end: at + wide, text: text.slice(start, at + wide), lower: '' });
        at += wide;
      }
    }
  }
  return { end: at, comment: null };

  function scanNumber() {
    const date = match(isoDate, text, at);
    const dotted = date ? null : match(dottedDate, text, at);
    if (date || dotted) {
      const [all, a, b, c] = (date ?? dotted)!;
      const [year, month, day] = date ? [a!, b!, c!] : [c!, b!, a!];
      const end = at + all.length;
      if (!dayExists(+year, +month, +day))
        problems.push({ rule: 'date-impossible', start: at, end, with: { found: all } });
      push('date', end, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return;
    }
    const clock = match(time, text, at);
    if (clock) {
      const end = at + clock[0].length;
      if (+clock[1]! > 23 || +clock[2]! > 59)
        problems.push({ rule: 'date-impossible', start: at, end, with: { found: clock[0] } });
      push('time', end, `${clock[1]!.padStart(2, '0')}:${clock[2]}`);
      return;
    }
    const nth = match(ordinal, text, at);
    if (nth) {
      push('ordinal', at + nth[0].length, nth[1]!);
      return;
    }
    const plain = match(number, text, at)!;
    push('number', at + plain[0].length, plain[0].replace(',', '.'));
  }

  function scanText() {
    const open = text[at]!;
    if (text.startsWith('"""', at)) {
      scanLongText();
      return;
    }
    const close = closing[open]!;
    let value = '';
    for (let next = at + 1; ; next++) {
      const char = text[next];
      if (char === undefined || char === '\n' || char === '\r') {
        problems.push({ rule: 'text-unclosed', start: at, end: next });
        push('text', next, value.trimEnd(), '');
        return;
      }
      if (char === close) {
        push('text', next + 1, value, '');
        return;
      }
      if (char === '\\' && (text[next + 1] === '\\' || text[next + 1] === close || text[next + 1] === '"')) next++;
      value += text[next];
    }
  }

  function scanLongText() {
    const close = text.indexOf('"""', at + 3);
    let end = close < 0 ? text.length : close;
    if (close < 0) {
      problems.push({ rule: 'text-unclosed', start: at, end: at + 3 });
      // What is not indented deeper than the line can't be meant as part of its text.
      for (let next = nextLine(text, at); next < text.length; next = nextLine(text, next)) {
        const first = text.slice(next, lineEnd(text, next)).search(/\S/);
        if (first >= 0 && first <= indent) {
          end = next;
          break;
        }
      }
    }
    const value = dedent(text.slice(at + 3, end));
    const stop = close < 0 ? lineEnd(text, Math.max(at, end - 1)) : close + 3;
    tokens.push({ kind: 'text', start: at, end: close < 0 ? end : stop, text: value, lower: '', long: true });
    at = close < 0 && end < text.length ? end - 1 : stop;
  }
}

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

/** Removes the indentation that all lines of a long text share, and the empty lines at its ends. */
function dedent(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const shared = Math.min(...rest.map((line) => line.search(/\S/)), Number.MAX_SAFE_INTEGER);
  const cut = lines.map((line, index) =>
    (index === 0 ? line.trimStart() : line.slice(Math.min(shared, line.length))).trimEnd(),
  );
  while (cut.length && cut[0] === '') cut.shift();
  while (cut.length && cut.at(-1) === '') cut.pop();
  return cut.join('\n');
}
