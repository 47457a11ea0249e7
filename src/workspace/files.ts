/** From what the user named to the files that are meant. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Unreadable } from './read.ts';

/**
 * The files of paths: a file is itself, a folder all `.rutine` files below it, a pattern what it matches, `-` standard
 * input. Sorted within each, each once. Throws `Unreadable` for a path that is not there.
 */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) for (const file of await filesAt(path)) files.add(file);
  return [...files];
}

async function filesAt(path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return [path];
  const pattern = stat ? '**/*.rutine' : path;
  if (!stat && !/[*?[{]/.test(path)) throw new Unreadable(`There is no file or folder called ${path}.`);
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    cwd: stat ? path : '.',
    ignore: ['**/node_modules/**'],
    dot: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0)
    throw new Unreadable(stat ? `There is no .rutine file in ${path}.` : `Nothing matches ${path}.`);
  return found.sort().map((file) => (stat ? join(path, file) : file));
}
