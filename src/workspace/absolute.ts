import { resolve } from 'node:path';

const known = new Map<string, string>();

/** A path made absolute. A file is asked for by its name many times over, and the folder one works in stays the same. */
export function absolute(path: string): string {
  let made = known.get(path);
  if (made === undefined) {
    made = resolve(path);
    known.set(path, made);
  }
  return made;
}
