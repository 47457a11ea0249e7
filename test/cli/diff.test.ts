import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, inFolder, rutine } from './rutine.ts';

const changed = clean
  .replace('innen 3 uker', 'innen 2 uker')
  .replace('utføres av rådgiver', 'utføres av saksbehandler');

describe('rutine diff', () => {
  it('says what the versions mean differently, and in which cases', () => {
    inFolder({ 'a.rutine': clean, 'b.rutine': changed }, (folder) => {
      const { code, out } = rutine(['diff', 'a.rutine', 'b.rutine'], { cwd: folder });
      assert.equal(code, 1);
      assert.deepEqual(out.split('\n'), [
        'Svar på klagen',
        '  - utføres av rådgiver',
        '      i hver sak',
        '  - innen 3 uker etter klage',
        '      i hver sak',
        '  + utføres av saksbehandler',
        '      i hver sak',
        '  + innen 2 uker etter klage',
        '      i hver sak',
        '',
      ]);
    });
  });

  it('says that there is no difference where the meaning is the same', () => {
    const other = clean.replace('saksbehandler, rådgiver', 'rådgiver, saksbehandler');
    inFolder({ 'a.rutine': clean, 'b.rutine': other }, (folder) => {
      const { code, out } = rutine(['diff', 'a.rutine', 'b.rutine'], { cwd: folder });
      assert.equal(code, 0);
      assert.equal(out, 'Ingen forskjell: i hver sak gjøres det samme.\n');
    });
  });

  it('gives in JSON a case that shows each difference', () => {
    inFolder({ 'a.rutine': clean, 'b.rutine': changed }, (folder) => {
      const { out } = rutine(['diff', 'a.rutine', 'b.rutine', '--format', 'json'], { cwd: folder });
      const { differences } = JSON.parse(out) as { differences: { in: string; case: { start: string } | null }[] };
      assert.deepEqual(differences.map((one) => [one.in, one.case !== null]).sort(), [
        ['new', true],
        ['new', true],
        ['old', true],
        ['old', true],
      ]);
    });
  });

  it('says what is declared differently: rules, and who stands in for whom', () => {
    const text = (deputy: string, rules: string) => `routine r "R"
roles
  A ${deputy}
  B, C
start go "Go"
  step one "One"
    by A
${rules}`;
    const first = 'rule "First of all"\n  every go is followed by one\n';
    const old = text('deputy B', `${first}rule two "Second"\n  one happens exactly once\n`);
    const now = text(
      'deputy C, one person',
      `rule "New"\n  "a text"\n${first}rule two "Second"\n  one happens at most 2 times\n`,
    );
    inFolder({ 'a.rutine': old, 'b.rutine': now }, (folder) => {
      const { code, out } = rutine(['diff', 'a.rutine', 'b.rutine'], { cwd: folder });
      assert.equal(code, 1);
      assert.deepEqual(out.split('\n'), [
        'Second',
        '  - one happens exactly once',
        '  + one happens at most 2 times',
        'A',
        '  - deputy: B',
        '  + deputy: C',
        '  + one person',
        'New',
        '  + New',
        '  + a text',
        '',
      ]);
    });
  });

  it('compares with a revision of the same file', () => {
    inFolder({ 'sub/a.rutine': clean }, (folder) => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
          cwd: folder,
          stdio: 'ignore',
        });
      git('init');
      git('add', '.');
      git('commit', '-m', 'one');
      writeFileSync(join(folder, 'sub/a.rutine'), changed);
      const { code, out } = rutine(['diff', 'HEAD', 'sub/a.rutine'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(out, /- innen 3 uker etter klage\n.*\n.*\n.*\n {2}\+ innen 2 uker etter klage/);
      const unknown = rutine(['diff', 'HEAD~9', 'sub/a.rutine'], { cwd: folder });
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /can't be read as of 'HEAD~9'/);
    });
  });

  it('refuses what can not be compared', () => {
    const withFact = (type: string) => clean.replace('start klage', `sak\n  haster er ${type}\n\nstart klage`);
    const files = { 'a.rutine': withFact('ja eller nei'), 'b.rutine': withFact('tall'), 'c.rutine': `${clean}tull\n` };
    inFolder(files, (folder) => {
      const kinds = rutine(['diff', 'a.rutine', 'b.rutine'], { cwd: folder });
      assert.equal(kinds.code, 2);
      assert.match(kinds.err, /«haster» er et annet slags svar/);
      const broken = rutine(['diff', 'a.rutine', 'c.rutine'], { cwd: folder });
      assert.equal(broken.code, 2);
      assert.match(broken.err, /c\.rutine kan ikke sammenlignes: den har 1 feil/);
      assert.equal(rutine(['diff', 'a.rutine'], { cwd: folder }).code, 2);
    });
  });
});
