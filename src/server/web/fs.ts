/**
 * The part of `node:fs` that the server uses, over files in memory: in a browser there is no disk, so the client tells what the
 * workspace holds. Paths are absolute, with `/` between their parts.
 */
const files = new Map<string, string>();
/** The names in each folder, each with whether it is a folder. */
const folders = new Map<string, Map<string, boolean>>([['/', new Map()]]);

/** Takes a file up, and the folders around it. */
export function putFile(path: string, text: string): void {
  files.set(path, text);
  for (let [at, isFolder] = [path, false]; at !== '/'; [at, isFolder] = [parentOf(at), true]) {
    const around = folders.get(parentOf(at)) ?? new Map<string, boolean>();
    folders.set(parentOf(at), around);
    around.set(nameOf(at), isFolder);
  }
}

/** Forgets a file, and folders that hold nothing any more. */
export function removeFile(path: string): void {
  if (!files.delete(path)) return;
  for (let at = path; at !== '/'; at = parentOf(at)) {
    const around = folders.get(parentOf(at))!;
    around.delete(nameOf(at));
    if (around.size > 0) return;
    if (parentOf(at) !== '/') folders.delete(parentOf(at));
  }
}

/** The paths of all files below a folder. */
export function filesUnder(folder: string): string[] {
  const inside = folders.get(folder);
  return [...(inside ?? [])].flatMap(([name, isFolder]) => {
    const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
    return isFolder ? filesUnder(path) : [path];
  });
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export const existsSync = (path: string): boolean => files.has(path) || folders.has(path);

interface Stat {
  readonly size: number;
  readonly mode: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export function statSync(path: string, { throwIfNoEntry = true } = {}): Stat | undefined {
  const text = files.get(path);
  if (text === undefined && !folders.has(path)) {
    if (throwIfNoEntry) throw fault('ENOENT', path);
    return undefined;
  }
  return {
    size: text?.length ?? 0,
    mode: 0o444,
    isFile: () => text !== undefined,
    isDirectory: () => text === undefined,
  };
}

/** With an encoding its text, as it was told; without one the bytes of it. */
export function readFileSync(path: string, encoding?: string): string | Uint8Array {
  const text = files.get(path);
  if (text === undefined) throw fault(folders.has(path) ? 'EISDIR' : 'ENOENT', path);
  return encoding === undefined ? new TextEncoder().encode(text) : text;
}

export function readdirSync(folder: string): string[] {
  const inside = folders.get(folder);
  if (!inside) throw fault(files.has(folder) ? 'ENOTDIR' : 'ENOENT', folder);
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
