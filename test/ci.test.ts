// What the repository offers to continuous integration, run as far as it can be without the services themselves.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commands } from '../src/cli/commands.ts';
import { program } from './cli/rutine.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'));

describe('on a CI', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rutine-ci-'));
    cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  const bash = (script: string, env: Readonly<Record<string, string>>) =>
    spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, LANG: 'C', CI: 'true', ...env },
      encoding: 'utf8',
    });

  describe("GitHub's action", () => {
    const { inputs, runs } = read('action.yml');
    const { run, env } = runs.steps.find(({ name }: { name?: string }) => name === 'Check');
    const act = (given: Readonly<Record<string, string>>) =>
      bash(run, { GITHUB_ACTION_PATH: root, RUTINE_PATHS: given.paths ?? '', RUTINE_OPTIONS: given.options ?? '' });

    it('takes what it is given as variables alone', () => {
      assert.deepEqual(Object.keys(inputs), ['paths', 'options']);
      const given = (name: string) => ['$', `{{ inputs.${name} }}`].join('');
      assert.deepEqual(env, { RUTINE_PATHS: given('paths'), RUTINE_OPTIONS: given('options') });
      assert.doesNotMatch(run, /\$\{\{/);
    });

    it('annotates the lines of the samples', () => {
      const { status, stdout } = act({ paths: 'samples\n' });
      assert.equal(status, 0);
      assert.match(stdout, /^::notice file=samples\/amu\.rutine,line=3,.*title=unclear-left::/m);
    });

    it('passes options on, and each path as it is written', () => {
      const { status, stdout, stderr } = act({
        paths: 'samples/amu.rutine\n$(touch hacked); x',
        options: '--fail-level=info',
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /There is no file or folder called \$\(touch hacked\); x/);
      assert.ok(!existsSync(join(folder, 'hacked')));
      assert.equal(act({ paths: 'samples', options: '--fail-level=info' }).status, 1);
    });
  });

  describe("GitLab's template", () => {
    it('writes the reports that it names', () => {
      const { rutine } = read('ci/gitlab.yml');
      const { RUTINE_PATHS } = rutine.variables;
      const env = { RUTINE: `${process.execPath} ${program}`, RUTINE_PATHS };
      for (const script of [...rutine.script, ...rutine.after_script]) assert.equal(bash(script, env).status, 0);
      const { codequality, junit } = rutine.artifacts.reports;
      assert.ok(Array.isArray(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))));
      assert.match(readFileSync(join(folder, junit), 'utf8'), /^<\?xml/);
    });
  });

  describe('the hooks before a commit', () => {
    it('call commands that there are, on files of routines', () => {
      for (const { entry, files } of read('.pre-commit-hooks.yaml')) {
        const [name, command] = entry.split(' ');
        assert.equal(name, 'rutine');
        assert.ok(Object.hasOwn(commands, command));
        assert.match('samples/amu.rutine', new RegExp(files));
        assert.equal(bash(`${process.execPath} ${program} ${command} samples/amu.rutine`, {}).status, 0);
      }
    });
  });
});
