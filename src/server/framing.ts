/** The frames of messages on standard input, mended: a wrong length would leave the library's reader deaf to all that follows. */
import { Transform } from 'node:stream';

const header = 'Content-Length: ';

/**
 * Passes frames on. What stands before a header is dropped; a frame that runs into the next header ends before it; of one that
 * was too short the rest is dropped.
 */
export class Framing extends Transform {
  #pending: Buffer = Buffer.alloc(0);

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#pending = this.#pending.length ? Buffer.concat([this.#pending, piece]) : piece;
    for (let frame = this.#next(); frame; frame = this.#next()) this.push(frame);
    done();
  }

  /** The next frame that is whole, with the length that it has. */
  #next(): Buffer | undefined {
    const start = this.#pending.indexOf(header);
    // The beginning of a header may be the end of what has come so far.
    this.#pending = this.#pending.subarray(start < 0 ? Math.max(0, this.#pending.length - header.length) : start);
    if (start < 0) return undefined;
    const end = this.#pending.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const body = end + 4;
    const length = Number.parseInt(this.#pending.toString('latin1', header.length, end), 10);
    const next = headerIn(this.#pending, body);
    if (Number.isNaN(length)) return this.#cut(body, body, body);
    if (next >= 0 && next < body + length) return this.#cut(body, next, next);
    return this.#pending.length < body + length ? undefined : this.#cut(body, body + length, body + length);
  }

  /** A frame around some bytes, and what is left to be read; nothing for none. */
  #cut(from: number, to: number, rest: number): Buffer | undefined {
    const body = this.#pending.subarray(from, to);
    this.#pending = this.#pending.subarray(rest);
    return body.length ? Buffer.concat([Buffer.from(`${header}${body.length}\r\n\r\n`), body]) : this.#next();
  }
}

/** Where another header begins: in a text within JSON a line end is written as `\n`, so that it can't be one there. */
function headerIn(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(header, from); at >= 0; at = bytes.indexOf(header, at + 1))
    if (/^\d+\r\n/.test(bytes.toString('latin1', at + header.length, at + header.length + 20))) return at;
  return -1;
}
