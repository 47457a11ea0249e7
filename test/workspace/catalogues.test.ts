// Files that name each other: catalogues and routines, looked for beside a file and upwards.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Workspace } from '../../src/workspace/workspace.ts';
import { findingsIn, inFolder, shortly } from './folder.ts';

const using = (role: string, catalogue = 'common') =>
  `routine a "A"\n  builds on ${catalogue}\n\nstart s "S"\n  step t "T"\n    by ${role}\n`;
const common = 'catalogue common "Common"\n\nroles\n  clerk\n';

describe('a catalogue', () => {
  it('is known by its first line, whatever its file is called', async () => {
    const files = { 'x/y.rutine': using('clerk'), 'zzz.rutine': `\n// Shared\n\n${common}` };
    assert.deepEqual(await findingsIn(files, 'x/y.rutine'), []);
  });

  it('beside a file comes before one above it', async () => {
    const files = { 'x/a.rutine': using('guard'), 'x/c.rutine': common.replace('clerk', 'guard'), 'c.rutine': common };
    assert.deepEqual(await findingsIn(files, 'x/a.rutine'), []);
  });

  it('below a file is not looked at', async () => {
    const files = { 'a.rutine': using('clerk'), 'x/c.rutine': common };
    assert.deepEqual(shortly(await findingsIn(files, 'a.rutine')), ['2:13 catalogue-unknown', '6:8 name-unknown']);
  });

  it('brings its names though a word too much follows its own', async () => {
    const files = { 'a.rutine': using('clerk', 'common today'), 'c.rutine': common };
    assert.deepEqual(shortly(await findingsIn(files, 'a.rutine')), ['2:20 words-left-over']);
  });

  it('brings the names of those that it builds on', async () => {
    const files = {
      'a.rutine': using('guard', 'upper'),
      'u.rutine': 'catalogue upper "Upper"\n  builds on lower\n\nroles\n  clerk\n',
      'l.rutine': 'catalogue lower "Lower"\n\nroles\n  guard\n',
    };
    assert.deepEqual(await findingsIn(files, 'a.rutine'), []);
  });

  it('that two ways lead to is taken once', async () => {
    const files = {
      'a.rutine': using('clerk', 'left, right'),
      'l.rutine': 'catalogue left "Left"\n  builds on common\n',
      'r.rutine': 'catalogue right "Right"\n  builds on common\n',
      'c.rutine': common,
    };
    assert.deepEqual(await findingsIn(files, 'a.rutine'), []);
  });

  it('in another language serves as well', async () => {
    const files = { 'a.rutine': using('clerk'), 'c.rutine': 'katalog common "Felles"\n\nroller\n  clerk\n' };
    assert.deepEqual(await findingsIn(files, 'a.rutine'), []);
  });

  it('with mistakes gives what could be read, and its mistakes are told in its own file', async () => {
    const files = { 'a.rutine': using('clerk'), 'c.rutine': `${common}  guard exetrnal\n` };
    assert.deepEqual(await findingsIn(files, 'a.rutine'), []);
    assert.deepEqual(shortly(await findingsIn(files, 'c.rutine')), ['5:9 words-left-over']);
  });

  it('whose name a routine declares again: both places are named', async () => {
    const files = { 'a.rutine': `${using('clerk')}\nroles\n  clerk\n`, 'c.rutine': common };
    const [finding, ...others] = await findingsIn(files, 'a.rutine');
    assert.deepEqual(shortly([finding!, ...others]), ['9:3 name-doubled']);
    assert.match(finding!.related[0]!.file, /c\.rutine$/);
    assert.equal(finding!.related[0]!.range.start.line, 4);
  });

  it('that builds on itself, or in a longer circle, is said to do so in each of the files', async () => {
    const circle = (name: string, next: string) => `catalogue ${name} "${name}"\n  builds on ${next}\n`;
    const files = { 'a.rutine': circle('a', 'b'), 'b.rutine': circle('b', 'c'), 'c.rutine': circle('c', 'a') };
    for (const file of Object.keys(files))
      assert.deepEqual(shortly(await findingsIn(files, file)), ['2:13 catalogue-circle']);
    // Who builds on one of a circle is told nothing: the circle is theirs to mend.
    assert.deepEqual(await findingsIn({ ...files, 'd.rutine': 'routine d "D"\n  builds on a\n' }, 'd.rutine'), []);
  });
});

describe('a routine that is followed', () => {
  const follow = (name: string) => `routine a "A"\n\nstart s "S"\n  follow ${name}\n`;

  it('is found beside the file', async () => {
    assert.deepEqual(await findingsIn({ 'a.rutine': follow('b'), 'b.rutine': 'routine b "B"\n' }, 'a.rutine'), []);
  });

  it('that is not there is unknown, with a near one named', async () => {
    const [finding] = await findingsIn(
      { 'a.rutine': follow('hirring'), 'b.rutine': 'routine hiring "B"\n' },
      'a.rutine',
    );
    assert.equal(finding?.rule, 'name-unknown');
    assert.match(finding?.message ?? '', /Did you mean 'hiring'\?/);
  });

  it('is walked with those that it follows in turn, each once', async () => {
    const files = {
      'a.rutine': follow('b'),
      'b.rutine': `${follow('c').replaceAll(' a ', ' b ')}`,
      'c.rutine': follow('a').replaceAll(' a "', ' c "'),
    };
    await inFolder(files, async (folder) => {
      const workspace = new Workspace();
      const followed = await workspace.followed(await workspace.check(join(folder, 'a.rutine')));
      assert.deepEqual([...followed.keys()].sort(), ['a', 'b', 'c']);
    });
  });
});
