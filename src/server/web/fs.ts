/**
 * The part of `node:fs` that the server uses, over files in memory: in a browser there is no disk, so the client tells what the
 * workspace holds. A path that is not absolute is one in the folder that is open.
 */
import { basename, dirname, join, resolve } from './path.ts';

const files = new Map<string, Uint8Array>();
/** The names in each folder, each with whether it is a file. */
const folders = new Map<string, Map<string, boolean>>([['/', new Map()]]);

/** Takes a file up, and the folders around it. */
export function putFile(path: string, bytes: Uint8Array): void {
  files.set(path, bytes);
  for (let [at, isFile] = [path, true]; at !== '/'; [at, isFile] = [dirname(at), false]) {
    const around = folders.get(dirname(at)) ?? new Map<string, boolean>();
    folders.set(dirname(at), around);
    around.set(basename(at), isFile);
  }
}

/** Forgets a file, and folders that hold nothing any more. */
export function removeFile(path: string): void {
  if (!files.delete(path)) return;
  for (let at = path; at !== '/'; at = dirname(at)) {
    const around = folders.get(dirname(at))!;
    around.delete(basename(at));
    if (around.size > 0) return;
    if (dirname(at) !== '/') folders.delete(dirname(at));
  }
}

/** The paths of all files below a folder. */
export function filesUnder(folder: string): string[] {
  const inside = folders.get(folder);
  return [...(inside ?? [])].flatMap(([name, isFile]) => {
    const path = join(folder, name);
    return isFile ? [path] : filesUnder(path);
  });
}

const isFolder = (path: string): boolean => folders.has(resolve(path));
const bytesOf = (path: string): Uint8Array | undefined => files.get(resolve(path));

export const existsSync = (path: string): boolean => bytesOf(path) !== undefined || isFolder(path);

interface Stat {
  readonly size: number;
  readonly mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export function statSync(path: string, { throwIfNoEntry = true } = {}): Stat | undefined {
  const bytes = bytesOf(path);
  if (bytes === undefined && !isFolder(path)) {
    if (throwIfNoEntry) throw fault('ENOENT', path);
    return undefined;
  }
  return {
    size: bytes?.length ?? 0,
    mode: 0o444,
    isFile: () => bytes !== undefined,
    isDirectory: () => bytes === undefined,
  };
}

/** With an encoding its text, without one its bytes. */
export function readFileSync(path: string, encoding?: string): string | Uint8Array {
  const bytes = bytesOf(path);
  if (bytes === undefined) throw fault(isFolder(path) ? 'EISDIR' : 'ENOENT', path);
  return encoding === undefined ? bytes : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

export function readdirSync(folder: string): string[] {
  const inside = folders.get(resolve(folder));
  if (!inside) throw fault(bytesOf(folder) ? 'ENOTDIR' : 'ENOENT', folder);
  return [...inside.keys()];
}

export const realpathSync = (path: string): string => path;

/** Nothing of the workspace is written by the server. */
function refuse(path: string): never {
  throw fault('EROFS', path);
}

export { refuse as chmodSync, refuse as mkdirSync, refuse as renameSync, refuse as rmSync, refuse as writeFileSync };

function fault(code: string, path: string): Error & { readonly code: string } {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
