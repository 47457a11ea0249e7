// `rutine check` as a person or a CI calls it: what it mends, what it lets pass, what it is about, how it ends.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inFolder, type Outcome, program, rutine } from './rutine.ts';

const routine = (step: string, header = '') => `routine a "A"
  purpose "P"
${header}
roles
  Boss

start s "S"
  step t "T"
    by Boss
${step}`;
const vague = routine('    promptly\n');
const open = routine('    unclear "When?"\n');
const wrong = routine('', '  owner Bos\n');
const config = { 'rutine.config.json': '{}' };
const args = (...more: string[]) => ['check', '--today', '2026-01-01', ...more];
const rules = ({ out }: Outcome) =>
  (JSON.parse(out) as { findings: { rule: string; file: string }[] }).findings.map(
    ({ rule, file }) => `${file} ${rule}`,
  );

describe('check ends', () => {
  const ends: readonly [what: string, text: string, options: string[], code: number][] = [
    ['with 1 at an error', wrong, [], 1],
    ['with 1 at a warning', vague, [], 1],
    ['with 0 at information', open, [], 0],
    ['with 0 at a warning that is not to fail', vague, ['--fail-level', 'error'], 0],
    ['with 1 at an error all the same', wrong, ['--fail-level', 'error'], 1],
    ['with 1 at information that is to fail', open, ['--fail-level', 'info'], 1],
    ['with 0 at as many warnings as are allowed', vague, ['--max-warnings', '1'], 0],
    ['with 1 at more warnings than are allowed', vague, ['--fail-level', 'error', '--max-warnings', '0'], 1],
    ['with 1 at an error, however many warnings are allowed', wrong, ['--max-warnings', '9'], 1],
    ['with 2 for a number that is none', vague, ['--max-warnings', 'x'], 2],
    ['with 2 for a part that is none', vague, ['--shard', '3/2'], 2],
    ['with 2 for a day that is none', vague, ['--today', '2026-02-30'], 2],
  ];
  for (const [what, text, options, code] of ends)
    it(what, () =>
      inFolder({ ...config, 'a.rutine': text }, (cwd) => {
        assert.equal(rutine(args(...options, 'a.rutine'), { cwd }).code, code);
      }),
    );

  it('with --quiet, which shows errors alone, as it would without', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      const { code, out } = rutine(args('--quiet', 'a.rutine'), { cwd });
      assert.deepEqual([code, out], [1, '✔ 1 file checked, nothing to remark (1 not shown).\n']);
    }));

  it('also where links lead round in a circle', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      execFileSync('ln', ['-s', '.', join(cwd, 'loop')]);
      assert.deepEqual(rules(rutine(args('--format', 'json', '.'), { cwd })), ['a.rutine deadline-vague']);
    }));
});

describe('check --fix', () => {
  const mended = routine('');
  const tabbed = mended.replaceAll('  ', '\t');

  it('mends what is safe, and leaves the rest', () =>
    inFolder({ 'a.rutine': tabbed, 'b.rutine': wrong }, (cwd) => {
      const { code, out, err } = rutine(args('--fix', '.'), { cwd });
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), mended);
      assert.equal(readFileSync(join(cwd, 'b.rutine'), 'utf8'), wrong);
      assert.equal(code, 1);
      assert.match(out, /name-unknown/);
      assert.equal(err, '1 mended.\n');
    }));

  it('leaves tabs beside blanks alone, as how wide they were meant is not told', () =>
    inFolder({ 'a.rutine': mended.replace('    by Boss', '\tby Boss') }, (cwd) => {
      const before = readFileSync(join(cwd, 'a.rutine'), 'utf8');
      const { code, out } = rutine(args('--fix', 'a.rutine'), { cwd });
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), before);
      assert.equal(code, 1);
      assert.match(out, /tab-indentation/);
    }));

  it('shows with --fix-dry-run what it would change, as a patch, and changes nothing', () =>
    inFolder({ 'a.rutine': tabbed }, (cwd) => {
      const { out } = rutine(args('--fix-dry-run', 'a.rutine'), { cwd });
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), tabbed);
      execFileSync('git', ['init', '-q'], { cwd });
      execFileSync('git', ['apply', '-'], { cwd, input: out });
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), mended);
    }));

  it('prints what comes of standard input', () => {
    assert.ok(rutine(args('--fix', '-'), { input: tabbed }).out.startsWith(mended));
  });

  it('asks at a terminal before it changes a meaning', () =>
    inFolder({ 'a.rutine': wrong }, (cwd) => {
      const command = `${process.execPath} ${program} check --fix a.rutine`;
      const answer = (word: string) =>
        spawnSync('script', ['-qec', command, '/dev/null'], { cwd, input: `${word}\n`, encoding: 'utf8' }).stdout;
      assert.match(answer('no'), /Did you mean 'Boss'/);
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), wrong);
      assert.match(answer('yes'), /1 mended/);
      assert.equal(readFileSync(join(cwd, 'a.rutine'), 'utf8'), wrong.replace('Bos\n', 'Boss\n'));
    }));
});

describe('check --baseline', () => {
  const call = (cwd: string, env = {}) =>
    rutine(args('--format', 'json', '--baseline', 'base.json', '.'), { cwd, env });

  it('lets pass what stood when it was written, and forgets what was mended', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      const first = call(cwd);
      assert.deepEqual([first.code, rules(first)], [0, []]);
      assert.match(first.err, /Wrote base\.json: 1 findings that stand today/);
      // Lines above do not make it new; a second one is.
      writeFileSync(join(cwd, 'a.rutine'), vague.replace('"P"\n', '"P"\n  note "N"\n'));
      assert.deepEqual(rules(call(cwd)), []);
      writeFileSync(join(cwd, 'a.rutine'), `${vague}  step u "U"\n    by Boss\n    promptly\n`);
      assert.deepEqual(rules(call(cwd)), ['a.rutine deadline-vague']);
      writeFileSync(join(cwd, 'a.rutine'), routine(''));
      assert.equal(call(cwd).code, 0);
      writeFileSync(join(cwd, 'a.rutine'), vague);
      assert.deepEqual(rules(call(cwd)), ['a.rutine deadline-vague']);
    }));

  it('knows a file by whatever path it is named', () =>
    inFolder({ ...config, 'a.rutine': vague, 'sub/b.rutine': '' }, (cwd) => {
      call(cwd);
      const base = readFileSync(join(cwd, 'base.json'), 'utf8');
      for (const path of ['a.rutine', './a.rutine', join(cwd, 'a.rutine')])
        assert.deepEqual(rules(rutine(args('--format', 'json', '--baseline', 'base.json', path), { cwd })), [], path);
      const below = args('--format', 'json', '--baseline', '../base.json', '../a.rutine');
      assert.deepEqual(rules(rutine(below, { cwd: join(cwd, 'sub') })), []);
      assert.equal(readFileSync(join(cwd, 'base.json'), 'utf8'), base);
    }));

  it('keeps what it knows of a file while that can not be understood', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      call(cwd);
      writeFileSync(join(cwd, 'a.rutine'), vague.replace('step t', 'stepp t'));
      assert.deepEqual(rules(call(cwd)), ['a.rutine keyword-unknown']);
      writeFileSync(join(cwd, 'a.rutine'), vague);
      assert.deepEqual(rules(call(cwd)), []);
    }));

  it('is not written on a CI, where a path that is misspelt would let everything pass', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      const { code, err } = call(cwd, { CI: 'true' });
      assert.equal(code, 2);
      assert.match(err, /There is no baseline base\.json/);
    }));
});

describe('check is about', () => {
  const user =
    'routine b "B"\n  purpose "P"\n  builds on shared\nstart s "S"\n  step t "T"\n    by Boss\n    promptly\n';
  const files = {
    ...config,
    'shared.rutine': 'catalogue shared "S"\nroles\n  Boss\n',
    'a.rutine': vague,
    'b.rutine': user,
    'c.rutine': vague.replace('routine a', 'routine c'),
  };
  const json = (cwd: string, ...more: string[]) => rules(rutine(args('--format', 'json', ...more, '.'), { cwd }));
  const all = ['a', 'b', 'c'].map((name) => `${name}.rutine deadline-vague`);

  it('parts of the files with --shard, which make up the whole', () =>
    inFolder(files, (cwd) => {
      assert.deepEqual(json(cwd), all);
      assert.deepEqual([...json(cwd, '--shard', '1/2'), ...json(cwd, '--shard', '2/2')].sort(), all);
    }));

  it('the same with threads', () =>
    inFolder(
      { ...files, ...Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`more/${at}.rutine`, user])) },
      (cwd) => {
        const one = rutine(args('--format', 'json', '.'), { cwd });
        assert.deepEqual(rutine(args('--format', 'json', '--threads', '2', '.'), { cwd }), one);
      },
    ));

  it('what has changed with --changed, and what builds on it', () =>
    inFolder(files, (cwd) => {
      const git = (...more: string[]) =>
        execFileSync('git', ['-c', 'user.name=N', '-c', 'user.email=n@example.org', ...more], { cwd, stdio: 'pipe' });
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-qm', 'all');
      assert.deepEqual(json(cwd, '--changed'), []);
      writeFileSync(join(cwd, 'shared.rutine'), 'catalogue shared "S"\nroles\n  Boss\n  Other\n');
      assert.deepEqual(json(cwd, '--changed'), [all[1]]);
      writeFileSync(join(cwd, 'd.rutine'), vague.replace('routine a', 'routine d'));
      assert.deepEqual(json(cwd, '--changed'), [all[1], 'd.rutine deadline-vague']);
      git('checkout', '-qb', 'topic');
      git('add', '.');
      git('commit', '-qm', 'topic');
      assert.deepEqual(json(cwd, '--changed'), []);
      assert.deepEqual(json(cwd, '--changed=main'), [all[1], 'd.rutine deadline-vague']);
      writeFileSync(join(cwd, 'rutine.config.json'), '{ "calendar": "NO" }');
      assert.deepEqual(json(cwd, '--changed'), [...all, 'd.rutine deadline-vague']);
    }));

  it('nothing that git can not tell', () =>
    inFolder(files, (cwd) => {
      for (const option of ['--changed', '--changed=--output=x', '--changed=none']) {
        const { code, err } = rutine(args(option, '.'), { cwd, env: { GIT_CEILING_DIRECTORIES: join(cwd, '..') } });
        assert.equal(code, 2);
        assert.match(err, /^Which files have changed can't be told|is no revision/);
      }
    }));
});

describe('check --cache', () => {
  it('gives the same bytes, cold and warm, in every format', () =>
    inFolder({ ...config, 'a.rutine': vague, 'b.rutine': open.replace('routine a', 'routine b') }, (cwd) => {
      for (const format of ['pretty', 'lines', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
        const call = (...more: string[]) => rutine(args('--format', format, ...more, '.'), { cwd });
        const plain = call();
        for (let run = 0; run < 2; run++) assert.deepEqual(call('--cache', `${format}.cache`), plain);
      }
    }));
});

describe('check --watch', () => {
  it('checks again when a file changes', () =>
    inFolder({ ...config, 'a.rutine': vague }, async (cwd) => {
      const child = spawn(process.execPath, [program, ...args('--watch', '.')], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const totals: string[] = [];
      // It says that it waits once it has shown what it found.
      createInterface({ input: child.stdout }).on('line', (line) => /checked/.test(line) && totals.push(line));
      const waits = createInterface({ input: child.stderr });
      try {
        await once(waits, 'line');
        writeFileSync(join(cwd, 'a.rutine'), routine(''));
        await once(waits, 'line');
      } finally {
        child.kill();
      }
      await once(child, 'close');
      assert.match(totals[0]!, /1 warning/);
      assert.match(totals.at(-1)!, /nothing to remark/);
    }));
});

describe('on GitHub', () => {
  it('the page of the job shows the run', () =>
    inFolder({ ...config, 'a.rutine': vague }, (cwd) => {
      const { out } = rutine(args('--format', 'github', '.'), {
        cwd,
        env: { GITHUB_STEP_SUMMARY: join(cwd, 'page.md') },
      });
      assert.match(out, /^::warning file=a\.rutine,line=10,/);
      assert.match(readFileSync(join(cwd, 'page.md'), 'utf8'), /## Routines/);
    }));
});
