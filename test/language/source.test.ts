import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeSource } from '../../src/language/source.ts';

describe('the lines of a text', () => {
  it('begin after LF, CRLF or a lone CR', () => {
    const text = fc.array(fc.constantFrom('a', 'ø', '\n', '\r', '\r\n'), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (one) => {
        const expected = [0];
        for (let at = 0; at < one.length; at += 1)
          if (one[at] === '\n' || (one[at] === '\r' && one[at + 1] !== '\n')) expected.push(at + 1);
        assert.deepEqual(makeSource('f', one).lineStarts, expected);
      }),
    );
  });
});
