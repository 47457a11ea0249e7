/**
 * Small routines and what they mean. `fixtures/*.md` hold, under a heading each, a routine whose comments mark what is
 * wrong with it (see `test/rules/pages.ts`), and what must stand at places of its model: a fence of JSON that names the
 * place by a pointer. A place that says nothing of a thing leaves it open, so that only what the heading is about is read.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, expectedOf, told } from '../../src/testing/page.ts';
import { bound, valueAt, wrongIn } from './bound.ts';

const folder = join(import.meta.dirname, 'fixtures');

for (const name of readdirSync(folder)) {
  const [heading = '', ...sections] = readFileSync(join(folder, name), 'utf8').split(/^## /m);
  describe(heading.split('\n')[0]!.slice(2), () => {
    for (const section of sections) {
      const [title = '', ...lines] = section.split('\n');
      const fences = [...lines.join('\n').matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)];
      it(title, () => {
        let model: object | undefined;
        for (const [, language, pointer = '', content = ''] of fences) {
          if (language === 'rutine') {
            const { routine, findings } = bound(content);
            const expected = expectedOf(content.split('\n'));
            assert.deepEqual(told(findings, content, expected), asked(expected));
            assert.deepEqual(wrongIn(routine), []);
            model = routine;
          } else assert.deepEqual(valueAt(model, pointer), JSON.parse(content), pointer);
        }
        assert.ok(model);
      });
    }
  });
}
