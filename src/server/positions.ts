/** Places of a text as the protocol counts them: lines and characters from 0, characters in the units agreed on. */
import type { Position, Range } from 'vscode-languageserver';
import type { Range as FindingRange } from '../finding.ts';
import { offsetAt, positionAt, type Source, type Span } from '../language/source.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The first of a client's encodings that is known; UTF-16 if it names none, as the protocol wants it. */
export const encodingOf = (offered: readonly string[] = []): Encoding =>
  (['utf-16', 'utf-8', 'utf-32'] as const).find((known) => offered.includes(known)) ?? 'utf-16';

export class Positions {
  readonly source: Source;
  private readonly encoding: Encoding;

  constructor(source: Source, encoding: Encoding) {
    this.source = source;
    this.encoding = encoding;
  }

  /** The offset of a position; past the end of a line it is the line's end, past the last line the text's. */
  offset({ line, character }: Position): number {
    const { text, lineStarts } = this.source;
    const start = lineStarts[line];
    if (start === undefined) return text.length;
    const next = lineStarts[line + 1] ?? text.length;
    const end = line + 1 < lineStarts.length ? next - (text.startsWith('\r\n', next - 2) ? 2 : 1) : next;
    if (this.encoding === 'utf-16') return Math.min(start + character, end);
    let at = start;
    for (let left = character; left > 0 && at < end; ) {
      const point = text.codePointAt(at)!;
      left -= this.encoding === 'utf-32' ? 1 : bytesOf(point);
      at += point > 0xffff ? 2 : 1;
    }
    return at;
  }

  position(offset: number): Position {
    const { line, column } = positionAt(this.source, offset);
    return { line: line - 1, character: this.length(this.source.lineStarts[line - 1]!, column - 1) };
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The range of a finding, whose columns are UTF-16 code units from 1. */
  of({ start, end }: FindingRange): Range {
    return this.range({ start: offsetAt(this.source, start), end: offsetAt(this.source, end) });
  }

  span({ start, end }: Range): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** The length of a piece of a line in the units agreed on. */
  length(start: number, units: number): number {
    if (this.encoding === 'utf-16') return units;
    let length = 0;
    for (const sign of this.source.text.slice(start, start + units))
      length += this.encoding === 'utf-32' ? 1 : bytesOf(sign.codePointAt(0)!);
    return length;
  }
}

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
