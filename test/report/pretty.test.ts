// Findings for people: the line, what is underlined in it, and nothing that steers a terminal.
import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import type { Finding } from '../../src/finding.ts';
import { asText } from '../../src/report/pretty.ts';
import { reportOf, sample } from './sample.ts';

const finding = (
  from: [line: number, column: number],
  to: [line: number, column: number],
  more: object = {},
): Finding => ({
  rule: 'some-rule',
  severity: 'error',
  message: 'What is wrong.',
  file: 'a.rutine',
  range: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } },
  related: [],
  fix: null,
  case: null,
  ...more,
});

/** What is shown of one finding in a text, without its colours. */
const shown = (text: string, one: Finding): string[] =>
  stripVTControlCharacters(asText(reportOf([one], { textOf: () => text })))
    .split('\n')
    .slice(0, -3);

describe('a finding as text', () => {
  it('shows its place, its line and what to do', () => {
    const fix = { title: 'Write it otherwise', safe: false, edits: [] };
    const range = { start: { line: 1, column: 3 }, end: { line: 1, column: 5 } };
    const related = [{ file: 'b.rutine', range, message: 'The other one' }];
    assert.deepEqual(shown('one\ntwo three\n', finding([2, 5], [2, 10], { fix, related })), [
      '✖ a.rutine:2:5  some-rule',
      '  2 │ two three',
      '    │     ‾‾‾‾‾',
      '  What is wrong.',
      '  ↳ b.rutine:1:3  The other one',
      '  → Write it otherwise',
    ]);
  });

  const underlined: readonly [what: string, text: string, Finding, mark: string][] = [
    ['to the end of the line, if it goes on in the next', 'one two\nthree', finding([1, 5], [2, 3]), '    ‾‾‾'],
    ['one column at least', 'one two', finding([1, 5], [1, 5]), '    ‾'],
    ['past the end of the line', 'one', finding([1, 4], [1, 4]), '   ‾'],
    ['below letters in two parts', 'ra\u030ad av', finding([1, 6], [1, 8]), '    ‾‾'],
    ['below what is shown as a sign', '\u202ea b', finding([1, 4], [1, 5]), `${' '.repeat(10)}‾`],
    ['after a tab, which stays one', '\tby x', finding([1, 5], [1, 6]), '\t   ‾'],
  ];
  for (const [what, text, one, mark] of underlined)
    it(`underlines ${what}`, () => {
      assert.equal(shown(text, one)[2], `    │ ${mark}`);
    });

  it('shows no line that is empty, missing or too long to read', () => {
    for (const text of ['', '   ', 'x'.repeat(500)]) assert.equal(shown(text, finding([1, 1], [1, 2])).length, 2);
    assert.equal(shown('one', finding([7, 1], [7, 2])).length, 2);
  });

  it('shows the right line of a text with line ends of all kinds', () => {
    assert.equal(shown('one\r\ntwo\rthree\nfour', finding([3, 1], [3, 2]))[1], '  3 │ three');
  });

  it('shows signs for what steers a terminal, wherever it comes from', () => {
    const bell = '\u0007';
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const all = finding([1, 1], [1, 2], {
      rule: bell,
      message: bell,
      file: bell,
      related: [{ file: bell, range, message: bell }],
      fix: { title: bell, safe: true, edits: [] },
    });
    const text = asText(reportOf([all], { textOf: () => bell }));
    assert.ok(!text.includes(bell));
    assert.equal(text.split('\\u{7}').length - 1, 7);
  });
});

describe('the total', () => {
  const findings = (['error', 'warning', 'warning', 'info'] as const).map((severity) =>
    finding([1, 1], [1, 1], { severity }),
  );
  const total = (some: readonly Finding[], files: number) =>
    stripVTControlCharacters(asText(reportOf(some, { files: Array.from({ length: files }, (_, at) => `${at}`) })))
      .split('\n')
      .at(-2);

  it('counts by severity, in words that fit the number', () => {
    assert.equal(total(findings, 3), '3 files checked: 1 error, 2 warnings, 1 remark.');
    assert.equal(total(findings.slice(1, 2), 1), '1 file checked: 1 warning.');
    assert.equal(total([], 1), '✔ 1 file checked, nothing to remark.');
  });

  it('says what was known from before', () => {
    const report = reportOf([], { known: findings });
    assert.equal(
      stripVTControlCharacters(asText(report)).split('\n').at(-2),
      '✔ 1 file checked, nothing to remark (4 known from before).',
    );
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 30 }, (_, at) => finding([at + 1, 1], [at + 1, 2]));

  it('of one rule are counted after the twentieth', () => {
    const text = stripVTControlCharacters(asText(reportOf([...many, finding([1, 1], [1, 2], { rule: 'other-rule' })])));
    assert.equal(text.split('What is wrong.').length - 1, 21);
    assert.match(text, /… some-rule and 10 more\. All of them: --format json/);
    assert.ok(!text.includes('… other-rule'));
  });

  it('are all shown up to twenty', () => {
    assert.ok(!asText(reportOf(many.slice(0, 20))).includes('…'));
  });
});

describe('exceptions', () => {
  it('are listed once each, with what they accept, why, who decided and until when', () => {
    const [{ finding: one, exception }] = sample.accepted as [(typeof sample.accepted)[0]];
    // What was kept from another run, or came from another thread, is equal and not the same.
    const again = { finding: one, exception: structuredClone(exception) };
    const other = { finding: one, exception: { ...exception, by: [], until: null, range: one.range } };
    const text = stripVTControlCharacters(asText({ ...sample, accepted: [...sample.accepted, again, other] }));
    assert.deepEqual(text.split('\n').slice(-6, -3), [
      '3 findings are accepted by exceptions:',
      '  · b.rutine:9  2 × deadline-vague: «the law says no more», by Manager, until 2026-12-31',
      '  · b.rutine:2  1 × deadline-vague: «the law says no more»',
    ]);
  });
});

describe('a report in Norwegian', () => {
  it('says all that is not said in a file’s own language', () => {
    const many = Array.from({ length: 21 }, () => sample.findings[1]!);
    const report = { ...sample, findings: [...sample.findings, ...many], language: 'nb' } as const;
    const lines = stripVTControlCharacters(asText(report)).split('\n');
    assert.deepEqual(lines.slice(-7), [
      '  … deadline-vague og 2 til. Alle: --format json',
      '',
      '1 funn er godtatt ved unntak:',
      '  · b.rutine:9  1 × deadline-vague: «the law says no more», av Manager, til 2026-12-31',
      '',
      '3 filer kontrollert: 2 feil, 22 advarsler, 1 merknad (1 funn fra før).',
      '',
    ]);
  });
});
