import assert from 'node:assert/strict';
import { kept } from '../../src/language/kept.ts';

describe('what is kept with an object', () => {
  for (const [what, make] of [
    ['an object', () => ({ id: 'a' })],
    ['a frozen object', () => Object.freeze({ id: 'a' })],
  ] as const) {
    it(`is made once: ${what}`, () => {
      let times = 0;
      const of = kept(({ id }: { id: string }) => `${id}${++times}`);
      const one = make();
      assert.deepEqual([of(one), of(one), of(make()), of(one)], ['a1', 'a1', 'a2', 'a1']);
    });

    it(`is nothing too: ${what}`, () => {
      let times = 0;
      const of = kept((_: object) => void times++);
      const one = make();
      of(one);
      of(one);
      assert.equal(times, 1);
    });

    it(`is not seen, copied or sent: ${what}`, () => {
      const one = make();
      kept(() => 'kept')(one);
      assert.deepEqual(one, { id: 'a' });
      assert.deepEqual(Object.getOwnPropertySymbols({ ...one }), []);
      assert.deepEqual(structuredClone(one), { id: 'a' });
      assert.equal(JSON.stringify(one), '{"id":"a"}');
    });
  }

  it('is there still when the object is frozen later', () => {
    let times = 0;
    const of = kept((_: object) => ++times);
    const one = {};
    of(one);
    Object.freeze(one);
    assert.deepEqual([of(one), times], [1, 1]);
  });
});
