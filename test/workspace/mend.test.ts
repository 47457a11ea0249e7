// What is mended is written only over what was read.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mend, writeMended } from '../../src/workspace/mend.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from './folder.ts';

const tabbed = 'routine a "A"\n\tpurpose "P"\n';

describe('a file that mends itself', () => {
  const mended = (work: (file: string, changes: Parameters<typeof writeMended>[0]) => void) =>
    inFolder({ 'a.rutine': tabbed }, async (folder) => {
      const file = join(folder, 'a.rutine');
      const all = async (findings: readonly object[]) => new Set(findings) as Set<never>;
      const { changes } = await mend(() => new Workspace(), [file], { today: '2026-01-01' }, all);
      work(file, changes);
    });

  it('is written', () =>
    mended((file, changes) => {
      assert.deepEqual(writeMended(changes), []);
      assert.equal(readFileSync(file, 'utf8'), 'routine a "A"\n  purpose "P"\n');
    }));

  it('is left alone, and named, where someone has changed it meanwhile', () =>
    mended((file, changes) => {
      writeFileSync(file, 'routine b "B"\n');
      assert.match(writeMended(changes).join(), /a\.rutine was changed while it was checked, so it was left as it is/);
      assert.equal(readFileSync(file, 'utf8'), 'routine b "B"\n');
    }));
});
