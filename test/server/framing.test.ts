// Messages in a stream of bytes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { framed, unframing } from './framing.ts';

describe('frames', () => {
  it('give back what was put in, however the stream is cut', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat({ max: 40 })), (messages, cuts) => {
        const bytes = Buffer.concat(messages.map(framed));
        const read = unframing();
        const found: unknown[] = [];
        let at = 0;
        for (const length of [...cuts, bytes.length]) {
          found.push(...read(bytes.subarray(at, at + length)));
          at += length;
        }
        assert.equal(JSON.stringify(found), JSON.stringify(messages));
      }),
    ));

  it('count bytes, not letters', () => assert.match(framed('æ😀').toString(), /^Content-Length: 8\r\n\r\n"æ😀"$/));

  it('may name the type of what they hold', () => {
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n';
    assert.deepEqual(unframing()(Buffer.from(`${type}Content-Length: 2\r\n\r\n{}`)), [{}]);
  });

  for (const [what, bytes] of [
    ['a line for people', 'Listening'],
    ['no length', 'Content-Type: a\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: two\r\n\r\n{}'],
    ['a body that is no JSON', 'Content-Length: 2\r\n\r\n{]'],
    ['a length that is too small', 'Content-Length: 2\r\n\r\n{"a":1}'],
  ] as const)
    it(`are none: ${what}`, () => assert.throws(() => unframing()(Buffer.from(bytes))));
});
