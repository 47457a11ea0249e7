// SARIF: valid by its schema, and what its text demands beside that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv04 from 'ajv-draft-04';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import type { Report } from '../../src/report/report.ts';
import { asSarif } from '../../src/report/sarif.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-schema-2.1.0.json'), 'utf8'));
const isUri = (text: string) => /^[!-~]*$/.test(text);
const validate = new Ajv04.default({
  strict: false,
  formats: {
    uri: (text) => isUri(text) && URL.canParse(text),
    'uri-reference': (text) => isUri(text) && URL.canParse(text, 'file:///'),
    'date-time': true,
  },
}).compile(schema);

const runOf = (report: Report): Run => {
  const log = JSON.parse(asSarif(report)) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors));
  return log.runs[0]!;
};
const resultsOf = (report: Report): Result[] => runOf(report).results!;

/** What a viewer shows of a message, and the links in it, by §3.11.5 and §3.11.6. */
const shown = (message: string) => {
  const plain = message.replace(/\{\{|\}\}|[{}]/g, (brace) => {
    assert.equal(brace.length, 2, `a lone brace in ${message}`);
    return brace[0]!;
  });
  return { plain, links: /\[(?:[^\\[\]]|\\[\\[\]])*\]\(/.test(plain) };
};

describe('SARIF', () => {
  it("is valid by OASIS's schema, with nothing found as with everything", () => {
    for (const report of [reportOf([]), sample]) runOf(report);
  });

  it('is valid whatever a text says', () => fc.assert(fc.property(anyText, (text) => void runOf(saying(text)))));

  it('shows a text as it is: no placeholder, no link', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const [result] = resultsOf(saying(text));
        const texts = [result!.message, result!.relatedLocations![0]!.message!, result!.fixes![0]!.description!];
        for (const message of texts) {
          const { plain, links } = shown(message.text!);
          assert.ok(!links, message.text);
          assert.equal(plain.replace(/\\*(?=\]\()/g, ''), text.replace(/\\*(?=\]\()/g, ''));
        }
      }),
    ));

  it('names files as URIs', () => {
    const uriOf = (file: string) =>
      resultsOf(reportOf([{ ...sample.findings[0]!, file }]))[0]!.locations![0]!.physicalLocation!.artifactLocation!
        .uri;
    assert.equal(uriOf('a b/å#.rutine'), 'a%20b/%C3%A5%23.rutine');
    assert.equal(uriOf('a\\b.rutine'), 'a/b.rutine');
    assert.equal(uriOf('./b.rutine'), 'b.rutine');
    assert.equal(uriOf('../b.rutine'), '../b.rutine');
    assert.equal(uriOf('/srv/b.rutine'), 'file:///srv/b.rutine');
    assert.equal(uriOf('C:\\b.rutine'), 'file:///C:/b.rutine');
    assert.equal(uriOf('a\ud800.rutine'), 'a%EF%BF%BD.rutine');
  });

  it('describes a rule by its page, and by its name where it has none', () => {
    const rules = runOf(sample).tool.driver.rules!;
    const page = '# name-unknown\n\nA name is used.\n\n## Why it matters\n';
    const text = { text: 'A name is used.' };
    assert.deepEqual(rules[2], {
      id: 'name-unknown',
      shortDescription: text,
      fullDescription: text,
      help: { text: page, markdown: page },
      defaultConfiguration: { level: 'error' },
    });
    const name = { text: 'deadline-vague' };
    assert.deepEqual(rules[0], { id: 'deadline-vague', shortDescription: name, fullDescription: name });
    for (const { ruleId, ruleIndex } of resultsOf(sample)) assert.equal(rules[ruleIndex!]!.id, ruleId);
  });

  it('tells what is new only beside a baseline, and then of every result', () => {
    const states = (report: Report) => resultsOf(report).map(({ baselineState }) => baselineState);
    const [finding] = sample.findings;
    assert.deepEqual(states(reportOf([finding!])), [undefined]);
    assert.deepEqual(states(reportOf([finding!], { known: sample.known })), ['new', 'unchanged']);
    assert.ok(!states(sample).includes(undefined));
  });

  it('tells what is suppressed only beside exceptions, and then of every result', () => {
    const suppressed = (report: Report) => resultsOf(report).map(({ suppressions }) => suppressions?.length);
    assert.deepEqual(suppressed(reportOf(sample.findings)), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(suppressed(sample), [0, 0, 0, 0, 0, 1]);
    const [suppression] = resultsOf(sample).at(-1)!.suppressions!;
    assert.deepEqual([suppression!.kind, suppression!.justification], ['inSource', 'the law says no more']);
  });

  it('knows a finding again after one like it was accepted', () => {
    const [one] = sample.findings;
    const two = { ...one!, range: sample.findings[2]!.range };
    const textOf = () => '\nsame\n\nsame\n';
    const prints = (report: Report) =>
      new Map(
        resultsOf(report).map(({ locations, partialFingerprints }) => [
          locations![0]!.physicalLocation!.region!.startLine,
          partialFingerprints!['rutine/v1'],
        ]),
      );
    const { exception } = sample.accepted[0]!;
    const before = prints(reportOf([one!, two], { textOf }));
    const after = prints(reportOf([two], { textOf, accepted: [{ finding: one!, exception }] }));
    assert.equal(before.size, 2);
    assert.deepEqual([...after].sort(), [...before].sort());
  });
});
