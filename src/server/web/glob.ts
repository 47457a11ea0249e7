/** The part of `tinyglobby` that the server uses, over files in memory. */
import picomatch from 'picomatch';
import { filesUnder } from './fs.ts';

export async function glob(
  pattern: string,
  { cwd, ignore, dot }: { cwd: string; ignore: readonly string[]; dot: boolean },
): Promise<string[]> {
  const matches = picomatch(pattern, { ignore: [...ignore], dot });
  const below = cwd === '/' ? '/' : `${cwd}/`;
  return filesUnder(cwd)
    .map((path) => path.slice(below.length))
    .filter((name) => matches(name));
}
