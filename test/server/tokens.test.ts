// What has changed in the tokens, put into what was known, gives what is now.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { delta } from '../../src/server/features/tokens.ts';

describe('a change of tokens', () => {
  const numbers = fc.array(fc.nat(3), { maxLength: 20 });

  it('leads from one state to the next', () => {
    fc.assert(
      fc.property(numbers, numbers, (before, now) => {
        const edits = delta(before, now);
        assert.ok(edits.length <= 1);
        const made = [...before];
        for (const { start, deleteCount, data = [] } of edits) made.splice(start, deleteCount, ...data);
        assert.deepEqual(made, now);
      }),
    );
  });

  it('is none where nothing has changed, and small where little has', () => {
    assert.deepEqual(delta([1, 2, 3], [1, 2, 3]), []);
    assert.deepEqual(delta([1, 2, 3, 4], [1, 9, 3, 4]), [{ start: 1, deleteCount: 1, data: [9] }]);
  });
});
