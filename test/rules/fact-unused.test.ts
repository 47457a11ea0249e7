// What a routine that is followed reads is read.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from '../workspace/folder.ts';

const routine = (id: string, body: string) =>
  `routine ${id} "${id}"\n  purpose "P"\n\nroles\n  A\n\ncase\n  f is yes or no\n\nstart s "S"\n${body}`;
const step = '  step t "T"\n    by A\n';

describe('a fact', () => {
  const found = (body: string) =>
    inFolder(
      { 'a.rutine': routine('a', body), 'other.rutine': routine('other', `  if f\n  ${step.replace('\n', '\n  ')}`) },
      async (folder) => {
        const { findings } = await checkFiles(new Workspace(), [join(folder, 'a.rutine')], { today: '2026-01-01' });
        return findings.map(({ rule }) => rule);
      },
    );

  it('that only a followed routine reads is used', async () =>
    assert.deepEqual(await found(`${step}  follow other\n`), []));
  it('that nothing reads is not', async () => assert.deepEqual(await found(step), ['fact-unused']));
});
