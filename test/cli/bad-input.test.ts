// Whatever a file holds, the program says in a few words what is wrong, or reads it; it never shows a stack.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/finding.ts';
import { clean, found, inFolder, type Outcome, rutine } from './rutine.ts';

interface Bad {
  readonly what: string;
  readonly text: string | Buffer;
  readonly gives: readonly string[];
  readonly says?: RegExp;
}

const lines = (...texts: string[]): string => `${texts.join('\n')}\n`;
const swapped = (from: string, to: string): string => {
  assert.ok(clean.includes(from));
  return clean.replace(from, to);
};

const texts: readonly Bad[] = [
  { what: 'an empty file', text: '', gives: ['1:1 file-empty'], says: /The file is empty/ },
  { what: 'blanks alone', text: '  \n\t\n\n', gives: ['1:1 file-empty'] },
  { what: 'a comment alone', text: '// Later\n', gives: ['1:1 file-empty'] },
  {
    what: '5 MB that are right',
    text: clean + '  steg "Enda et steg i en lang rekke"\n    utføres av rådgiver\n'.repeat(80_000),
    gives: [],
  },
  {
    what: 'a picture',
    text: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7) % 256)),
    gives: ['1:1 file-encoding'],
    says: /no text at all/,
  },
  {
    what: 'UTF-16 with its mark',
    text: Buffer.from(`\ufeff${clean}`, 'utf16le'),
    gives: ['1:1 file-encoding'],
    says: /tekst i UTF-16, men her ventes UTF-8/,
  },
  {
    what: 'UTF-16 the other way round',
    text: Buffer.from(`\ufeff${clean}`, 'utf16le').swap16(),
    gives: ['1:1 file-encoding'],
    says: /tekst i UTF-16/,
  },
  {
    what: 'Latin-1, as older programs write',
    text: Buffer.from(clean, 'latin1'),
    gives: ['1:1 file-encoding'],
    says: /et annet tegnsett/,
  },
  { what: 'UTF-8 with a mark', text: `\ufeff${clean}`, gives: [] },
  { what: 'letters in two parts, as macOS writes them', text: swapped('av rådgiver', 'av ra\u030adgiver'), gives: [] },
  { what: 'lines that end in CRLF', text: clean.replaceAll('\n', '\r\n'), gives: [] },
  { what: 'line ends of all kinds', text: clean.replace('\n', '\r\n').replace('\n\n', '\r\r'), gives: [] },
  { what: 'no line end at the end', text: clean.trimEnd(), gives: [] },
  {
    what: 'tabs',
    text: clean.replaceAll('    ', '\t\t'),
    gives: ['8:1 tab-indentation'],
  },
  {
    what: 'a quote that is not closed',
    text: swapped('klagen"', 'klagen'),
    gives: ['7:18 text-unclosed'],
    says: /mangler sluttanførsel/,
  },
  {
    what: 'a line that goes back to no level above',
    text: swapped('  steg svar', '   steg svar'),
    gives: ['9:4 indentation-uneven'],
  },
  {
    what: 'keywords of two languages',
    text: swapped('  steg svar', '  step svar'),
    gives: ['9:3 keyword-language'],
    says: /Skriv «steg»/,
  },
  {
    what: 'dates that do not exist',
    text: swapped('klager"\n', 'klager"\n  opprettet 2023-02-29\n  revidert 31.04.2024\n'),
    gives: ['2:13 date-impossible', '3:12 date-impossible'],
  },
  {
    what: 'a letter from a colleague',
    text: lines('Hello,', '', 'here is the routine.'),
    gives: ['1:1 keyword-unknown', '3:1 keyword-unknown'],
  },
  { what: 'a text of quotes alone', text: '"'.repeat(1000), gives: ['1:1 keyword-unknown'] },
];

describe('bad input', () => {
  // All of them in one folder, and one call: each is read whatever the others hold.
  const report = new Map<string, { rule: string; message: string; range: Finding['range'] }[]>();
  before(() => {
    const files = Object.fromEntries(texts.map(({ text }, at) => [`${at}.rutine`, text]));
    const { code, out, err } = inFolder(files, (cwd) => rutine(['check', '--format', 'json'], { cwd }));
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    const { findings, summary } = JSON.parse(out) as { findings: Finding[]; summary: { files: number } };
    assert.equal(summary.files, texts.length);
    for (const finding of findings) report.set(finding.file, [...(report.get(finding.file) ?? []), finding]);
  });

  for (const [at, { what, gives, says }] of texts.entries())
    it(`${what}: ${gives.length ? 'a finding' : 'read'}`, () => {
      const findings = report.get(`${at}.rutine`) ?? [];
      assert.deepEqual(
        findings.map(({ rule, range: { start } }) => `${start.line}:${start.column} ${rule}`),
        gives,
      );
      if (says) assert.match(findings[0]?.message ?? '', says);
    });

  it('10,000 levels: one finding, and the text is kept', () => {
    const deep = Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(at + 1)}phase "Level ${at}"`);
    const text = lines('routine deep "Deep"', 'start s "It begins"', ...deep);
    inFolder({ 'a.rutine': text }, (cwd) => {
      assert.deepEqual(found(rutine(['check', '--format', 'json', 'a.rutine'], { cwd })), ['102:101 nesting-too-deep']);
      const formatted = rutine(['format', 'a.rutine'], { cwd });
      assert.equal(formatted.code, 2);
      assert.match(formatted.err, /^Left alone.*a\.rutine\n$/);
      assert.ok(readFileSync(join(cwd, 'a.rutine'), 'utf8') === text);
    });
  });

  describe('catalogues', () => {
    const building = (name: string): string => clean.replace('klager"\n', `klager"\n  bygger på ${name}\n`);

    it('one that is missing: a finding that names a near one', () => {
      inFolder({ 'a.rutine': building('felle'), 'b.rutine': 'katalog felles "Felles"\n' }, (cwd) => {
        const { code, out } = rutine(['check', 'a.rutine'], { cwd });
        assert.equal(code, 1);
        assert.match(out, /a\.rutine:2:13 {2}catalogue-unknown/);
        assert.match(out, /Mente du «felles»\?/);
      });
    });

    it('two in a circle: one finding in each', () => {
      const files = {
        'a.rutine': 'katalog a "A"\n  bygger på b\n',
        'b.rutine': 'katalog b "B"\n  bygger på a\n',
        'c.rutine': 'katalog c "C"\n  bygger på c\n',
      };
      inFolder(files, (cwd) => {
        const outcome = rutine(['check', '--format', 'json', '.'], { cwd });
        assert.deepEqual(found(outcome), ['2:13 catalogue-circle', '2:13 catalogue-circle', '2:13 catalogue-circle']);
      });
    });

    it('a name that two of them declare: a finding that names both places', () => {
      const files = {
        'a.rutine': building('x, y'),
        'x.rutine': 'katalog x "X"\n\nroller\n  leder\n',
        'y.rutine': 'katalog y "Y"\n\nroller\n  vakt\n  leder\n',
      };
      inFolder(files, (cwd) => {
        const { out } = rutine(['check', 'a.rutine'], { cwd });
        assert.match(out, /a\.rutine:2:16 {2}name-doubled/);
        assert.match(out, /x\.rutine:4:3 {2}Den andre erklæringen/);
        assert.match(out, /y\.rutine:5:3 {2}Den andre erklæringen/);
      });
    });
  });

  describe('what can not be read at all ends with 2 and one line', () => {
    const cases: readonly [what: string, path: string, says: RegExp][] = [
      ['a path that is not there', 'nope.rutine', /^There is no file or folder called nope\.rutine\.\n$/],
      ['a pattern that nothing matches', 'nope*.rutine', /^Nothing matches nope\*\.rutine\.\n$/],
      ['a folder without routines', 'empty', /^There is no \.rutine file in empty\.\n$/],
      // Root may read a file of mode 000, so a link to nowhere and one to what can't be read stand for it.
      ['a link to nowhere', 'nowhere.rutine', /^There is no file or folder called nowhere\.rutine\.\n$/],
      ['a file that gives no bytes', 'memory.rutine', /^memory\.rutine could not be read: .*\n$/],
      ['a file called so that it steers a terminal', '\u001b[2Jx', /^Nothing matches \\u\{1b\}\[2Jx\.\n$/],
    ];
    for (const [what, path, says] of cases)
      it(what, function () {
        if (path === 'memory.rutine' && process.platform !== 'linux') this.skip();
        inFolder({ 'empty/notes.txt': 'x' }, (cwd) => {
          symlinkSync('nothing-here', join(cwd, 'nowhere.rutine'));
          symlinkSync('/proc/self/mem', join(cwd, 'memory.rutine'));
          const { code, out, err } = rutine(['check', path], { cwd });
          assert.deepEqual({ code, out }, { code: 2, out: '' });
          assert.match(err, says);
        });
      });
  });

  it('titles that would steer a terminal are shown as signs', () => {
    const title = '\u001b[31mred\u0007 \u202eabc\u2066 \u061c \u0085';
    inFolder({ 'a.rutine': `rutine x "${title}", hvis nei\n` }, (cwd) => {
      const { out } = rutine(['check', 'a.rutine'], { cwd, env: { FORCE_COLOR: '1' } });
      const shown = out.split('\n').find((line) => line.includes('rutine x')) ?? '';
      assert.match(shown, /"\\u\{1b\}\[31mred\\u\{7\} \\u\{202e\}abc\\u\{2066\} \\u\{61c\} \\u\{85\}"/);
      assert.doesNotMatch(out, /[\u0007\u202e\u2066\u061c\u0085]|\u001b\[31mred/);
    });
  });

  it('a name that steers a terminal is shown as a sign where it is unknown', () => {
    const outcome: Outcome = rutine(['check', '-'], { input: 'routine x "X"\n\n\u202ephase "A"\n' });
    assert.equal(outcome.code, 1);
    assert.ok(!outcome.out.includes('\u202e'));
  });
});
