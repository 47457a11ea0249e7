// Makes a fresh checkout ready: installs what the lock file names and builds what is missing or out of date.
// Plain JavaScript without dependencies: it runs before there are any, on whatever Node the machine has.
import { execFileSync } from 'node:child_process';
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

if (changed('node_modules/.package-lock.json') < changed('package-lock.json'))
  run('npm', 'ci', '--no-audit', '--no-fund');
if (
  changed('dist/.built') < Math.max(...['src', 'schemas', 'scripts', 'package-lock.json'].map(changed)) ||
  !existsSync(join(root, 'src/generated'))
) {
  run('npm', 'run', '--silent', 'build');
}
