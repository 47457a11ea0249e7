// Bundles the command line and the library: each command is a piece of its own, loaded when it is called.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { rutine: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // Names stay as they are: a fault's report shows them, and keeping them aside would take each start some milliseconds.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
});
execFileSync('tsc', ['--project', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
writeFileSync(join(root, 'dist/.built'), '');
