// The extension in VS Code's own extension host: the suite of `suite/`, each of its tests shown as one here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Test } from 'mocha';
import { bundledSuite, extension } from './bundled-suite.ts';
import { files } from './files.ts';
import { describeInVSCode } from './in-vscode.ts';
import type { Outcome } from './suite/index.ts';
import { openWorkbench, output } from './workbench.ts';

const results = join(output, 'extension-host.json');

describeInVSCode('in the extension host', function () {
  this.timeout(180_000);
  let code: number;
  let outcomes: readonly Outcome[] = [];

  before(async () => {
    const path = await bundledSuite();
    rmSync(results, { force: true });
    const suite = { extension, path, env: { RUTINE_RESULTS: results } };
    const workbench = await openWorkbench({ name: 'extension-host', files, suite });
    try {
      const late = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error('The suite did not end.')), 150_000).unref(),
      );
      code = await Promise.race([workbench.ended, late]);
    } finally {
      await workbench.page.screenshot({ path: join(output, 'extension-host.png') });
      await workbench.close();
    }
    if (existsSync(results)) outcomes = JSON.parse(readFileSync(results, 'utf8'));
    for (const { title, error } of outcomes)
      this.addTest(
        new Test(title, () => {
          if (error) throw new Error(error);
        }),
      );
  });

  it('a suite runs to its end', () => {
    assert.ok(outcomes.length > 0, `The suite has left no results; see ${output}`);
    const failed = outcomes.filter(({ error }) => error);
    assert.equal(code, failed.length ? 1 : 0);
  });
});
