// When a routine is to be reviewed, and what is said of it on which day.
import assert from 'node:assert/strict';
import { presets } from '../../src/rules/presets.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

/** What is remarked on a routine with such a header on a day. */
async function remarked(header: string, today: string, options: object = {}) {
  const workspace = new Workspace();
  workspace.open('-', { text: `routine a "A"\n  purpose "P"\n  ${header.replaceAll('; ', '\n  ')}\n` });
  const settingsOf = () => ({ level: presets.recommended!, options: () => options });
  const { findings } = await checkFiles(workspace, ['-'], { today, settingsOf });
  return findings.map(({ rule }) => rule);
}

describe('a review', () => {
  for (const [period, due, after] of [
    ['every 12 months', '2025-02-28', '2025-03-01'],
    ['every year', '2025-02-28', '2025-03-01'],
    ['twice a year', '2024-08-29', '2024-08-30'],
    ['every year by 1 June', '2024-06-01', '2024-06-02'],
    ['every quarter', '2024-05-29', '2024-05-30'],
  ] as const)
    it(`${period} is overdue only after its date`, async () => {
      const header = `created 2020-01-01; revised 2024-02-29; review ${period}`;
      assert.deepEqual(await remarked(header, due), ['review-near']);
      assert.deepEqual(await remarked(header, after), ['review-overdue']);
    });

  it('is counted from the approval, if that is the latest', async () => {
    const header = 'revised 2024-01-01; approved on 2024-06-01; review every 12 months';
    assert.deepEqual(await remarked(header, '2025-03-01'), []);
  });

  it('is near as many days before as the house wants', async () => {
    const header = 'revised 2024-01-01; review every 12 months';
    assert.deepEqual(await remarked(header, '2024-12-02'), ['review-near']);
    assert.deepEqual(await remarked(header, '2024-12-01'), []);
    assert.deepEqual(await remarked(header, '2024-12-01', { days: 31 }), ['review-near']);
  });
});
