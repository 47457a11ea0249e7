// Texts that nobody would write: every rule comes to an end, and says nothing that it has no reason for.
import assert from 'node:assert/strict';
import { rules } from '../../src/rules/index.ts';
import { presets } from '../../src/rules/presets.ts';
import { runRules } from '../../src/rules/run.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

/** What all rules remark on a routine, by their ids. */
async function remarked(text: string): Promise<Map<string, number>> {
  const workspace = new Workspace();
  workspace.open('-', { text });
  const { bound, document } = await workspace.check('-');
  const settings = { level: presets.strict!, options: () => ({}) };
  const { findings } = runRules(rules, { ...bound, tree: document.parsed.tree }, settings);
  return new Map([...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => [rule, all.length]));
}

const routine = (title: string, more = '') =>
  `routine a "A"\n\nroles\n  A\n\nstart s "${title}"\n  step t "${title}"\n    by A\n${more}`;
const aboutHeader =
  'purpose-missing owner-missing number-missing version-missing approval-missing review-missing'.split(' ');

describe('every rule comes to an end on', () => {
  const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));
  for (const unit of ['a', ' ', '\u0001', '-', 'a.', '語', '🙂', 'word ', '1 '])
    it(`a megabyte of ${JSON.stringify(unit)}, with no remark on it`, async () => {
      const found = await remarked(routine(`x${megabyte(unit)}`));
      assert.deepEqual([...found.keys()].sort(), [...aboutHeader].sort());
    });
  for (const unit of ['AB', 'AB ', 'Aa ', 'a@', 'KM-1', 'NS/ISO-', 'Kari ', '12 34 56 78 ', '+47', 'AB ('])
    it(`a megabyte of ${JSON.stringify(unit)}`, async () => {
      assert.ok((await remarked(routine(megabyte(unit)))).has('purpose-missing'));
    });
});

describe('nothing is remarked on', () => {
  it('a role that is called like a verb', async () => {
    const text = 'routine a "A"\n\nroles\n  sign\n\nstart s "S"\n  step t "Do it"\n    by sign\n';
    assert.deepEqual([...(await remarked(text)).keys()].sort(), [...aboutHeader].sort());
  });

  it('ten thousand steps with one title, but that they are the same, and where the time limits end', async () => {
    const steps = '  step "Do it"\n    by A\n'.repeat(10_000);
    const found = await remarked(routine('S', steps));
    assert.deepEqual([...found.keys()].sort(), [...aboutHeader, 'deadline-missing', 'duplicate-step'].sort());
    assert.equal(found.get('deadline-missing'), 1);
    assert.equal(found.get('duplicate-step'), 9999);
  });
});
