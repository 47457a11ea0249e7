// False findings are worse than missed ones: each finding of a wording rule in real words is judged, and the share of
// the false ones stands on the rule's page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { infoOf } from '../../src/workspace/known-rules.ts';
import { keyOf, type Told, wording, wordingFindings } from './wording-findings.ts';

interface Judged extends Told {
  readonly verdict: string;
  /** Why it is false. */
  readonly why: string;
}

const [, ...rows] = readFileSync(join(import.meta.dirname, 'wording-judged.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const judged = rows.map((row): Judged => {
  const [rule = '', verdict = '', found = '', line = '', where = '', why = ''] = row.split('\t');
  return { rule, verdict, found, in: line, where, why };
});

describe('the findings of the wording rules in real words', () => {
  it('each stand in the table, and nothing else does', async () => {
    const found = (await wordingFindings()).map(keyOf);
    assert.deepEqual(judged.map(keyOf).sort(), found.sort());
  });

  it('are right, or false for a reason', () =>
    assert.deepEqual(
      judged.filter(({ verdict, why }) => (verdict === 'false' ? why === '' : verdict !== 'right' || why !== '')),
      [],
    ));

  for (const rule of wording) {
    const own = judged.filter((one) => one.rule === rule);
    const wrong = own.filter(({ verdict }) => verdict === 'false').length;
    const share = own.length === 0 ? 0 : wrong / own.length;

    it(`of ${rule} are counted on its page`, () => {
      const page = readFileSync(join(import.meta.dirname, `../../docs/rules/${rule}.md`), 'utf8');
      const [, ...counts] = /: (\d+) findings, (\d+) of them false \((\d+) %\),/.exec(page) ?? [];
      assert.deepEqual(counts.map(Number), [own.length, wrong, Math.round(share * 100)]);
    });

    it(`of ${rule} are asked for if more than one in ten is false`, () =>
      assert.ok(share <= 0.1 || infoOf.get(rule)!.optional, `${wrong} of ${own.length} are false`));
  }
});
