// Findings for other programs.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asJson, summarise } from '../../src/report/json.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

describe('JSON', () => {
  it('reads back as what was found, whatever a text says', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const report = saying(text);
        const { findings, accepted } = JSON.parse(asJson(report));
        assert.deepEqual({ findings, accepted }, { findings: report.findings, accepted: report.accepted });
      }),
    ));

  it('counts what was found, accepted and known', () => {
    const summary = { files: 3, errors: 2, warnings: 1, infos: 1, proved: 0, notProved: 0 };
    assert.deepEqual(summarise(sample.findings, 3), summary);
    const told = JSON.parse(asJson(sample));
    assert.deepEqual(told.summary, { ...summary, accepted: 1, known: 1 });
  });

  it('says its version and the date, also with nothing found', () => {
    const { summary, ...told } = JSON.parse(asJson(reportOf([])));
    assert.deepEqual(told, { version: 1, today: '2026-01-01', findings: [], accepted: [] });
    assert.equal(summary.files, 1);
  });
});
