import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Memo } from '../../src/verify/memo.ts';

const nodes = fc.integer({ min: -(2 ** 24), max: 2 ** 24 });

describe('what operations came to', () => {
  it('is found again as it was, or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nodes, nodes, nodes), { maxLength: 2000 }), (all) => {
        const memo = new Memo();
        const known = new Map(all.map(([a, b, made]) => [`${a} ${b}`, made]));
        for (const [a, b, made] of all) memo.set(a, b, made);
        const found = all.filter(([a, b]) => memo.get(a, b) !== undefined);
        for (const [a, b] of found) assert.equal(memo.get(a, b), known.get(`${a} ${b}`));
        const [a, b] = all.at(-1) ?? [0, 0];
        assert.equal(memo.get(a, b), known.get(`${a} ${b}`), 'the last is kept');
        if (!known.has('1 2')) assert.equal(memo.get(1, 2), undefined);
      }),
    );
  });

  it('is mostly kept, also of nodes that are numbered one after the other', () => {
    const memo = new Memo();
    const many = 300;
    for (let a = 0; a < many; a += 1) for (let b = 0; b < many; b += 1) memo.set(a, b, a + b);
    let kept = 0;
    for (let a = 0; a < many; a += 1) for (let b = 0; b < many; b += 1) kept += Number(memo.get(a, b) === a + b);
    assert.ok(kept > 0.6 * many * many, String(kept));
  });
});
