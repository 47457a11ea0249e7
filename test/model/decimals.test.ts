// Decimals, exact however long they are.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareDecimals, isDecimal, placesOf, scaled, unscaled } from '../../src/model/decimals.ts';

const places = 3;
// Those of up to 15 digits are compared in another way than longer ones.
const number = fc.oneof(
  ...[4n, 15n, 18n, 30n].map((digits) => fc.bigInt({ min: -(10n ** digits), max: 10n ** digits })),
);

describe('decimals', () => {
  it('come back as they were read', () => {
    fc.assert(
      fc.property(number, (one) => {
        const text = unscaled(one, places);
        assert.ok(isDecimal(text) && placesOf(text) <= places, text);
        assert.equal(scaled(text, places), one);
      }),
    );
  });

  it('compare as the whole numbers that they are written with', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -2, max: 2 }), (one, by) => {
        assert.equal(compareDecimals(unscaled(one + BigInt(by), places), unscaled(one, places)), Math.sign(by));
      }),
    );
  });

  it('are equal where only zeros differ, and compare with nothing else', () => {
    assert.equal(compareDecimals('30', '30.00'), 0);
    assert.equal(compareDecimals('-0.5', '-0.25'), -1);
    assert.equal(compareDecimals('30', '2024-01-01'), undefined);
  });
});
