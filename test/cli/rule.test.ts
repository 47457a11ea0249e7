// A rule of one's own: what is written works as it stands.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { found, inFolder, rutine } from './rutine.ts';

const root = join(import.meta.dirname, '../..');
const routine = 'routine a "A"\nroles\n  Supplier external\nstart s "S"\n  step t "T"\n    by Supplier\n';

describe('rule new', () => {
  it('writes a rule that holds at once, also from a folder further in', () =>
    inFolder({ 'rutine.config.json': '{}', 'in/a.rutine': routine }, (cwd) => {
      const { code, out, err } = rutine(['rule', 'new', 'phone-missing'], { cwd: join(cwd, 'in') });
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      assert.match(out, /^Wrote:\n {2}\.\.\/rules\/phone-missing\.mjs\n/);
      assert.match(out, /'ruleModules' in \.\.\/rutine\.config\.json\.\n/);
      assert.ok(found(rutine(['check', '--format', 'json'], { cwd })).includes('3:3 phone-missing'));
    }));

  it('makes a configuration where there is none', () =>
    inFolder({ 'a.rutine': routine }, (cwd) => {
      rmSync(join(cwd, 'rutine.config.json'));
      assert.equal(rutine(['rule', 'new', 'phone-missing'], { cwd }).code, 0);
      const text = readFileSync(join(cwd, 'rutine.config.json'), 'utf8');
      assert.equal(text, '{ "ruleModules": ["./rules/phone-missing.mjs"] }\n');
    }));

  it('writes a test that passes, and fails when the rule does', () =>
    inFolder({}, (cwd) => {
      assert.equal(rutine(['rule', 'new', 'phone-missing'], { cwd }).code, 0);
      mkdirSync(join(cwd, 'node_modules'));
      symlinkSync(root, join(cwd, 'node_modules/rutine'), 'junction');
      const test = () =>
        spawnSync(process.execPath, ['--test', 'rules/phone-missing.test.mjs'], { cwd, encoding: 'utf8' });
      const passing = test();
      assert.equal(passing.status, 0, passing.stdout);
      rmSync(join(cwd, 'rules/phone-missing.mjs'));
      assert.equal(test().status, 1);
    }));

  it('leaves what is there', () =>
    inFolder({ 'rules/phone-missing.md': 'Mine\n' }, (cwd) => {
      const { code, err } = rutine(['rule', 'new', 'phone-missing'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^rules\/phone-missing\.md is there already/);
      assert.deepEqual(readdirSync(join(cwd, 'rules')), ['phone-missing.md']);
    }));

  const refused: readonly [args: readonly string[], says: RegExp][] = [
    [[], /takes 'new' and a name/],
    [['new'], /takes 'new' and a name/],
    [['new', 'a', 'b'], /takes 'new' and a name/],
    [['old', 'a'], /takes 'new' and a name/],
    [['new', 'Phone missing'], /small letters with hyphens/],
    [['new', '../up'], /small letters with hyphens/],
    [['new', 'role-unused'], /There is a rule 'role-unused' already/],
  ];
  for (const [args, says] of refused)
    it(`refuses ${args.join(' ') || 'nothing'}`, () =>
      inFolder({}, (cwd) => {
        const { code, out, err } = rutine(['rule', ...args], { cwd });
        assert.deepEqual({ code, out }, { code: 2, out: '' });
        assert.match(err, says);
        assert.deepEqual(readdirSync(cwd), ['rutine.config.json']);
      }));

  it('says why a folder can not be made', () =>
    inFolder({ rules: 'a file' }, (cwd) => {
      const { code, err } = rutine(['rule', 'new', 'phone-missing'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /^rules could not be written: there is a file where a folder is needed/);
    }));
});
