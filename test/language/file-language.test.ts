// What a heading tells before the file is read must be what the file says once it is read.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headingName } from '../../src/language/file-language.ts';
import { parse } from '../../src/language/parse.ts';

const word = fc.constantFrom(
  'routine',
  'Rutine',
  'katalog',
  'catalogue',
  'AMU',
  'a-1',
  'ra\u030ad',
  '"T"',
  '12',
  '//x',
  'role',
);

describe('the name in a heading', () => {
  it('is the one that the parser finds, where there is one', () =>
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        const line = words.join(' ');
        const heading = parse(line).tree.lines.find(({ kind }) => kind === 'routine' || kind === 'catalogue');
        const found = headingName(line);
        if (found !== undefined) assert.equal(found, heading?.name?.text);
      }),
      { numRuns: 1000 },
    ));

  it('is found in either language, and is nothing without a name', () => {
    const lines = ['routine a "A"', '  rutine a', 'Katalog a', 'routine "A"', 'roles a', ''];
    assert.deepEqual(lines.map(headingName), ['a', 'a', 'a', undefined, undefined, undefined]);
  });
});
