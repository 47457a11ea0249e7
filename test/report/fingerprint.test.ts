// The names by which findings are known again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/finding.ts';
import { fingerprints } from '../../src/report/fingerprint.ts';
import { sample } from './sample.ts';

const at = (line: number, more: Partial<Finding> = {}): Finding => ({
  ...sample.findings[0]!,
  range: { start: { line, column: 1 }, end: { line, column: 2 } },
  ...more,
});
const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å') });

describe('fingerprints', () => {
  it('stay the same while lines are written above and below', () =>
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.array(line), fc.array(line), (text, above, below) => {
        const findings = text.map((_, index) => at(index + 1));
        // A line that is written like another could be the one that was meant.
        const strange = [...above, ...below].filter((one) => !text.some((own) => own.trim() === one.trim()));
        const moved = findings.map((_, index) => at(index + 1 + strange.length));
        const before = fingerprints(findings, () => text.join('\n'));
        assert.deepEqual(
          fingerprints(moved, () => [...strange, ...text].join('\n')),
          before,
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

  it('do not care for indentation, line ends or the slashes of a path', () => {
    const print = (text: string, file: string) => fingerprints([at(2, { file })], () => text)[0];
    assert.equal(print('x\r\n    by Guard\r\n', 'a\\b'), print('x\n  by Guard', 'a/b'));
  });
});
