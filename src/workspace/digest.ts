/** Short names for what an analysis is made from, so that one can tell whether it has changed. */
import { readFileSync } from 'node:fs';
import type { Configuration } from './config/configuration.ts';
import { version } from './version.ts';

export function digest(...parts: readonly string[]): string {
  // Loading it takes a start milliseconds, and only a run with a cache needs it.
  const { hash } = process.getBuiltinModule('node:crypto');
  return hash('sha1', parts.join('\0'), 'base64url');
}

const known = new WeakMap<Configuration, string>();

/** Of the program and a configuration, with the schemas and rules that it names. */
export function digestOf(configuration: Configuration): string {
  let made = known.get(configuration);
  if (made === undefined) {
    const contents = configuration.sources.flatMap((path) => [path, contentOf(path)]);
    made = digest(version, process.version, ...contents);
    known.set(configuration, made);
  }
  return made;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
