/** Places and changes of a text in the plainest way, for the server to be compared with. */
import type { Position, Range } from 'vscode-languageserver';
import type { Encoding } from './client.ts';

/** How long a piece of text is, as an encoding counts. */
export function lengthOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'utf-16' ? text.length : [...text].length;
}

/** The position of an offset. */
export function positionOf(text: string, offset: number, encoding: Encoding): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: lengthOf(before.at(-1)!, encoding) };
}

/** The range of the first place where something stands. */
export function rangeOf(text: string, piece: string, encoding: Encoding): Range {
  const start = text.indexOf(piece);
  return {
    start: positionOf(text, start, encoding),
    end: positionOf(text, start + piece.length, encoding),
  };
}

/** The offsets that a position can name: those within no character, and within no line end. */
export const placesIn = (text: string): number[] =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => {
    const around = text.slice(Math.max(0, at - 1), at + 1);
    return around !== '\r\n' && !/^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
  });
