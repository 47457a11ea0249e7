// The page that GitHub shows of a job.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asSummary } from '../../src/report/summary.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

describe('the summary', () => {
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

  it('lists exceptions with reason, owner and end', () => {
    const plain = asSummary(sample).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    assert.match(plain, /- b\.rutine:9 {2}1 × deadline-vague: «the law says no more», by Manager, until 2026-12-31\n$/);
  });

  it('keeps within what GitHub takes, uses it, and says how much is left out', () => {
    const [finding] = sample.findings;
    for (const sign of ['å', '😀', '`']) {
      const many = Array.from({ length: 9_000 }, () => ({ ...finding!, message: sign.repeat(200) }));
      const text = asSummary(reportOf(many, { accepted: sample.accepted }));
      const size = Buffer.byteLength(text);
      assert.ok(size < 1024 * 1024 && size > 900_000, `${size}`);
      const shown = text.split('🛑').length - 1;
      assert.ok(text.endsWith(`\n\n… and ${9_001 - shown} more.\n`));
    }
  });

  it('speaks the language of the reader', () => {
    const page = asSummary({ ...sample, language: 'nb' });
    for (const word of ['## Rutiner', '| Linje | Regel | Merknad |', '### Unntak'])
      assert.ok(page.includes(word), word);
  });
});
