// A workspace checked as a whole: who is compared with whom, what is asked about, and what a cache keeps.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cache } from '../../src/workspace/cache.ts';
import { checkFiles, type Outcome, type Request } from '../../src/workspace/check.ts';
import { forgetConfigurations } from '../../src/workspace/config/configuration.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from './folder.ts';

const routine = (id: string, header = '', step = '') => `routine ${id} "${id}"
  purpose "P"
${header}
roles
  Boss

start s "S"
  step t "T"
    by Boss
${step}`;
const numbered = (id: string) => routine(id, '  number "1"');

/** Checks files of a folder as a new call of the program would. */
function check(folder: string, names: readonly string[], more: Partial<Request> = {}): Promise<Outcome> {
  forgetConfigurations();
  const files = names.map((name) => join(folder, name));
  return checkFiles(new Workspace(), files, { today: '2026-01-01', ...more });
}

const shortly = ({ findings }: Outcome, folder: string) =>
  findings.map(({ rule, file, range }) => `${file.slice(folder.length + 1)}:${range.start.line} ${rule}`);

describe('a workspace', () => {
  it('is compared whole, also when one file is asked about', () =>
    inFolder({ 'a.rutine': numbered('a'), 'sub/b.rutine': numbered('b') }, async (folder) => {
      assert.deepEqual(shortly(await check(folder, ['a.rutine']), folder), ['a.rutine:3 number-duplicate']);
    }));

  it('says nothing of ignored files, but compares others with them', () => {
    const files = {
      'rutine.config.json': '{ "ignore": ["old/**"] }',
      'a.rutine': numbered('a'),
      'old/b.rutine': numbered('b'),
    };
    return inFolder(files, async (folder) => {
      const outcome = await check(folder, ['a.rutine', 'old/b.rutine']);
      assert.deepEqual(shortly(outcome, folder), ['a.rutine:3 number-duplicate']);
      assert.deepEqual(outcome.files, [join(folder, 'a.rutine')]);
    });
  });

  it('without a configuration is what was named', () =>
    inFolder({ 'a.rutine': numbered('a'), 'sub/b.rutine': numbered('b') }, async (folder) => {
      rmSync(join(folder, 'rutine.config.json'));
      assert.deepEqual(shortly(await check(folder, ['a.rutine']), folder), []);
    }));

  it('goes on after a file that can not be read, and names it', () =>
    inFolder({ 'a.rutine': routine('a') }, async (folder) => {
      const { failures, files } = await check(folder, ['no.rutine', 'a.rutine']);
      assert.equal(files.length, 1);
      assert.match(failures.join(), /no\.rutine/);
    }));

  it('knows files apart that differ in case alone', () =>
    inFolder({ 'a.rutine': numbered('a'), 'A.rutine': numbered('b') }, async (folder) => {
      const outcome = await check(folder, ['A.rutine', 'a.rutine']);
      // Where the file system takes them for one, the second text is that of both.
      const both = ['A.rutine:3 number-duplicate', 'a.rutine:3 number-duplicate'];
      assert.ok([0, 2].includes(outcome.findings.length));
      if (outcome.findings.length) assert.deepEqual(shortly(outcome, folder), both);
    }));

  it('calls a file as it was called, also where another led to it first', () => {
    const catalogue = 'catalogue shared "S"\nroles\n  Boss\n  Boss\n';
    const user = 'routine a "A"\n  purpose "P"\n  builds on shared\nstart s "S"\n  step t "T"\n    by Boss\n';
    return inFolder({ 'a.rutine': user, 'shared.rutine': catalogue }, async (folder) => {
      const { findings } = await check(folder, ['a.rutine', 'shared.rutine']);
      assert.deepEqual(
        findings.map(({ file }) => file),
        [join(folder, 'shared.rutine')],
      );
    });
  });
});

describe('a configuration', () => {
  it('lets the last that matches a file win, preset, rules and overrides in turn', () => {
    const config = {
      extends: ['correctness', './house.yaml', 'strict'],
      rules: { 'purpose-missing': 'info', 'responsible-missing': 'off' },
      overrides: [
        { files: ['drafts/**'], rules: { 'purpose-missing': 'off' } },
        { files: ['drafts/b*'], rules: { 'purpose-missing': 'error' } },
      ],
    };
    const bare = 'routine r "R"\nstart s "S"\n  step t "T"\n';
    const files = {
      'rutine.config.json': JSON.stringify(config),
      'house.yaml': 'rules:\n  purpose-missing: warning\n',
      'a.rutine': bare,
      'drafts/a.rutine': bare,
      'drafts/b.rutine': bare,
    };
    return inFolder(files, async (folder) => {
      const { findings } = await check(folder, ['a.rutine', 'drafts/a.rutine', 'drafts/b.rutine']);
      assert.deepEqual(
        findings
          .filter(({ rule }) => rule in config.rules)
          .map(({ rule, severity, file }) => `${file.slice(folder.length + 1)} ${rule} ${severity}`),
        ['a.rutine purpose-missing info', 'drafts/b.rutine purpose-missing error'],
      );
    });
  });

  it('gives a rule its options, which stay until others are given', () => {
    const config = {
      rules: { 'placeholder-left': ['warning', { marks: ['FILL IN', '<<'] }] },
      overrides: [{ files: ['b*'], rules: { 'placeholder-left': 'error' } }],
    };
    const text = routine('a').replace('"P"', '"FILL IN what << for"');
    const files = { 'rutine.config.json': JSON.stringify(config), 'a.rutine': text, 'b.rutine': text };
    return inFolder(files, async (folder) => {
      const { findings } = await check(folder, ['a.rutine', 'b.rutine']);
      assert.deepEqual(
        findings.map(({ severity, range: { start } }) => `${severity} ${start.column}`),
        ['warning 12', 'warning 25', 'error 12', 'error 25'],
      );
    });
  });

  it('may come from a package, which is data', () => {
    const files = {
      'rutine.config.yaml': 'extends: "@acme/rules"\n',
      'node_modules/@acme/rules/package.json': '{ "rutine": "preset.json", "main": "index.js" }',
      'node_modules/@acme/rules/index.js': 'throw new Error("this must not run")',
      'node_modules/@acme/rules/preset.json': '{ "rules": { "purpose-missing": "error" } }',
      'a.rutine': 'routine r "R"\n',
    };
    return inFolder(files, async (folder) => {
      rmSync(join(folder, 'rutine.config.json'));
      const { findings } = await check(folder, ['a.rutine']);
      assert.deepEqual(
        findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['purpose-missing error'],
      );
    });
  });

  it('tells which of its patterns match nothing', () => {
    const config = '{ "overrides": [{ "files": ["a*", "zz/**"], "rules": {} }],\n  "ignore": ["yy"] }';
    return inFolder({ 'rutine.config.json': config, 'a.rutine': routine('a') }, async (folder) => {
      const { warnings } = await check(folder, ['a.rutine']);
      assert.equal(warnings.length, 2);
      assert.match(warnings[0]!, /:1:35 {2}No file matches 'zz\/\*\*'/);
      assert.match(warnings[1]!, /:2:14 {2}No file matches 'yy'/);
    });
  });
});

describe('a cache', () => {
  const files = {
    'shared.rutine': 'catalogue shared "S"\nroles\n  Boss\n',
    'a.rutine': routine('a').replace('roles\n  Boss\n', '').replace('"P"\n', '"P"\n  builds on shared\n'),
    'b.rutine': `${numbered('b')}    promptly\n`,
    'c.rutine': numbered('c'),
  };
  const names = ['a.rutine', 'b.rutine', 'c.rutine'];

  /** Runs twice with a cache in a file, changing something in between, and once without. */
  const twice = (change: (folder: string) => void, gives: readonly string[]) =>
    inFolder(files, async (folder) => {
      const path = join(folder, 'cache.json');
      await check(folder, names, { cache: new Cache(path) });
      change(folder);
      const warm = await check(folder, names, { cache: new Cache(path) });
      assert.deepEqual(warm, await check(folder, names));
      assert.deepEqual(shortly(warm, folder), gives);
    });

  const before = ['b.rutine:3 number-duplicate', 'b.rutine:10 deadline-vague', 'c.rutine:3 number-duplicate'];
  const write = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);

  it('finds what a cold run finds', () => twice(() => {}, before));
  it('notices a file that changed', () => twice(write('c.rutine', routine('c')), ['b.rutine:10 deadline-vague']));
  it('notices a catalogue that changed', () =>
    twice(write('shared.rutine', 'catalogue shared "S"\nroles\n  Chief\n'), ['a.rutine:8 name-unknown', ...before]));
  it('notices a catalogue that is gone', () =>
    twice(
      (folder) => rmSync(join(folder, 'shared.rutine')),
      ['a.rutine:3 catalogue-unknown', 'a.rutine:8 name-unknown', ...before],
    ));
  it('notices a configuration that changed', () =>
    twice(write('rutine.config.json', '{ "rules": { "deadline-vague": "off" } }'), [before[0]!, before[2]!]));
  it('that is cut is made anew', () => twice(write('cache.json', '{ "rutine": "cache", "entr'), before));
  it('of another program is made anew', () => twice(write('cache.json', '{ "entries": [] }'), before));

  it('keeps a file that was only indexed apart from one that was asked about', () =>
    inFolder(files, async (folder) => {
      const cache = new Cache(null);
      assert.deepEqual(shortly(await check(folder, ['c.rutine'], { cache }), folder), ['c.rutine:3 number-duplicate']);
      assert.deepEqual(shortly(await check(folder, names, { cache }), folder), before);
    }));

  it('looks at nothing again that has not changed', () =>
    inFolder(files, async (folder) => {
      const cache = new Cache(null);
      await check(folder, names, { cache });
      const paths = names.map((name) => join(folder, name));
      const workspace = new Workspace();
      workspace.check = () => assert.fail('it was looked at again');
      await checkFiles(workspace, paths, { today: '2026-01-01', cache });
    }));
});
