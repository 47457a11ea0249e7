import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchUp } from '../../src/simulate/match.ts';

/** How many can get one of their own, by trying every choice. */
function mostSlowly(xs: readonly number[], isFor: (x: number, y: number) => boolean, free: readonly number[]): number {
  const [x, ...others] = xs;
  if (x === undefined) return 0;
  const without = mostSlowly(others, isFor, free);
  return free.reduce(
    (most, y) =>
      isFor(x, y)
        ? Math.max(
            most,
            1 +
              mostSlowly(
                others,
                isFor,
                free.filter((one) => one !== y),
              ),
          )
        : most,
    without,
  );
}

describe('match', () => {
  // Two lists with some of the same things in both, as when steps of several procedures answer.
  const lists = fc.tuple(fc.subarray([0, 1, 2, 3, 4, 5]), fc.subarray([0, 1, 2, 3, 4, 5]));
  const place = fc.integer({ min: 0, max: 6 });
  const windows = fc.array(fc.tuple(place, place, place, place), { maxLength: 6 });

  it('gives as many as can be one of their own, and only what is theirs to choose', () => {
    fc.assert(
      fc.property(lists, windows, ([a, b], all) => {
        const windowsOf = (x: number) => {
          const [from, to, other, until] = all[x]!;
          return [
            { list: a, from, to: Math.min(to, a.length) },
            { list: b, from: other, to: Math.min(until, b.length) },
          ];
        };
        const isFor = (x: number, y: number) =>
          windowsOf(x).some(({ list, from, to }) => list.slice(from, Math.max(to, from)).includes(y));
        const xs = [...all.keys()];
        assert.equal(xs.length - matchUp(xs, { windows: windowsOf }).length, mostSlowly(xs, isFor, [0, 1, 2, 3, 4, 5]));
      }),
      { numRuns: 3000 },
    );
  });

  it('moves others on as often as it takes', () => {
    // Each wants the first of its two; every newcomer moves all before it on by one.
    const list = Array.from({ length: 40 }, (_, place) => place);
    const wants = (x: number) =>
      x < 20
        ? [
            { list, from: x, to: x + 1 },
            { list, from: x + 1, to: x + 2 },
          ]
        : [{ list, from: 0, to: 1 }];
    assert.deepEqual(matchUp([...list.slice(0, 19), 20, 21], { windows: wants }), [21]);
  });

  it('serves the earlier before the later', () => {
    const list = ['only'];
    assert.deepEqual(matchUp(['first', 'second'], { windows: () => [{ list, from: 0, to: 1 }] as never }), ['second']);
  });
});
