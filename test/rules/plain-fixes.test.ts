// The fixes of rules, as they change a text.
import assert from 'node:assert/strict';
import { makeSource } from '../../src/language/source.ts';
import { applyFixes } from '../../src/rules/fix.ts';
import { presets } from '../../src/rules/presets.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

/** A text as the fixes of one rule leave it. */
async function fixed(rule: string, text: string): Promise<string> {
  const workspace = new Workspace();
  workspace.open('-', { text });
  const settingsOf = () => ({ level: presets.recommended!, options: () => ({}) });
  const { findings } = await checkFiles(workspace, ['-'], { today: '2026-01-01', settingsOf });
  const own = findings.filter((finding) => finding.rule === rule);
  return applyFixes(makeSource('-', text), own).text;
}

/** A routine with a step of such lines, and one that counts working days. */
const english = (...lines: string[]) =>
  [
    'routine a "A"',
    'roles',
    '  A, B',
    'start s "S"',
    '  step t "T"',
    ...lines.map((line) => `    ${line}`),
    '  step u "U"',
    '    within 10 working days',
  ].join('\n');

describe('a fix', () => {
  it('says working days where days were most likely not meant', async () => {
    assert.equal(
      await fixed('deadline-unit', english('by A', 'within 3 days after s, if "it is urgent"')),
      english('by A', 'within 3 working days after s, if "it is urgent"'),
    );
  });

  it('says so in Norwegian', async () => {
    const norwegian = (limit: string) =>
      `rutine a "A"\nstart s "S"\n  steg t "T"\n    ${limit}\n  steg u "U"\n    innen 10 virkedager\n`;
    assert.equal(await fixed('deadline-unit', norwegian('innen 2 dager')), norwegian('innen 2 virkedager'));
  });

  it('leaves out a role that steps in for itself, and no other', async () => {
    assert.equal(
      await fixed('fallback-to-self', english('by A, otherwise A, otherwise B, if "it is late"')),
      english('by A, otherwise B, if "it is late"'),
    );
  });

  it('leaves it out where it stands in the place of a title', async () => {
    const routine = (step: string) => `routine a "A"\nroles\n  A\nstart s "S"\n  step ${step}\n`;
    const text = routine('hand over to A otherwise A');
    assert.equal(await fixed('fallback-to-self', text), routine('hand over to A'));
  });
});
