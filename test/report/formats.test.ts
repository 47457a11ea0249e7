// Every form of report: one golden file each, what others demand of it, and nothing that breaks out of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import Ajv04 from 'ajv-draft-04';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { formats } from '../../src/report/index.ts';
import type { Report } from '../../src/report/report.ts';
import { asSummary } from '../../src/report/summary.ts';
import { golden } from '../golden.ts';
import { nasty, reportOf, sample } from './sample.ts';

const here = import.meta.dirname;
const endings = { pretty: 'txt', json: 'json', sarif: 'sarif', junit: 'xml', github: 'txt', gitlab: 'json' } as const;

/** A report whose only finding says some text everywhere that a text of a routine can come to. */
const saying = (text: string): Report => {
  const [finding] = sample.findings;
  const { exception } = sample.accepted[0]!;
  const odd = { ...finding!, message: text, file: `${text}.rutine`, fix: { ...finding!.fix!, title: text } };
  return reportOf([odd], {
    files: [odd.file],
    accepted: [{ finding: odd, exception: { ...exception, because: text, by: [text] } }],
    textOf: () => text,
  });
};
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(nasty));

describe('a report', () => {
  for (const [format, ending] of Object.entries(endings))
    it(`as ${format} is as it was`, async () => {
      const text = await formats[format as keyof typeof formats](sample);
      golden(join(here, `golden/${format}.${ending}`), stripVTControlCharacters(text));
    });

  it('as a summary is as it was', () => golden(join(here, 'golden/summary.md'), asSummary(sample)));
});

describe('SARIF', () => {
  const schema = JSON.parse(readFileSync(join(here, 'sarif-schema-2.1.0.json'), 'utf8'));
  const validate = new Ajv04.default({ strict: false, validateFormats: false }).compile(schema);
  const valid = (log: unknown) => assert.ok(validate(log), JSON.stringify(validate.errors));

  it("is valid by OASIS's schema", async () => valid(JSON.parse(await formats.sarif(sample))));
  it('is valid with nothing found', async () => valid(JSON.parse(await formats.sarif(reportOf([])))));
  it('is valid whatever a text says', () =>
    fc.assert(fc.asyncProperty(anyText, async (text) => valid(JSON.parse(await formats.sarif(saying(text)))))));

  it('names files as URIs', async () => {
    const uriOf = async (file: string) => {
      const log = JSON.parse(await formats.sarif(reportOf([{ ...sample.findings[0]!, file }]))) as Log;
      return log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri;
    };
    assert.equal(await uriOf('a b/å#.rutine'), 'a%20b/%C3%A5%23.rutine');
    assert.equal(await uriOf('a\\b.rutine'), 'a/b.rutine');
    assert.equal(await uriOf('/srv/b.rutine'), 'file:///srv/b.rutine');
    assert.equal(await uriOf('C:\\b.rutine'), 'file:///C:/b.rutine');
  });

  it('tells what is new only beside a baseline', async () => {
    const states = async (report: Report) =>
      (JSON.parse(await formats.sarif(report)) as Log).runs[0]!.results!.map(({ baselineState }) => baselineState);
    assert.deepEqual(await states(reportOf(sample.findings.slice(0, 1))), [undefined]);
    assert.deepEqual(await states(reportOf(sample.findings.slice(0, 1), { known: sample.known })), [
      'new',
      'unchanged',
    ]);
  });
});

describe('JUnit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^test(suite|case)$/.test(name),
  });

  it('counts what a reader counts', async () => {
    const { testsuites } = parser.parse(await formats.junit(sample));
    const cases = testsuites.testsuite.flatMap(({ testcase }: { testcase: object[] }) => testcase);
    assert.equal(Number(testsuites.tests), cases.length);
    assert.equal(Number(testsuites.failures), cases.filter((one: object) => 'failure' in one).length);
    assert.deepEqual(
      testsuites.testsuite.map(({ name, tests }: { name: string; tests: string }) => `${name} ${tests}`),
      ['klager/å b.rutine 4', 'b.rutine 1', 'c.rutine 1'],
    );
  });

  it('is XML, and reads back as one finding, whatever a text says', () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const xml = await formats.junit(saying(text));
        assert.equal(XMLValidator.validate(xml), true);
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        const { testsuites } = parser.parse(xml);
        assert.equal(testsuites.testsuite[0].testcase.length, 2);
      }),
    ));
});

describe("GitHub's commands", () => {
  it('are one line a finding, whatever a text says', () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const lines = (await formats.github(saying(text))).split(/\r\n|[\r\n\u2028\u2029]/);
        assert.deepEqual([lines.length, lines[1]], [2, '']);
        assert.match(lines[0]!, /^::error file=[^:,]*,line=2,endLine=2,col=8,endColumn=13,title=name-unknown::/);
      }),
    ));

  it('read back as what was said', async () => {
    const line = await formats.github(saying('50%: a, b\nc'));
    const unescaped = line.split('::').at(-1)!.replaceAll('%0A', '\n').replaceAll('%25', '%');
    assert.equal(unescaped, '50%: a, b\nc → 50%: a, b\nc\n');
  });
});

describe('the text for people', () => {
  it('begins no line with what a text says', () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const lines = (await formats.pretty(saying(`\n::error::${text}`))).split('\n');
        assert.ok(!lines.some((line) => line.trimStart().startsWith('::')));
      }),
    ));
});

describe('the summary', () => {
  it('holds no markup of a text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = asSummary(saying(text)).split('\n');
        assert.equal(lines.length, asSummary(saying('x')).split('\n').length);
        assert.equal(lines.find((line) => line.includes('🛑'))!.split('|').length, 5);
        assert.doesNotMatch(asSummary(saying(text)), /<\w|\]\(/);
      }),
    ));

  it('keeps within what GitHub takes, and says how much is left out', () => {
    const [finding] = sample.findings;
    const many = Array.from({ length: 5_000 }, () => ({ ...finding!, message: 'å'.repeat(500) }));
    const text = asSummary(reportOf(many));
    assert.ok(Buffer.byteLength(text) < 1024 * 1024);
    assert.match(text, /… and \d+ more lines\.\n$/);
  });
});

describe("GitLab's report", () => {
  it('has what GitLab asks for, and a fingerprint for each', async () => {
    const issues = JSON.parse(await formats.gitlab(sample)) as Record<string, unknown>[];
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, sample.findings.length);
    for (const issue of issues)
      assert.deepEqual(Object.keys(issue), ['description', 'check_name', 'fingerprint', 'severity', 'location']);
  });
});
