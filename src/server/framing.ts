/**
 * Messages in a stream of bytes, whatever their headers say of their lengths. The library reads as many bytes as a header
 * says; where that is wrong it never finds the next header, and hears nothing any more. No body can hold a header: a text
 * in JSON has no line ends. So a body ends at the next header at the latest, and no earlier than JSON does.
 */
import { Transform } from 'node:stream';

interface Header {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Of `Content-`, which may be written with a small letter too. */
const mark = 'ontent-';
const blank = '\r\n\r\n';

/** Passes on the messages of a stream, each with its true length. @param complain is told of a length that was wrong */
export function framing(complain: (message: string) => void): Transform {
  let buffer: Buffer = Buffer.alloc(0);
  let current: Header | undefined;
  /** Up to here no header begins in the body. */
  let scanned = 0;

  /** The next body that is complete. */
  function next(): Buffer | undefined {
    current ??= begin();
    if (!current) return undefined;
    const { end, length } = current;
    const following = headerFrom(buffer, Math.max(end, scanned));
    const told = buffer.subarray(end, end + length);
    if (told.length === length && (!following || following.start >= end + length) && isJson(told)) return take(length);
    if (following) return take(following.start - end);
    if (buffer.length - end > length && isJson(buffer.subarray(end))) return take(buffer.length - end);
    scanned = Math.max(end, buffer.length - 100);
    return undefined;
  }

  /** The header with which the rest begins, when what is before it is left out. */
  function begin(): Header | undefined {
    const header = headerFrom(buffer, 0);
    const kept = header ? header.start : Math.max(0, Math.min(buffer.length - 100, buffer.lastIndexOf(mark) - 1));
    buffer = buffer.subarray(kept);
    return header && { start: 0, end: header.end - kept, length: header.length };
  }

  function take(length: number): Buffer {
    const { end, length: told } = current!;
    const body = buffer.subarray(end, end + length);
    if (length !== told) complain(`A message says that it is ${told} bytes long, and is ${length}.`);
    buffer = buffer.subarray(end + length);
    current = undefined;
    scanned = 0;
    return body;
  }

  return new Transform({
    transform(chunk: Buffer, _, done) {
      buffer = Buffer.concat([buffer, chunk]);
      for (let body = next(); body; body = next()) {
        this.push(`Content-Length: ${body.length}${blank}`);
        this.push(body);
      }
      done();
    },
  });
}

/** The first header that is complete from an offset on. */
function headerFrom(buffer: Buffer, from: number): Header | undefined {
  for (let at = buffer.indexOf(mark, from + 1); at > 0; at = buffer.indexOf(mark, at + 1)) {
    const start = at - 1;
    const end = buffer.indexOf(blank, start);
    if (end < 0) return undefined;
    const lines = buffer.toString('latin1', start, end).split('\r\n');
    const length = lines.map((line) => /^Content-Length: *(\d{1,10})$/i.exec(line)?.[1]).find(Boolean);
    if (length && lines.every((line) => /^Content-[A-Za-z]+: */i.test(line)))
      return { start, end: end + blank.length, length: Number(length) };
  }
  return undefined;
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
