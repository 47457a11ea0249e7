// What the command line promises: help, exit codes, streams, forms.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { clean, inFolder, program, rutine } from './rutine.ts';

const names = ['check', 'walk', 'test', 'format', 'export', 'explain'];
const wrong = clean.replace('av rådgiver', 'av rådgivr');
const samples = join(import.meta.dirname, '../../samples');

describe('help', () => {
  for (const ask of ['--help', '-h', 'help'])
    it(`${ask} names every command, and ends with 0`, () => {
      const { code, out, err } = rutine([ask]);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      for (const name of names) assert.match(out, new RegExp(`^  rutine ${name} `, 'm'));
    });

  it('is shown, with 2, when nothing is asked', () => {
    const { code, out } = rutine([]);
    assert.equal(code, 2);
    assert.equal(out, rutine(['--help']).out);
  });

  for (const name of names)
    it(`of ${name} names what it takes`, () => {
      const { code, out } = rutine([name, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^rutine ${name} `));
      assert.equal(rutine(['help', name]).out, out);
    });

  it('speaks the language of the terminal', () => {
    assert.match(rutine(['--help'], { env: { LANG: 'nb_NO.UTF-8' } }).out, /^Rutine leser skrevne rutiner/);
    assert.match(rutine(['chekc'], { env: { LC_ALL: 'nn_NO' } }).err, /^Det finnes ingen kommando «chekc»\. Mente du/);
    assert.match(rutine(['--help'], { env: { LANG: 'de_DE.UTF-8' } }).out, /^Rutine reads/);
  });
});

describe('bad usage ends with 2, and says in a line how to go on', () => {
  const cases: readonly [args: string[], says: RegExp][] = [
    [['chekc'], /^There is no command 'chekc'\. Did you mean 'check'\? See: rutine --help\n$/],
    [['constructor'], /^There is no command 'constructor'\./],
    [['__proto__', '--help'], /^There is no command '__proto__'\./],
    [['check', '--fromat', 'json'], /^Unknown option '--fromat'\. See: rutine check --help\n$/],
    [['check', '--format', 'xml', samples], /^--format can be .*json.*, not 'xml'\.\n$/],
    [['check', '--format'], /^Option '--format <value>' argument missing\. See: rutine check --help\n$/],
    [['export'], /^rutine export takes one file\. See: rutine export --help\n$/],
    [['export', 'a.rutine', 'b.rutine'], /^rutine export takes one file\./],
    [['export', samples], /^rutine export takes one file, and .* holds \d+\.\n$/],
    [['export', '--to', 'xml', join(samples, 'amu.rutine')], /^--to can be .*json.*, not 'xml'\.\n$/],
    [['format', '--to', 'fr', samples], /^--to can be en, nb, not 'fr'\.\n$/],
    [['explain'], /^rutine explain takes one rule: .*name-unknown/],
    [['explain', 'name-unknwon'], /^There is no rule 'name-unknwon'\. Did you mean 'name-unknown'\?/],
    [['explain', '../architecture'], /^There is no rule '\.\.\/architecture'\./],
  ];
  for (const [args, says] of cases)
    it(args.join(' '), () => {
      const { code, out, err } = rutine(args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, says);
      assert.doesNotMatch(err, /\n {4}at /);
    });
});

describe('check', () => {
  it('ends with 0 when nothing is wrong', () => {
    inFolder({ 'a.rutine': clean, 'under/b.rutine': clean.replace('klager', 'ros') }, (cwd) => {
      const outcome = rutine(['check'], { cwd });
      assert.deepEqual(outcome, { code: 0, out: '✔ 2 files checked, nothing to remark.\n', err: '' });
    });
  });

  it('ends with 1 when something is, and shows the place in the language of the file', () => {
    inFolder({ 'a.rutine': wrong }, (cwd) => {
      const { code, out, err } = rutine(['check', 'a.rutine'], { cwd });
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      assert.equal(
        out,
        [
          '✖ a.rutine:10:16  name-unknown',
          '  10 │     utføres av rådgivr',
          '     │                ‾‾‾‾‾‾‾',
          '  Ingenting her heter «rådgivr», så ingen vet hva som menes; her ventes en rolle, et system eller et faktum. Mente du «rådgiver»?',
          '  → Skriv «rådgiver»',
          '',
          '1 file checked: 1 error.',
          '',
        ].join('\n'),
      );
    });
  });

  it('speaks English of an English file', () => {
    const { out } = rutine(['check', '-'], { input: 'routine x "X"\n\nstart s "S"\n  step "A"\n    by nobody\n' });
    assert.match(out, /Nothing here is called 'nobody'/);
  });

  it('gives JSON in the promised form', () => {
    inFolder({ 'a.rutine': wrong }, (cwd) => {
      const { code, out, err } = rutine(['check', '--today', '2026-01-01', '--format', 'json', 'a.rutine'], { cwd });
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      const { findings, ...rest } = JSON.parse(out);
      assert.deepEqual(rest, {
        version: 1,
        today: '2026-01-01',
        accepted: [],
        summary: { files: 1, errors: 1, warnings: 0, infos: 0, proved: 0, notProved: 0, accepted: 0, known: 0 },
      });
      const range = { start: { line: 10, column: 16 }, end: { line: 10, column: 23 } };
      const [{ message, ...finding }] = findings;
      assert.match(message, /«rådgivr»/);
      assert.deepEqual(finding, {
        rule: 'name-unknown',
        severity: 'error',
        file: 'a.rutine',
        range,
        related: [],
        fix: { title: 'Skriv «rådgiver»', safe: false, edits: [{ file: 'a.rutine', range, text: 'rådgiver' }] },
        case: null,
      });
    });
  });

  it('reads standard input, and looks for catalogues where it stands', () => {
    const building = clean.replace('klager"\n', 'klager"\n  bygger på felles\n').replace('saksbehandler, ', '');
    inFolder({ 'f.rutine': 'katalog felles "Felles"\n\nroller\n  saksbehandler\n' }, (cwd) => {
      assert.deepEqual(rutine(['check', '-'], { cwd, input: building }).out, '✔ 1 file checked, nothing to remark.\n');
    });
  });

  it('takes a pattern, and reads a file that is named twice once', () => {
    inFolder({ 'a.rutine': clean, 'b.rutine': clean.replace('klager', 'ros') }, (cwd) => {
      assert.match(rutine(['check', '*.rutine', 'a.rutine'], { cwd }).out, /^✔ 2 files checked/);
    });
  });

  it('has no colours when piped, some when forced, none with NO_COLOR', () => {
    const input = wrong;
    const coloured = (env: Record<string, string>) => rutine(['check', '-'], { input, env }).out.includes('\u001b[');
    assert.equal(coloured({}), false);
    assert.equal(coloured({ CI: '1', TERM: 'xterm-256color' }), false);
    assert.equal(coloured({ FORCE_COLOR: '1' }), true);
    assert.equal(coloured({ NO_COLOR: '1' }), false);
  });
});

describe('the configuration', () => {
  const house = { title: 'The handbook', required: ['owner'], properties: { number: { pattern: '^KM-[0-9]+$' } } };
  const files = {
    'rutine.config.json': '{ "schemas": ["house.json"] }',
    'house.json': JSON.stringify(house),
    'a.rutine': clean.replace('klager"\n', 'klager"\n  nummer "12"\n'),
  };

  it("gives the errors of an organisation's schema on the lines that they are of", () => {
    inFolder(files, (cwd) => {
      const { code, out } = rutine(['check', 'a.rutine'], { cwd });
      assert.equal(code, 1);
      assert.match(out, /a\.rutine:1:1 {2}schema\n[\s\S]*«eier» mangler, og huset krever det \(The handbook\)/);
      assert.match(out, /a\.rutine:2:3 {2}schema\n.*nummer "12"\n[\s\S]*«12» har ikke formen som huset krever/);
    });
  });

  const broken: readonly [what: string, text: string, says: RegExp][] = [
    ['is no JSON', '{ "calendar": NO }', /rutine\.config\.json:1:15 {2}This is not JSON: .*\n/],
    ['has an unknown key', '{ "calender": "NO" }', /:1:3 {2}'calender' means nothing here\. Did you mean 'calendar'\?/],
    ['names a schema that is not there', '{ "schemas": ["x.json"] }', /:1:15 {2}There is no file x\.json/],
  ];
  for (const [what, text, says] of broken)
    it(`that ${what} ends with 2, before anything is checked`, () => {
      inFolder({ ...files, 'rutine.config.json': text }, (cwd) => {
        const { code, out, err } = rutine(['check', 'a.rutine'], { cwd });
        assert.deepEqual({ code, out }, { code: 2, out: '' });
        assert.match(err, says);
        assert.doesNotMatch(err, /\n {4}at /);
      });
    });
});

describe('whoever stops reading', () => {
  it('has not met an error', function () {
    if (process.platform === 'win32') this.skip();
    const many = 'routine x "X"\n'.repeat(20_000);
    inFolder({ 'a.rutine': many }, (cwd) => {
      const script = `"${process.execPath}" "${program}" check a.rutine | head -1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.match(stdout, /^✖ a\.rutine:2:1 .*\n[01]\n$/);
    });
  });
});

describe('export', () => {
  it('gives the model', () => {
    const { code, out, err } = rutine(['export', join(samples, 'amu.rutine')]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const { id, title, kind } = JSON.parse(out);
    assert.deepEqual({ id, title, kind }, { id: 'AMU', title: 'Intern rutine for AMU til kunder', kind: 'routine' });
  });

  it('gives the map as a drawing', () => {
    const { code, out, err } = rutine(['export', join(samples, 'amu.rutine'), '--to', 'svg']);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(XMLValidator.validate(out), true);
    assert.match(out, /^<svg [^>]*role="img"[^>]*><title>Kart: Intern rutine for AMU til kunder<\/title>/);
  });

  it('says why there is no map, and ends with 2', () => {
    const { code, out, err } = rutine(['export', join(samples, 'kundearbeid.rutine'), '--to', 'svg']);
    const says = 'Det er ingen framgangsmåte å tegne ennå.\n';
    assert.deepEqual({ code, out, err }, { code: 2, out: '', err: says });
  });

  it('loads what places a map for maps alone', () => {
    const tells = "process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));";
    inFolder({ 'tells.cjs': tells }, (cwd) => {
      const loads = (...args: string[]) => {
        const env = { NODE_OPTIONS: `--require=${join(cwd, 'tells.cjs')}` };
        return /elk\.bundled/.test(rutine([...args, join(samples, 'amu.rutine')], { env }).err);
      };
      assert.deepEqual(
        [loads('export', '--to', 'svg'), loads('export'), loads('check'), loads('walk')],
        [true, false, false, false],
      );
    });
  });

  it('gives nothing of a file with mistakes, says so, and ends with 1', () => {
    const { code, out, err } = rutine(['export', '-'], { input: wrong });
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(err, /^Kan ikke eksportere -: .* \(1 feil\)\. Se: rutine check -\n$/);
  });
});

describe('explain', () => {
  const pages = join(import.meta.dirname, '../../docs/rules');

  it('prints the page of every rule, without marks of Markdown', () => {
    const [first = ''] = readdirSync(pages);
    const rule = first.replace('.md', '');
    const { code, out, err } = rutine(['explain', rule]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, new RegExp(`^${rule}\n\n`));
    assert.doesNotMatch(out, /^(#|```)/m);
    for (const line of readFileSync(join(pages, first), 'utf8').split('\n'))
      if (/^[A-Z]/.test(line)) assert.ok(out.includes(line));
  });

  it('indents samples, under the name of their file', () => {
    const { out } = rutine(['explain', 'schema']);
    assert.match(out, /\n {2}klager\.rutine\n {4}rutine klager/);
  });
});
