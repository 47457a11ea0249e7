// The samples for a house that asks for everything: what is remarked is an exception with its reason, or an open question.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { presets } from '../../src/rules/presets.ts';
import { checkFiles, type Request } from '../../src/workspace/check.ts';
import { settingsFor } from '../../src/workspace/config/settings.ts';
import { filesOf } from '../../src/workspace/files.ts';
import { infoOf } from '../../src/workspace/known-rules.ts';
import { Workspace } from '../../src/workspace/workspace.ts';

describe('under strict', () => {
  it('nothing is left to remark on people, time, records and the control of documents', async () => {
    const files = await filesOf([join(import.meta.dirname, '../../samples')]);
    // What was found is kept with its faults.
    const settingsOf: Request['settingsOf'] = (configuration, file) =>
      file.includes('as-found') ? settingsFor(configuration, file) : { level: presets.strict!, options: () => ({}) };
    const { findings, accepted } = await checkFiles(new Workspace(), files, { today: '2026-01-01', settingsOf });
    const groups = new Set(['people', 'time', 'records', 'control', 'exceptions']);
    const left = findings.filter(({ rule }) => groups.has(infoOf.get(rule)?.group ?? 'house'));
    assert.deepEqual(
      left.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`),
      [],
    );
    assert.ok(accepted.length > 30);
  });
});
