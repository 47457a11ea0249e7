/**
 * Text to tokens, a line at a time. It knows no keyword and no language: what a word means depends on where it stands.
 */
import { breaks, closedLater, textFollows } from './broken-text.ts';
import { readLongText } from './long-text.ts';
import { isLineEnd, isSpace, lineEnd } from './offsets.ts';
import type { Problem } from './problems.ts';
import type { Span } from './source.ts';
import type { Token, TokenKind } from './token.ts';

const closing: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '”': '”', '„': '“' };
const special = /["»“”\\\r\n]/g;
const word = /\p{L}[\p{L}\p{M}\p{N}_-]*/uy;
/** A whole number that nothing follows which could make a date, a time or an ordinal of it, as most are. */
const whole = /-?\d+(?![\d.,:nrst-])/y;
const number = /-?\d+(?:[.,]\d+)?/y;
const isoDate = /(\d{4})-(\d{1,2})-(\d{1,2})(?:T(?=\d))?/y;
const dottedDate = /(\d{1,2})\.(\d{1,2})\.(\d{4})/y;
const time = /(\d{1,2}):(\d{2})(?!\d)/y;
const ordinal = /(\d{1,3})(?:\.(?!\d)|(?:st|nd|rd|th)(?!\p{L}))/uy;

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
const isSmall = (code: number) => code >= 97 && code <= 122;
/** The other letters up to U+02AF, which need no table. */
const isLetter = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x2af && code !== 0xd7 && code !== 0xf7);

/** A letter that may have another form; those up to U+02FF are composed. */
const composable = /[^\0-\u02ff]/;
/** As names, keywords and texts are compared: composed letters, whatever the keyboard made. */
const normalised = (text: string): string => (composable.test(text) ? text.normalize('NFC') : text);

/** The offset of the next character that may end a text or escape one, or the end of all. */
function endOfText(text: string, from: number): number {
  special.lastIndex = from;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

/** What a character that can't be seen is called. */
const visible = (text: string) =>
  text.replace(/[\p{C}\p{Z}]/gu, (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);

/** Reads the lines of a text one after the other. */
export class Scanner {
  private readonly text: string;
  private readonly problems: Problem[];
  /** The tokens not yet taken, and after them what is left of those that were: the list is never made anew. */
  private readonly tokens: Token[] = [];
  private at = 0;
  /** How many tokens are not yet taken. */
  count = 0;
  /** The word found last is of small letters from `a` to `z`, as most are: it is composed, and in lower case. */
  private small = false;
  /** The comment at the end of the line read last. */
  comment: Span | null = null;

  constructor(text: string, problems: Problem[]) {
    this.text = text;
    this.problems = problems;
  }

  /**
   * Reads on from an offset to the end of the line, or of the line on which a long text ends that begins on it.
   * @param indent the column of the line's first token; what is left of it ends a long text that was not closed
   * @returns the offset after the last character read: a line end, or the end of the text
   */
  line(from: number, indent: number): number {
    const { text } = this;
    this.at = from;
    this.comment = null;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === 10 || code === 13) break;
      if (isSpace(code)) {
        this.at++;
        continue;
      }
      const end = this.wordEnd();
      if (end > this.at) {
        this.word(end);
      } else if (code === 34) this.quoted(indent);
      else if (code === 44) this.push('comma', this.at + 1, ',');
      else if (code === 58) this.push('colon', this.at + 1, ':');
      else if (code === 40) this.push('open', this.at + 1, '(');
      else if (code === 41) this.push('close', this.at + 1, ')');
      else if (code === 47 && text.charCodeAt(this.at + 1) === 47) {
        this.comment = { start: this.at, end: lineEnd(text, this.at) };
        return this.comment.end;
      } else if (isDigit(code) || (code === 45 && isDigit(text.charCodeAt(this.at + 1)))) this.number();
      else if (closing[text[this.at]!]) this.quoted(indent);
      else this.bad();
    }
    return this.at;
  }

  /** The last token that is not yet taken. */
  get last(): Token | undefined {
    return this.count > 0 ? this.tokens[this.count - 1] : undefined;
  }

  /** Hands over the tokens read since the last time. */
  take(): Token[] {
    const taken = this.tokens.slice(0, this.count);
    this.count = 0;
    return taken;
  }

  private push(kind: TokenKind, end: number, text: string, lower = text): void {
    this.tokens[this.count++] = { kind, start: this.at, end, text, lower };
    this.at = end;
  }

  /** The end of the word that begins here, or this place if none does. */
  private wordEnd(): number {
    const { text, at: from } = this;
    let at = from;
    this.small = true;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isSmall(code) || (at > from && (isDigit(code) || code === 45 || code === 95))) continue;
      if (isLetter(code)) this.small = false;
      else if (code < 0x80 || code === 0xa0) break;
      else {
        // Letters of other scripts, their digits and marks that combine are for the pattern to know.
        this.small = false;
        const found = match(word, text, from);
        return found ? from + found[0].length : from;
      }
    }
    return at;
  }

  private word(end: number): void {
    const found = this.text.slice(this.at, end);
    const text = this.small ? found : normalised(found);
    const lower = this.small ? found : text.toLowerCase();
    const previous = this.last;
    // With another capital it is a name that is spelled like a keyword.
    if (previous?.kind !== 'word' || previous.text !== text) {
      this.push('word', end, text, lower);
      return;
    }
    const fix = [{ start: previous.end, end, text: '' }];
    this.problems.push({ rule: 'word-doubled', start: this.at, end, with: { found: text }, fix });
    this.at = end;
  }

  /** Rubbish in a row is one token, so that it is one remark. */
  private bad(): void {
    const end = this.at + (this.text.codePointAt(this.at)! > 0xffff ? 2 : 1);
    const previous = this.last;
    const found = visible(this.text.slice(this.at, end));
    if (previous?.kind === 'bad' && previous.end === this.at) {
      const text = previous.text.length < 20 ? previous.text + found : previous.text;
      this.tokens[this.count - 1] = { ...previous, end, text };
      this.at = end;
    } else this.push('bad', end, found, '');
  }

  private number(): void {
    const { text, at } = this;
    const alone = match(whole, text, at);
    if (alone) {
      this.push('number', at + alone[0].length, alone[0]);
      return;
    }
    const date = match(isoDate, text, at);
    const dotted = date ? null : match(dottedDate, text, at);
    if (date || dotted) {
      const [all, a, b, c] = (date ?? dotted)!;
      const [year, month, day] = date ? [a!, b!, c!] : [c!, b!, a!];
      if (!dayExists(+year, +month, +day)) this.impossible('date-impossible', all);
      this.push('date', at + all.length, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return;
    }
    const clock = match(time, text, at);
    if (clock) {
      const [all, hour, minute] = clock;
      if (+hour! > 23 || +minute! > 59) this.impossible('time-impossible', all);
      this.push('time', at + all.length, `${hour!.padStart(2, '0')}:${minute}`);
      return;
    }
    const nth = match(ordinal, text, at);
    if (nth) {
      this.push('ordinal', at + nth[0].length, nth[1]!);
      return;
    }
    const plain = match(number, text, at)![0];
    this.push('number', at + plain.length, plain.replace(',', '.'));
  }

  private impossible(rule: 'date-impossible' | 'time-impossible', found: string): void {
    this.problems.push({ rule, start: this.at, end: this.at + found.length, with: { found } });
  }

  private quoted(indent: number): void {
    const { text, at } = this;
    if (text.startsWith('"""', at)) {
      const long = readLongText(text, at, indent);
      if (!long.closed) this.problems.push({ rule: 'text-unclosed', start: at, end: at + 3 });
      const value = normalised(long.value);
      this.tokens[this.count++] = { kind: 'text', start: at, end: long.end, text: value, lower: '', long: true };
      this.at = long.end;
      return;
    }
    const close = closing[text[at]!]!;
    let value = '';
    let from = at + 1;
    let next = endOfText(text, from);
    for (; next < text.length && !isLineEnd(text.charCodeAt(next)); next = endOfText(text, next + 1)) {
      if (text[next] === close) {
        this.push('text', next + 1, normalised(value + text.slice(from, next)), '');
        return;
      }
      if (text[next] !== '\\') continue;
      const escaped = text[next + 1];
      if (escaped !== '\\' && escaped !== close && escaped !== '"') continue;
      value += text.slice(from, next);
      from = ++next;
    }
    const later = closedLater(text, next, close);
    if (later !== undefined) {
      const fix = breaks(text, next, later).map((span) => ({ ...span, text: ' ' }));
      this.problems.push({ rule: 'text-broken', start: at, end: next, fix });
      this.push('text', later + 1, normalised((value + text.slice(from, later)).replace(/\s*[\r\n]\s*/g, ' ')), '');
      return;
    }
    this.problems.push({ rule: 'text-unclosed', start: at, end: next });
    // In a list of texts the comma at the end of the line is the list's.
    if (text.slice(from, next).trimEnd().endsWith(',') && textFollows(text, next)) next = text.lastIndexOf(',', next);
    this.push('text', next, normalised((value + text.slice(from, next)).trimEnd()), '');
  }
}
