// Makes a fresh checkout ready: installs what the lock file names and builds what is missing or out of date.
// Plain JavaScript without dependencies: it runs before there are any, on whatever Node the machine has.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (command, ...args) =>
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });

function changed(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(join(root, path)).map((name) => (name === 'generated' ? 0 : changed(join(path, name)))),
  );
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  // Not `npm ci`: it refuses a lock file that was made where other platforms' optional packages can't be had.
  run('npm', 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error');
}
if (
  changed('dist/.built') < Math.max(...['src', 'schemas', 'scripts', 'package-lock.json'].map(changed)) ||
  !existsSync(join(root, 'src/generated'))
) {
  run('npm', 'run', '--silent', 'build');
}

// A script named on the command line is run with the Node that was installed: the shell that called us may have looked
// `node` up before it was there. It runs where npm was called, so that paths mean what they say.
const [script, ...args] = process.argv.slice(2);
if (script)
  process.exitCode =
    spawnSync('node', [join(root, script), ...args], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? root }).status ??
    2;
