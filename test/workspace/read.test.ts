// Reading bytes as text, and writing a file as a whole.
import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, makeFolder, readText, Unreadable, unwritable, writeWhole } from '../../src/workspace/read.ts';

describe('bytes as text', () => {
  const word = 'særs på «plan» – 😀';
  const cases: readonly [what: string, bytes: Buffer, text: string, encoding?: string][] = [
    ['UTF-8', Buffer.from(word), word],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${word}`), `\ufeff${word}`],
    ['nothing', Buffer.alloc(0), ''],
    ['a replacement mark that was written so', Buffer.from('\ufffd'), '\ufffd'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${word}`, 'utf16le'), `\ufeff${word}`, 'utf-16'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${word}`, 'utf16le').swap16(), `\ufeff${word}`, 'utf-16'],
    ['UTF-16 cut in the middle of a letter', Buffer.from([0xfe, 0xff, 0x00, 0x61, 0x00]), '\ufeffa', 'utf-16'],
    ['Latin-1', Buffer.from('på', 'latin1'), 'p\ufffd', 'other'],
    ['UTF-8 cut in the middle of a letter', Buffer.from('på').subarray(0, 2), 'p\ufffd', 'other'],
    ['what is no text', Buffer.from([1, 0, 2]), '\u0001\u0000\u0002', 'none'],
  ];
  for (const [what, bytes, text, encoding] of cases)
    it(what, () => {
      assert.deepEqual(decode(bytes), encoding === undefined ? { text } : { text, encoding });
    });
});

describe('a file', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rutine-read-'));
    writeFileSync(at('a.rutine'), 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('that is not there, or is a folder, is said to be so', () => {
    assert.throws(() => readText(at('b')), new Unreadable(`There is no file or folder called ${at('b')}.`));
    assert.throws(() => readText(folder), new Unreadable(`${folder} is a folder; name a file in it.`));
  });

  it('is replaced as a whole, with nothing left beside it', () => {
    writeWhole(at('a.rutine'), 'new');
    assert.equal(readFileSync(at('a.rutine'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder), ['a.rutine']);
  });

  it('keeps who may read it', function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(at('a.rutine'), 0o666);
    writeWhole(at('a.rutine'), 'new');
    assert.equal(statSync(at('a.rutine')).mode & 0o777, 0o666);
  });

  it('that a link points to is written, and the link stays', () => {
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/b.rutine'), 'old');
    symlinkSync(join('elsewhere', 'b.rutine'), at('link.rutine'));
    writeWhole(at('link.rutine'), 'new');
    assert.ok(lstatSync(at('link.rutine')).isSymbolicLink());
    assert.equal(readFileSync(at('elsewhere/b.rutine'), 'utf8'), 'new');
  });

  it('that can not be replaced is left as it was, with nothing left beside it', () => {
    mkdirSync(at('c.rutine'));
    assert.throws(() => writeWhole(at('c.rutine'), 'new'), /could not be written/);
    assert.throws(() => writeWhole(at('nowhere/a.rutine'), 'new'), Unreadable);
    assert.deepEqual(readdirSync(folder).sort(), ['a.rutine', 'c.rutine']);
  });
});

const failed = (code: string) => Object.assign(new Error(`${code}: some words, open 'x'`), { code });

describe('what cannot be written', () => {
  it('is said in words, with what to do', () => {
    const said = (code: string) => unwritable('out/a.txt', failed(code)).message;
    assert.equal(said('EACCES'), 'out/a.txt may not be written by you. Ask for access, or choose another place.');
    assert.equal(said('EPERM'), said('EACCES'));
    assert.equal(said('EROFS'), 'out/a.txt could not be written: nothing can be written on that disk.');
    assert.equal(said('ENOSPC'), 'out/a.txt could not be written: the disk is full.');
    assert.match(said('EIO'), /^out\/a\.txt could not be written: EIO/);
  });

  it('is named by its own path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rutine-write-'));
    try {
      const missing = join(folder, 'none', 'a.txt');
      assert.throws(() => writeWhole(missing, ''), {
        message: `${missing} could not be written: there is no such folder.`,
      });
      writeFileSync(join(folder, 'file'), '');
      const under = join(folder, 'file', 'a.txt');
      assert.throws(() => writeWhole(under, ''), Unreadable);
      assert.throws(() => makeFolder(under), {
        message: `${under} could not be written: there is a file where a folder is needed.`,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
