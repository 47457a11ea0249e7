import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Scanner } from '../../src/language/lexer.ts';
import { plainValue } from '../../src/language/slot-plain.ts';
import { classify } from '../../src/language/slot-tokens.ts';
import { SlotParser } from '../../src/language/slots.ts';
import { vocabularyOf } from '../../src/language/vocabulary.ts';

const slots = ['branch', 'condition', 'duration', 'number', 'refs', 'selector', 'values'] as const;
const words = ['cat', 'dog', 'step', 'is', 'not', 'and', 'or', 'then', ',', '(', ')', '3', 'days', '"title"', 'event'];

describe('what is read without a rule', () => {
  const parser = new SlotParser();

  it('is what the rules say', () => {
    let plain = 0;
    const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.constantFrom(...slots), line, (slot, spelled) => {
        const scanner = new Scanner(spelled.join(' '), []);
        scanner.line(0, 0);
        const classified = classify(scanner.take(), slot, vocabularyOf('en'));
        const value = plainValue(slot, classified);
        if (!value) return;
        plain++;
        parser.input = classified;
        assert.deepEqual(value, parser.slots[slot].call(parser));
        assert.deepEqual(parser.errors, []);
      }),
      { numRuns: 3000 },
    );
    assert.ok(plain > 100);
  });
});
