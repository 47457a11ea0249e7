// What can be written at a place of a long routine is told by a part of it: held against all of it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completions } from '../../src/server/features/completion.ts';
import { Session } from '../../src/server/session.ts';
import { uriOf } from '../../src/server/uris.ts';

const samples = join(import.meta.dirname, '../../samples');

describe('completion in a part of the text', () => {
  it('is that in all of it, at places all over the samples', async function () {
    this.timeout(120_000);
    let items = 0;
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.rutine'))) {
      const path = join(samples, name);
      const text = readFileSync(path, 'utf8');
      const session = new Session('utf-16');
      session.take(uriOf(path), 1, text);
      const document = (await session.at(uriOf(path)))!;
      for (let offset = 17; offset < text.length; offset += 41) {
        const position = document.positions.position(offset);
        const some = await completions(document, position, session);
        const all = await completions(document, position, session, () => [{ start: 0, end: text.length }]);
        assert.deepEqual(some, all, `${name}:${position.line + 1}:${position.character + 1}`);
        items += all.length;
      }
    }
    assert.ok(items > 1000, `${items}`);
  });
});
