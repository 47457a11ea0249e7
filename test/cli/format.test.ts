// `rutine format`: in place, whole or not at all, and nothing that could not be read is lost.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, inFolder, program, rutine } from './rutine.ts';

const loose = clean.replaceAll('    ', '      ').replaceAll('\n  steg', '\n   steg').replace('roller', 'Roller');
const samples = join(import.meta.dirname, '../../samples');
const read = (cwd: string, name = 'a.rutine') => readFileSync(join(cwd, name), 'utf8');

describe('format', () => {
  it('writes in place, names what it changed, and changes nothing more the second time', () => {
    inFolder({ 'a.rutine': loose, 'b.rutine': clean }, (cwd) => {
      assert.deepEqual(rutine(['format'], { cwd }), { code: 0, out: '', err: 'changed: a.rutine\n' });
      assert.equal(read(cwd), clean);
      assert.deepEqual(rutine(['format'], { cwd }), { code: 0, out: '', err: '' });
    });
  });

  it('--check only says what would change, and ends with 1', () => {
    inFolder({ 'a.rutine': loose, 'b.rutine': clean }, (cwd) => {
      assert.deepEqual(rutine(['format', '--check'], { cwd }), { code: 1, out: '', err: 'would change: a.rutine\n' });
      assert.equal(read(cwd), loose);
      assert.deepEqual(rutine(['format', '--check', 'b.rutine'], { cwd }), { code: 0, out: '', err: '' });
    });
  });

  it('would change none of the samples', () => {
    assert.deepEqual(rutine(['format', '--check', samples]), { code: 0, out: '', err: '' });
  });

  it('prints standard input', () => {
    assert.deepEqual(rutine(['format', '-'], { input: loose }), { code: 0, out: clean, err: '' });
    assert.equal(rutine(['format', '--check', '-'], { input: loose }).code, 1);
  });

  it('keeps CRLF, and puts spaces for tabs', () => {
    const windows = clean.replaceAll('\n', '\r\n');
    inFolder({ 'a.rutine': windows.replaceAll('  ', '\t') }, (cwd) => {
      assert.equal(rutine(['format'], { cwd }).code, 0);
      assert.equal(read(cwd), windows);
    });
  });

  it('leaves tabs beside blanks alone, as how wide they were meant is not told', () => {
    const mixed = clean.replaceAll('\n    ', '\n \t');
    inFolder({ 'a.rutine': mixed }, (cwd) => {
      const { code, err } = rutine(['format'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^Left alone, .*: a\.rutine\n$/);
      assert.equal(read(cwd), mixed);
    });
  });

  it('writes the keywords of the other language, and back', () => {
    inFolder({ 'a.rutine': clean }, (cwd) => {
      assert.equal(rutine(['format', '--to', 'en'], { cwd }).code, 0);
      assert.match(read(cwd), /^routine klager .*\n\nroles\n/);
      assert.equal(rutine(['format', '--to', 'nb'], { cwd }).code, 0);
      assert.equal(read(cwd), clean);
    });
  });

  it('leaves alone what holds mistakes, formats the rest, and ends with 2', () => {
    const broken = loose.replace('klagen"', 'klagen');
    const foreign = Buffer.from(loose, 'latin1');
    inFolder({ 'a.rutine': loose, 'b.rutine': broken, 'c.rutine': foreign }, (cwd) => {
      const { code, out, err } = rutine(['format'], { cwd });
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /^changed: a\.rutine\nLeft alone, .*: b\.rutine, c\.rutine\n$/);
      assert.equal(read(cwd, 'b.rutine'), broken);
      assert.deepEqual(readFileSync(join(cwd, 'c.rutine')), foreign);
    });
  });

  it('leaves the old file whole when it is stopped in the middle of writing', function () {
    if (process.platform === 'win32') this.skip();
    const long = loose + '   steg "Enda et steg"\n'.repeat(4000);
    inFolder({ 'a.rutine': long }, (cwd) => {
      // No file may grow beyond 16 blocks: the writing ends there, by an error or a signal.
      const script = `ulimit -f 16; exec "${process.execPath}" "${program}" format a.rutine`;
      const { status, signal } = spawnSync('bash', ['-c', script], {
        cwd,
        env: { PATH: process.env.PATH, NODE_DISABLE_COMPILE_CACHE: '1' },
      });
      assert.ok(status === 2 || signal === 'SIGXFSZ', `${status} ${signal}`);
      assert.equal(read(cwd), long);
      if (status === 2) assert.deepEqual(readdirSync(cwd).sort(), ['a.rutine', 'rutine.config.json']);
    });
  });
});
