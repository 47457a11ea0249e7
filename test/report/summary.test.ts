// The page that GitHub shows of a job.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asSummary } from '../../src/report/summary.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

describe('the summary', () => {
  it('keeps within what GitHub takes, and says how much is left out', () => {
    const [finding] = sample.findings;
    const many = Array.from({ length: 5_000 }, () => ({ ...finding!, message: 'å'.repeat(500) }));
    const text = asSummary(reportOf(many));
    assert.ok(Buffer.byteLength(text) < 1024 * 1024);
    assert.match(text, /… and \d+ more lines\.\n$/);
  });

  it('holds no markup of a text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const page = asSummary(saying(text));
        assert.equal(page.split('\n').length, asSummary(saying('x')).split('\n').length);
        assert.equal(
          page
            .split('\n')
            .find((line) => line.includes('🛑'))!
            .split('|').length,
          5,
        );
        assert.doesNotMatch(page, /<|\]\(|`|\*|\$/);
      }),
    ));

  it('speaks the language of the reader', () => {
    const page = asSummary({ ...sample, language: 'nb' });
    for (const word of ['## Rutiner', '| Linje | Regel | Merknad |', '### Unntak'])
      assert.ok(page.includes(word), word);
  });
});
