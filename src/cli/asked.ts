/** Which of the files a run is about: all of them, a part for one machine of several, or what has changed. */
import { resolve } from 'node:path';
import type { Request } from '../workspace/check.ts';
import type { Given } from './command.ts';
import { Usage } from './usage.ts';

type Asks = NonNullable<Request['asks']>;

/** Nothing where all are asked about. Throws `Usage` for a part that is none; `NoHistory` where git can't tell what changed. */
export async function asksOf(options: Given, files: readonly string[]): Promise<Asks | undefined> {
  const asks = [shardOf(options.shard, files), await changedOf(options.changed)].filter((one) => one !== undefined);
  return asks.length ? (file, uses) => asks.every((one) => one(file, uses)) : undefined;
}

/** `--shard 2/3`: every third file, from the second; the parts of one list of files make up the whole. */
function shardOf(shard: Given[string], files: readonly string[]): Asks | undefined {
  if (shard === undefined) return undefined;
  const [, part, parts] = /^(\d{1,4})\/(\d{1,4})$/.exec(String(shard)) ?? [];
  if (!part || +part < 1 || +part > +parts!)
    throw new Usage(`--shard takes a part of several, such as 2/3, not '${shard}'.`);
  const own = new Set(files.filter((_, at) => at % +parts! === +part - 1));
  return (file) => own.has(file);
}

/** `--changed`: what differs from the last commit, or from a revision, and what depends on it. */
async function changedOf(revision: Given[string]): Promise<Asks | undefined> {
  if (revision === undefined) return undefined;
  const { changedSince } = await import('../workspace/changed.ts');
  const changed = changedSince(String(revision) || 'HEAD');
  return (file, uses) => [file, ...uses].some((one) => changed.has(resolve(one)));
}
