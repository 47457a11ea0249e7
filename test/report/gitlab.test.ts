// GitLab's code quality report.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asGitlab } from '../../src/report/gitlab.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

describe("GitLab's report", () => {
  it('has what GitLab asks for, and a fingerprint for each', () => {
    const issues = JSON.parse(asGitlab(sample)) as Record<string, unknown>[];
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, sample.findings.length);
    assert.deepEqual(
      issues.map(({ severity }) => severity),
      ['major', 'minor', 'info', 'major'],
    );
    for (const issue of issues)
      assert.deepEqual(Object.keys(issue), ['description', 'check_name', 'fingerprint', 'severity', 'location']);
  });

  it('names files from the folder of the run', () => {
    const [issue] = JSON.parse(asGitlab(reportOf([{ ...sample.findings[0]!, file: '.\\a\\b.rutine' }])));
    assert.equal(issue.location.path, 'a/b.rutine');
  });

  it('reads back as what was said, whatever a text says', () =>
    fc.assert(fc.property(anyText, (text) => assert.equal(JSON.parse(asGitlab(saying(text)))[0].description, text))));
});
