/** From what the user named to the files that are meant. */
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The other `.rutine` files below some folders, named as a user here would name them. */
export async function filesBelow(folders: Iterable<string>, others: readonly string[]): Promise<string[]> {
  const known = new Set(others.map((file) => resolve(file)));
  const found: string[] = [];
  for (const folder of folders)
    for (const name of await globIn(folder, '**/*.rutine')) {
      const path = join(folder, name);
      if (known.has(path)) continue;
      known.add(path);
      found.push(relative('', path));
    }
  return found;
}

async function globIn(folder: string, pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: folder, ignore: ['**/node_modules/**'], dot: false, followSymbolicLinks: false };
  return (await glob(pattern, options)).sort();
}

async function filesAt(path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile()) return [path];
  const pattern = stat ? '**/*.rutine' : path;
  if (!stat && !/[*?[{]/.test(path)) throw new Unreadable(`There is no file or folder called ${path}.`);
  const found = await globIn(stat ? path : '.', pattern);
  if (found.length === 0)
    throw new Unreadable(stat ? `There is no .rutine file in ${path}.` : `Nothing matches ${path}.`);
  return found.map((file) => (stat ? join(path, file) : file));
}
