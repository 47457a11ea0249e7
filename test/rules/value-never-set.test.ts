// What is told elsewhere, or may come about elsewhere, is not remarked.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkFiles } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from '../workspace/folder.ts';

const routine = (id: string, body: string) =>
  `routine ${id} "${id}"
  purpose "P"

roles
  A

case
  paid becomes early or late or never

start s "S"
${body}  step t "T"
    by A
`;
const set = (value: string) => `  set paid to ${value}\n`;
const first = `  if "it is urgent"\n  ${set('early')}  otherwise\n  ${set('late')}`;

describe('a value of an outcome that nothing sets', () => {
  const found = (body: string) =>
    inFolder({ 'a.rutine': routine('a', body), 'other.rutine': routine('other', set('never')) }, async (folder) => {
      const { findings } = await checkFiles(new Workspace(), [join(folder, 'a.rutine')], { today: '2026-01-01' });
      return findings.map(({ rule }) => rule);
    });

  it('is remarked', async () => assert.deepEqual(await found(first), ['value-never-set']));
  it('may be set by a routine that is followed', async () =>
    assert.deepEqual(await found(`${first}  follow other\n`), []));
  it('is told once where a branch asks for it', async () =>
    assert.deepEqual(await found(`${first}  if paid is never\n    step u "U"\n      by A\n`), ['branch-unreachable']));
});
