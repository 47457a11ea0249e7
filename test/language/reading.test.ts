/** What must be read as it stands, though it looks like something else, and what a fix makes of a text. */
import assert from 'node:assert/strict';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { findingOf, type Problem } from '../../src/language/problems.ts';
import { makeSource } from '../../src/language/source.ts';

function staysAsItIs(text: string): void {
  const { tree, problems } = parse(text);
  assert.deepEqual(problems, [], text);
  assert.equal(print(tree), text);
}

describe('names that are spelled like keywords', () => {
  const roles = [
    'Manager deputy Deputy',
    'Manager deputy Deputy, one person',
    'Manager deputy Deputy or External external',
    'Manager deputy Contact contact "x"',
    'Manager "The manager" deputy external',
  ];
  for (const role of roles)
    it(role, () => {
      const { tree, problems } = parse(`routine a "A"\n\nroles\n  ${role}\n`);
      assert.deepEqual(problems, []);
      assert.equal(tree.lines[1]!.body[0]!.parts[0]!.kind, 'deputy');
    });

  const attributes = ['by By', 'send "x" to To', 'send "x" to Via, copy to Copy', 'write Write, copy to Signed'];
  for (const attribute of attributes)
    it(attribute, () => staysAsItIs(`routine a "A"\n\nstart b "B"\n  step c "C"\n    ${attribute}\n`));
});

describe('periods', () => {
  const periods = {
    en: [
      'once a year',
      'twice a year',
      '3 times a year',
      '400 times a year',
      'every 6 months',
      'every year by 1 March',
    ],
    nb: ['én gang i året', 'to ganger i året', '4 ganger i året', 'hver 6. måned', 'hvert 2. kvartal', 'hver måned'],
  };
  for (const period of periods.en)
    it(period, () =>
      staysAsItIs(`routine a "A"\n  review ${period}\n\nregularly b "B"\n  ${period}, if c\n  step d "D"\n`),
    );
  for (const period of periods.nb)
    it(period, () =>
      staysAsItIs(`rutine a "A"\n  revideres ${period}\n\njevnlig b "B"\n  ${period}, hvis c\n  steg d "D"\n`),
    );

  it('are read with the count as a word', () => {
    for (const [words, figures] of [
      ['routine a "A"\nregularly b "B"\n  three times a year\n', '3 times a year'],
      ['rutine a "A"\njevnlig b "B"\n  tre ganger i året\n', '3 ganger i året'],
    ] as const) {
      const { tree, problems } = parse(words);
      assert.deepEqual(problems, []);
      assert.match(print(tree), new RegExp(`^ {2}${figures}$`, 'm'));
    }
  });

  it('keep the interval of a rule and of a repetition', () => {
    staysAsItIs('rutine a "A"\n\nregel b "B"\n  c skjer minst hver 6. måned\n  d skjer minst hvert 2. kvartal\n');
    staysAsItIs('rutine a "A"\n\nstart b "B"\n  gjenta hver 2. uke\n    steg c "C"\n');
    staysAsItIs('routine a "A"\n\nrule b "B"\n  c happens at least every 6 months\n');
    staysAsItIs('routine a "A"\n\nstart b "B"\n  repeat every 2 weeks\n    step c "C"\n');
  });
});

/** A text with a fix carried out. */
function mended(text: string, problem: Problem): string {
  const edits = [...(problem.fix ?? [])].reverse();
  return edits.reduce((now, { start, end, text: into }) => now.slice(0, start) + into + now.slice(end), text);
}

describe('tabs', () => {
  const text = [
    'routine a "A"',
    '\t// of whom',
    '\towner x',
    '',
    'start b "B"',
    '\tstep c "C"',
    '\t\tby x,',
    '\t\t\t\ty',
    '',
  ].join('\n');

  it('are one problem, and one fix replaces them all', () => {
    const { problems } = parse(text);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['tab-indentation'],
    );
    const right = mended(text, problems[0]!);
    assert.equal(right, text.replaceAll('\t', '  '));
    assert.deepEqual(parse(right).problems, []);
    assert.equal(findingOf(makeSource('file', text), 'en', problems[0]!).fix!.edits.length, 5);
  });
});

describe('what is shown of a text', () => {
  it('is no longer than forty letters', () => {
    const long = 'very '.repeat(40);
    for (const line of [
      `"${long}"`,
      `${'x'.repeat(200)} y`,
      `if ${'('.repeat(300)}a`,
      `if a ${long}`,
      `owner "${long}`,
    ]) {
      const source = makeSource('file', `routine a "A"\nstart b "B"\n  ${line}\n`);
      for (const problem of parse(source.text).problems)
        assert.ok(findingOf(source, 'en', problem).message.length < 260, findingOf(source, 'en', problem).message);
    }
  });
});
