import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FoundSpans } from '../../src/model/spans.ts';

describe('where objects stand', () => {
  it('is what a map would say, however many there are', () => {
    const all = Array.from({ length: 10_000 }, () => ({}));
    fc.assert(
      fc.property(fc.array(fc.nat(all.length - 1), { minLength: 5_000, maxLength: 20_000 }), (set) => {
        const found = new FoundSpans();
        const plain = new Map<object, { start: number; end: number }>();
        for (const [start, at] of set.entries()) {
          const span = { start, end: start };
          found.set(all[at]!, span);
          plain.set(all[at]!, span);
        }
        for (const one of all) {
          assert.equal(found.get(one), plain.get(one));
          assert.equal(found.has(one), plain.has(one));
        }
        const seen: (readonly [object, object])[] = [];
        found.each((of, span) => seen.push([of, span]));
        assert.equal(seen.length, plain.size);
        assert.deepEqual(new Map(seen), plain);
      }),
      { numRuns: 10 },
    );
  });
});
