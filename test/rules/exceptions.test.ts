// Exceptions: what they cover, how long, and what is said of those that are idle.
import assert from 'node:assert/strict';
import { presets } from '../../src/rules/presets.ts';
import type { Settings } from '../../src/rules/rule.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { infoOf } from '../../src/workspace/known-rules.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

const settings: Settings = { level: presets.recommended!, options: () => ({}) };

/** What stands against a routine and what its exceptions accept, shortly. */
async function judged(text: string, today = '2026-01-01') {
  const workspace = new Workspace();
  workspace.open('-', { text });
  const { findings, accepted } = await checkFiles(workspace, ['-'], { today, settingsOf: () => settings });
  return {
    stands: findings.map(({ rule, range }) => `${range.start.line} ${rule}`),
    accepted: accepted.map(({ finding, exception }) => `${finding.range.start.line} by ${exception.range.start.line}`),
  };
}

const routine = (header: string, step: string, after = '') => `routine a "A"
  purpose "P"${header && `\n  ${header}`}

start s "S"
  phase p "P"
    step t "T"${step && `\n      ${step}`}
${after}`;

describe('an exception', () => {
  it('covers the line that it stands under', async () => {
    const text = routine('', 'exception from responsible-missing because "it is a machine"', '    step u "U"\n');
    assert.deepEqual(await judged(text), { stands: ['8 responsible-missing'], accepted: ['6 by 7'] });
  });

  it('covers all that is indented below that', async () => {
    const text = routine('', '', '    exception from responsible-missing because "machines"\n    step u "U"\n');
    assert.deepEqual(await judged(text), { stands: [], accepted: ['6 by 7', '8 by 7'] });
  });

  it('covers the whole file from the header, and from the first column', async () => {
    const line = 'exception from responsible-missing because "machines"';
    assert.deepEqual((await judged(routine(line, ''))).stands, []);
    assert.deepEqual((await judged(routine('', '', `${line}\n`))).stands, []);
  });

  it('that stands nearest is the one that accepts, and the other is not idle for it', async () => {
    const line = 'exception from responsible-missing because "machines"';
    assert.deepEqual(await judged(routine(line, line, '    step u "U"\n')), {
      stands: [],
      accepted: ['7 by 8', '9 by 3'],
    });
  });

  it('holds to the end of its date', async () => {
    const text = routine('', 'exception from responsible-missing because "machines" until 2026-03-01');
    assert.deepEqual((await judged(text, '2026-03-01')).stands, []);
    assert.deepEqual((await judged(text, '2026-03-02')).stands, ['6 responsible-missing', '7 exception-expired']);
  });

  it('may name a rule of the routine', async () => {
    const rule = 'rule owned "Every step has someone"\n  every step has responsible\n';
    const text = routine(
      'exception from responsible-missing because "machines"',
      'exception from owned because "one"',
      rule,
    );
    assert.deepEqual(await judged(text), { stands: [], accepted: ['7 by 3', '7 by 8'] });
  });

  it('is not called idle in a routine that could not be understood', async () => {
    const text = routine('', 'exception from deadline-vague because "x"\n      by nobody');
    assert.deepEqual((await judged(text)).stands, ['8 name-unknown']);
  });

  it('from a rule that is off is not called idle: a stricter house may need it', async () => {
    const text = routine('exception from owner-missing because "the source names none"', '');
    assert.equal(settings.level(infoOf.get('owner-missing')!), 'off');
    assert.deepEqual((await judged(text)).stands, ['7 responsible-missing']);
  });

  it('can be given by a role, which is told', async () => {
    const text = `${routine('', 'exception from responsible-missing because "x" by Boss')}\nroles\n  Boss\n`;
    assert.deepEqual(await judged(text), { stands: [], accepted: ['6 by 7'] });
  });
});
