// JUnit, as a reader of XML sees it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { asJUnit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly type: string };
  readonly skipped?: { readonly message: string };
}
interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly skipped: string;
  readonly testcase: readonly Case[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => /^test(suite|case)$/.test(name),
});

function read(report: Report): { tests: string; failures: string; suites: readonly Suite[] } {
  const xml = asJUnit(report);
  assert.equal(XMLValidator.validate(xml), true);
  const { tests, failures, testsuite } = parser.parse(xml).testsuites;
  return { tests, failures, suites: testsuite };
}

describe('JUnit', () => {
  it('counts what a reader counts', () => {
    const { tests, failures, suites } = read(sample);
    const cases = suites.flatMap(({ testcase }) => testcase);
    assert.equal(Number(tests), cases.length);
    assert.equal(Number(failures), cases.filter(({ failure }) => failure).length);
    for (const suite of suites) {
      assert.equal(Number(suite.tests), suite.testcase.length);
      assert.equal(Number(suite.failures), suite.testcase.filter(({ failure }) => failure).length);
      assert.equal(Number(suite.skipped), suite.testcase.filter(({ skipped }) => skipped).length);
    }
    assert.deepEqual(
      suites.map(({ name, testcase }) => `${name} ${testcase.length}`),
      ['klager/å b.rutine 4', 'b.rutine 1', 'c.rutine 1'],
    );
  });

  it('says of an error and a warning that they fail, of what is accepted why', () => {
    const [first, second] = read(sample).suites;
    assert.deepEqual(
      first!.testcase.map(({ failure }) => failure?.type),
      ['error', 'warning', undefined, 'error'],
    );
    assert.equal(second!.testcase[0]!.skipped!.message, 'the law says no more');
  });

  it('lets a file without findings pass', () => {
    assert.deepEqual(read(sample).suites[2]!.testcase, [{ name: 'rutine check', classname: 'c.rutine' }]);
  });

  it('tells a finding in a file that was only read for others', () => {
    const { failures, suites } = read(reportOf([{ ...sample.findings[0]!, file: 'shared.rutine' }]));
    assert.deepEqual([failures, suites.map(({ name }) => name)], ['1', ['a.rutine', 'shared.rutine']]);
  });

  it('reads back as one finding, whatever a text says', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const report = saying(text);
        // Of XML 1.0 (§2.2); a reader in Node need not look.
        assert.doesNotMatch(asJUnit(report), /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        const { suites } = read(report);
        assert.equal(suites.length, 1);
        const [failed, skipped, ...more] = suites[0]!.testcase;
        assert.ok(failed!.failure && skipped!.skipped && more.length === 0);
      }),
    ));
});
