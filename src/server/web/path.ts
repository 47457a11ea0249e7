/** The part of `node:path` that the server uses; what is not absolute is in the folder that is open, as where Node runs in it. */
import * as pathe from 'pathe';

export { basename, dirname, isAbsolute, join, sep } from 'pathe';

let here = '/';

/** @param folder absolute, as all that is called by its place in it */
export function enter(folder: string): void {
  here = folder;
}

export const resolve = (...parts: string[]): string => pathe.resolve(here, ...parts);
export const relative = (from: string, to: string): string => pathe.relative(resolve(from), resolve(to));
