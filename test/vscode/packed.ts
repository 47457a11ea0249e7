/** The packed extension: packed once for all that try it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
let path: string | undefined;

/** The path of its `.vsix`. */
export function packed(): string {
  if (path) return path;
  execFileSync(process.execPath, [join(root, 'scripts/package.ts')], { stdio: 'ignore' });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  path = join(root, `build/rutine-${version}.vsix`);
  return path;
}
