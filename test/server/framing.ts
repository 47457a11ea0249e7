/** Messages in a stream of bytes, as the protocol's base frames them; our own, so that it is no mirror of the server's. */

/** A message as bytes. */
export function framed(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]);
}

/** Takes a stream piece by piece, and gives the messages that are complete with each piece. */
export function unframing(): (piece: Buffer) => unknown[] {
  let rest: Buffer = Buffer.alloc(0);
  const next = (): { readonly message: unknown } | undefined => {
    const end = rest.indexOf('\r\n\r\n');
    const head = rest.toString('latin1', 0, end < 0 ? rest.length : end);
    // Looked at before it is complete: what is no header may never end.
    if (!'Content-'.startsWith(head.slice(0, 8))) throw new Error(`No header of a message: ${JSON.stringify(head)}`);
    if (end < 0) return undefined;
    const length = /^Content-Length: (\d+)$/m.exec(head.replaceAll('\r', ''))?.[1];
    if (!length) throw new Error(`A header without the length: ${JSON.stringify(head)}`);
    const [from, to] = [end + 4, end + 4 + Number(length)];
    if (rest.length < to) return undefined;
    const body = rest.toString('utf8', from, to);
    rest = rest.subarray(to);
    return { message: JSON.parse(body) };
  };
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const messages: unknown[] = [];
    for (let found = next(); found; found = next()) messages.push(found.message);
    return messages;
  };
}
