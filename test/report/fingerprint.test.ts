// The names by which findings are known again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/finding.ts';
import { fingerprints, fnv1a } from '../../src/report/fingerprint.ts';
import { sample } from './sample.ts';

const at = (line: number, more: Partial<Finding> = {}): Finding => ({
  ...sample.findings[0]!,
  range: { start: { line, column: 1 }, end: { line, column: 2 } },
  ...more,
});
const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å') });

describe('fingerprints', () => {
  it('stay the same while lines are written above, between and below', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(line), line)), fc.array(line), (pieces, below) => {
        const text = pieces.map(([, own]) => own);
        // A line that is written like another could be the one that was meant.
        const strange = (lines: readonly string[]) =>
          lines.filter((one) => !text.some((own) => own.trim() === one.trim()));
        const written: string[] = [];
        const moved = pieces.map(([above, own]) => {
          written.push(...strange(above), own);
          return at(written.length);
        });
        written.push(...strange(below));
        assert.deepEqual(
          fingerprints(moved, () => written.join('\n')),
          fingerprints(
            text.map((_, index) => at(index + 1)),
            () => text.join('\n'),
          ),
        );
      }),
    ));

  it('are all different, also on equal lines', () =>
    fc.assert(
      fc.property(fc.array(line), (text) => {
        const findings = text.flatMap((_, index) => [at(index + 1), at(index + 1, { rule: 'other' })]);
        const prints = fingerprints(findings, () => text.join('\n'));
        assert.equal(new Set(prints).size, findings.length);
      }),
    ));

  it('do not care in which order findings are given', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (lines) => {
        const named = (some: readonly number[]) => {
          const prints = fingerprints(
            some.map((one) => at(one)),
            () => 'same\n'.repeat(9),
          );
          return new Map(some.map((one, index) => [one, prints[index]]));
        };
        assert.deepEqual(named(lines), named(lines.toReversed()));
      }),
    ));

  it('do not care for indentation, line ends or how a path is written', () => {
    const print = (text: string, file: string) => fingerprints([at(2, { file })], () => text)[0];
    assert.equal(print('x\r\n    by Guard\r\n', 'a\\b'), print('x\n  by Guard', './a/b'));
  });

  it('depend on file, rule and line', () => {
    const print = (text: string, more: Partial<Finding> = {}) => fingerprints([at(1, more)], () => text)[0];
    assert.equal(new Set([print('a'), print('b'), print('a', { file: 'c' }), print('a', { rule: 'd' })]).size, 4);
  });

  it('can be made of a text that is gone', () => assert.equal(fingerprints([at(1)], () => undefined).length, 1));
});

describe('FNV-1a', () => {
  it('gives what its authors publish', () => {
    const published = { '': 'cbf29ce484222325', a: 'af63dc4c8601ec8c', foobar: '85944171f73967e8' };
    for (const [text, hash] of Object.entries(published)) assert.equal(fnv1a(text), hash);
  });

  it('is what its definition says, in large numbers', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
        assert.equal(fnv1a(text), hash.toString(16).padStart(16, '0'));
      }),
    ));
});
