import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeSource } from '../../src/language/source.ts';
import { type Encoding, encodingOf, Positions } from '../../src/server/positions.ts';

const text = fc
  .array(fc.constantFrom('a', 'å', '€', '😀', ' ', '\n', '\r\n'), { maxLength: 20 })
  .map((signs) => signs.join(''));

/** How long a piece of a line is, counted by Node. */
const lengths: Record<Encoding, (piece: string) => number> = {
  'utf-8': (piece) => Buffer.byteLength(piece, 'utf8'),
  'utf-16': (piece) => piece.length,
  'utf-32': (piece) => [...piece].length,
};
const encodings = Object.keys(lengths) as Encoding[];

describe('positions', () => {
  it('count a line in the units agreed on, and lead back to where they came from', () =>
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (whole, encoding) => {
        const positions = new Positions(makeSource('', whole), encoding);
        let line = 0;
        let before = '';
        let offset = 0;
        for (const sign of whole.match(/\r\n|[\s\S]/gu) ?? []) {
          const position = { line, character: lengths[encoding](before) };
          assert.deepEqual(positions.position(offset), position);
          assert.equal(positions.offset(position), offset);
          offset += sign.length;
          before = /\n$/.test(sign) ? '' : before + sign;
          if (before === '' && /\n$/.test(sign)) line++;
        }
      }),
    ));

  it('past the end of a line are its end, and past the last line that of the text', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const positions = new Positions(makeSource('', `ab${end}c`), 'utf-16');
      assert.equal(positions.offset({ line: 0, character: 99 }), 2);
      assert.equal(positions.offset({ line: 1, character: 99 }), 3 + end.length);
      assert.equal(positions.offset({ line: 9, character: 0 }), 3 + end.length);
    }
  });

  it('are in the first encoding that both know, UTF-16 before others as nothing is to be counted then', () => {
    assert.equal(encodingOf(), 'utf-16');
    assert.equal(encodingOf(['utf-8', 'utf-16']), 'utf-16');
    assert.equal(encodingOf(['utf-8']), 'utf-8');
    assert.equal(encodingOf(['utf-32', 'other']), 'utf-32');
    assert.equal(encodingOf(['other']), 'utf-16');
  });
});
