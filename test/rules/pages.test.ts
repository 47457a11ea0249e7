// Every rule has a page, and every routine on a page gives what its markers say and nothing else.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { testPage } from '../../src/testing/index.ts';
import { readPage } from '../../src/testing/page.ts';
import { infoOf } from '../../src/workspace/known-rules.ts';
import { pages } from '../../src/workspace/pages.ts';

const folder = join(import.meta.dirname, '../../docs/rules');
const pathOf = (id: string) => join(folder, `${id}.md`);

describe('the pages of the rules', () => {
  it('are as many as the rules', () => {
    assert.deepEqual(pages(), [...infoOf.keys()].sort());
  });

  for (const id of pages()) {
    it(`${id} gives what it says`, () => testPage(pathOf(id)));
    it(`${id} is headed by its name`, () => assert.equal(readPage(pathOf(id)).heading, id));
  }
});
