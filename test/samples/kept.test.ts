// A sample is a routine that works: whoever does as it says, in time, keeps its rules.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { tryExamples } from '../../src/workspace/example-findings.ts';
import { filesOf } from '../../src/workspace/files.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

describe('the samples keep their own rules', () => {
  it('in every example in which nothing is late', async () => {
    const workspace = new Workspace();
    const broken: string[] = [];
    let kept = 0;
    for (const file of await filesOf([join(import.meta.dirname, '../../samples')])) {
      const checked = await workspace.check(file);
      for (const { example, result } of await tryExamples(workspace, checked)) {
        assert.ok('walk' in result.result, example.title);
        const { trace, verdicts } = result.result.walk;
        if (trace.entries.some((entry) => entry.kind === 'step' && entry.overdue)) continue;
        kept += 1;
        for (const { rule, kind, verdict } of verdicts)
          if (verdict === 'violated' && kind !== 'guideline') broken.push(`${example.title}: ${rule}`);
      }
    }
    assert.deepEqual(broken, []);
    assert.ok(kept > 20);
  });
});
