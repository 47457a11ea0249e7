// Installs what shows the real VS Code in tests: a Chromium, from Debian's packages, and code-server, in a folder of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, codeServer, folder, missing, version } from './vscode-tools.ts';

// The results are told on standard output, how it goes beside it.
const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2] });

if (!chromium() && process.platform === 'linux' && process.getuid?.() === 0) {
  run('/', 'apt-get', 'update', '-qq');
  run('/', 'apt-get', 'install', '-qq', '-y', '--no-install-recommends', 'chromium');
}

if (!codeServer()) {
  // What is begun has another name, so that an install that is broken off is not taken for a whole one.
  const begun = `${folder}.${process.pid}`;
  mkdirSync(begun, { recursive: true });
  writeFileSync(join(begun, 'package.json'), '{ "private": true }');
  // Nothing is compiled: what code-server would compile is for terminals and searches, which no test uses.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  run(begun, 'npm', 'install', ...quiet, '--force', `code-server@${version}`);
  run(join(begun, 'node_modules/code-server/lib/vscode'), 'npm', 'install', ...quiet, '--omit=dev');
  rmSync(folder, { recursive: true, force: true });
  renameSync(begun, folder);
}

const lacking = missing();
if (lacking) {
  console.error(lacking.replace(/ Install:.*/, ''));
  console.error("A Chromium comes with the system's packages, such as Debian's `chromium`.");
  process.exitCode = 1;
} else console.log(`${chromium()}\n${codeServer()}`);
