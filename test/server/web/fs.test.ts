// Files in memory answer as files on a disk do.
import assert from 'node:assert/strict';
import * as disk from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import * as memory from '../../../src/server/web/fs.ts';
import { glob } from '../../../src/server/web/glob.ts';
import { enter } from '../../../src/server/web/path.ts';

const name = fc.constantFrom('a', 'b', 'c.rutine', 'd.rutine', 'node_modules');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/${names.join('/')}`);
// Also text, marked as UTF-8, and what is none.
const bytes = fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.constant(Buffer.from('\ufeffæ')));
const change = fc.record({ path, bytes: fc.option(bytes) });

/** What is answered, or the code of why not. */
function answer(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    // Below a file there is nothing, however that is called.
    return (error as NodeJS.ErrnoException).code?.replace('ENOTDIR', 'ENOENT');
  }
}

describe('files in memory', () => {
  let folder: string;
  beforeEach(() => {
    folder = disk.mkdtempSync(join(tmpdir(), 'rutine-fs-'));
  });
  afterEach(() => disk.rmSync(folder, { recursive: true }));

  it('are there, are read and are listed as on a disk', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), path, (changes, asked) => {
        const root = disk.mkdtempSync(join(folder, 'tree-'));
        for (const { path: at, bytes } of changes) {
          // A file is no folder: an editor tells of no such thing.
          if (bytes !== null && [...ancestors(at), at].some((one) => isOther(join(root, one), one === at))) continue;
          if (bytes === null) removeOnDisk(root, at);
          else {
            disk.mkdirSync(dirname(join(root, at)), { recursive: true });
            disk.writeFileSync(join(root, at), bytes);
          }
          if (bytes === null) memory.removeFile(root + at);
          else memory.putFile(root + at, bytes);
        }
        for (const one of [asked, ...changes.map((done) => done.path), ...ancestors(asked)].map((at) => root + at)) {
          assert.equal(memory.existsSync(one), disk.existsSync(one), one);
          assert.deepEqual(
            answer(() => Buffer.from(memory.readFileSync(one))),
            answer(() => disk.readFileSync(one)),
          );
          assert.deepEqual(
            answer(() => memory.readFileSync(one, 'utf8')),
            answer(() => disk.readFileSync(one, 'utf8')),
          );
          assert.deepEqual(
            answer(() => memory.readdirSync(one).sort()),
            answer(() => disk.readdirSync(one).sort()),
          );
          const kind = (stat: { isFile(): boolean; isDirectory(): boolean; size: number } | undefined) =>
            stat && [stat.isFile(), stat.isDirectory(), stat.isFile() && stat.size];
          const quiet = { throwIfNoEntry: false };
          assert.deepEqual(kind(memory.statSync(one, quiet)), kind(disk.statSync(one, quiet)));
        }
        for (const file of memory.filesUnder(root)) memory.removeFile(file);
        assert.equal(memory.existsSync(root), false);
      }),
    );
  });

  it('are found by a pattern, but for those of packages', async () => {
    for (const file of ['/w/a.rutine', '/w/b/c.rutine', '/w/b/c.json', '/w/node_modules/d.rutine', '/v/e.rutine'])
      memory.putFile(file, new Uint8Array());
    const found = await glob('**/*.rutine', { cwd: '/w', ignore: ['**/node_modules/**'], dot: false });
    assert.deepEqual(found.sort(), ['a.rutine', 'b/c.rutine']);
  });

  it('are those of the folder that is open, where nothing else is said', () => {
    memory.putFile('/w/b/c.json', new Uint8Array([1]));
    enter('/w');
    assert.equal(memory.readFileSync('b/c.json').length, 1);
    assert.ok(memory.readdirSync('').includes('b'));
    assert.equal(memory.existsSync('../v/none'), false);
    enter('/');
  });

  it('are not written', () => {
    assert.throws(() => memory.writeFileSync('/w/a.rutine'), { code: 'EROFS' });
  });
});

const ancestors = (at: string): string[] => {
  const above = dirname(at);
  return above === '/' ? [] : [...ancestors(above), above];
};

/** Whether there is a folder where a file is to be, or a file where a folder is. */
function isOther(at: string, asFile: boolean): boolean {
  const stat = disk.statSync(at, { throwIfNoEntry: false });
  return stat !== undefined && stat.isFile() !== asFile;
}

/** A folder that holds nothing is none to an editor. */
function removeOnDisk(root: string, at: string): void {
  if (!disk.statSync(join(root, at), { throwIfNoEntry: false })?.isFile()) return;
  disk.rmSync(join(root, at));
  for (let above = dirname(join(root, at)); above.startsWith(root); above = dirname(above)) {
    if (disk.readdirSync(above).length > 0) return;
    disk.rmdirSync(above);
  }
}
