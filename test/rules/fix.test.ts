// Fixes applied to a text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/finding.ts';
import { makeSource, rangeOf } from '../../src/language/source.ts';
import { applyFixes } from '../../src/rules/fix.ts';

type Replacement = { start: number; end: number; text: string };

const findingOf = (text: string, edits: readonly Replacement[], file = 'a'): Finding => {
  const source = makeSource('a', text);
  return {
    rule: 'r',
    severity: 'error',
    message: '',
    file: 'a',
    range: rangeOf(source, edits[0]!),
    related: [],
    fix: {
      title: '',
      safe: true,
      edits: edits.map((edit) => ({ file, range: rangeOf(source, edit), text: edit.text })),
    },
    case: null,
  };
};

const replacement = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 }))
    .map(([a, b, text]): Replacement => ({ start: Math.min(a, b), end: Math.max(a, b), text }));
const textAndFixes = fc
  .string({ unit: fc.constantFrom('a', 'b', '\n', '\r'), maxLength: 30 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.array(replacement(text.length), { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
    ),
  );

describe('fixes', () => {
  it('are applied as if each edit were made alone, from the last to the first', () =>
    fc.assert(
      fc.property(textAndFixes, ([text, fixes]) => {
        const findings = fixes
          .filter((edits) => edits.length < 2 || edits[0]!.end < edits[1]!.start)
          .map((edits) => findingOf(text, edits));
        const source = makeSource('a', text);
        const { text: fixed, applied } = applyFixes(source, findings);
        const edits = findings.flatMap((finding, at) =>
          applied.includes(finding) ? fixes.filter((own) => own.length < 2 || own[0]!.end < own[1]!.start)[at]! : [],
        );
        const oracle = edits
          .sort((a, b) => b.start - a.start)
          .reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
        assert.equal(fixed, oracle);
        assert.equal(applied.length > 0, findings.length > 0);
      }),
    ));

  it('that touch one that was applied wait for the next time', () => {
    const first = findingOf('abc', [{ start: 0, end: 2, text: 'x' }]);
    const second = findingOf('abc', [{ start: 2, end: 3, text: 'y' }]);
    assert.deepEqual(applyFixes(makeSource('a', 'abc'), [second, first]), { text: 'xc', applied: [first] });
  });

  it('that reach into another file are not applied', () => {
    const finding = findingOf('abc', [{ start: 0, end: 1, text: 'x' }], 'b');
    assert.deepEqual(applyFixes(makeSource('a', 'abc'), [finding]), { text: 'abc', applied: [] });
  });
});
