// Frames are passed on as they are where they are right, and are found again where they are not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Framing } from '../../src/server/framing.ts';
import { framed, unframing } from './framing.ts';

const message = (text: string) => ({ jsonrpc: '2.0', method: 'a', params: { text } });

/** What comes out of some pieces, as messages; broken ones left out. */
function passed(pieces: readonly Uint8Array[]): unknown[] {
  const framing = new Framing();
  for (const piece of pieces) framing.write(piece);
  const out = framing.read() as Buffer | null;
  return out === null ? [] : unframing()(out);
}

const off = (text: string, by: number): Buffer => {
  const body = Buffer.from(JSON.stringify(message(text)));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length + by}\r\n\r\n`), body]);
};

describe('frames', () => {
  it('are passed on, however they are cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (texts, size) => {
          const whole = Buffer.concat(texts.map((text) => framed(message(text))));
          const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
            whole.subarray(at * size, (at + 1) * size),
          );
          assert.deepEqual(passed(pieces), texts.map(message));
        },
      ),
    );
  });

  it('end where the next begins, if they say that they are longer', () => {
    for (const by of [1, 7, 30])
      assert.deepEqual(passed([off('a', by), framed(message('b'))]), [message('a'), message('b')], String(by));
  });

  it('lose what is broken alone, if they say that they are shorter', () => {
    const framing = new Framing();
    framing.write(off('a', -5));
    framing.write(framed(message('b')));
    const out = (framing.read() as Buffer).toString();
    assert.ok(out.endsWith(framed(message('b')).toString()));
  });

  it('are found after what is none', () => {
    assert.deepEqual(passed([Buffer.from('Rubbish\r\n\r\n'), framed(message('b'))]), [message('b')]);
    assert.deepEqual(passed([Buffer.from('Content-Length: abc\r\n\r\n'), framed(message('b'))]), [message('b')]);
  });

  it('may speak of headers', () => {
    const text = 'Content-Length: 12\r\n\r\n';
    assert.deepEqual(passed([framed(message(text))]), [message(text)]);
  });
});
