/** Patterns of paths in a configuration, from the folder that it stands in. */
import { dirname, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { absolute } from '../absolute.ts';
import type { ConfigProblem } from './bad.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { type ConfigFile, problemsAt } from './file.ts';

type Matcher = (path: string) => boolean;
const compiled = new Map<string, Matcher>();

function matcherOf(pattern: string): Matcher {
  const known = compiled.get(pattern) ?? picomatch(pattern.replace(/^\.\//, ''), { dot: true });
  compiled.set(pattern, known);
  return known;
}

/** Whether a file matches one of the patterns of a configuration. */
export function matches({ path }: ConfigFile, patterns: readonly string[], file: string): boolean {
  const inside = relative(dirname(path), absolute(file)).split(sep).join('/');
  return patterns.some((pattern) => matcherOf(pattern)(inside));
}

/** Whether nothing is to be remarked in a file. */
export const isIgnored = ({ files }: Configuration, file: string): boolean =>
  files.some((from) => from.config.ignore !== undefined && matches(from, from.config.ignore, file));

/**
 * Patterns of a folder's own configuration that match none of its files: what they are meant for goes unheeded.
 * @param all the files of the workspace; those that hold to a configuration further in are left out
 */
export async function idlePatterns(configuration: Configuration, all: readonly string[]): Promise<ConfigProblem[]> {
  const own = configuration.files.at(-1);
  // Standard input is not looked at together with a workspace.
  if (!own || all.includes('-')) return [];
  const { overrides = [], ignore = [] } = own.config;
  if (overrides.length + ignore.length === 0) return [];
  const holding = await Promise.all(all.map((file) => configurationOf(dirname(absolute(file)))));
  const files = all.filter((_, at) => holding[at] === configuration);
  const lists = [
    ...overrides.map((override, at) => ({
      patterns: override.files as readonly string[],
      keys: ['overrides', at, 'files'],
    })),
    { patterns: ignore, keys: ['ignore'] },
  ];
  const idle = lists.flatMap(({ patterns, keys }) =>
    patterns.flatMap((pattern, at) =>
      files.some((file) => matches(own, [pattern], file))
        ? []
        : [
            {
              keys: [...keys, at],
              message: `No file matches '${pattern}', so this does nothing. Correct it, or remove it.`,
            },
          ],
    ),
  );
  return problemsAt(own, idle);
}
