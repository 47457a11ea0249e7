/** A configuration file as it is written: JSON or YAML, and where each of its values stands. */
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Configuration as Config } from '../../generated/config.ts';
import { makeSource, positionAt } from '../../language/source.ts';
import { readText, withoutMark } from '../read.ts';
import { BadConfiguration, type ConfigProblem, type Wrong } from './bad.ts';
import { reasonOf } from './words.ts';

export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** As a user here would name it. */
  readonly shown: string;
  readonly text: string;
  readonly config: Config;
}

const names = ['rutine.config.json', 'rutine.config.yaml', 'rutine.config.yml'];
/** A configuration is a page or two; what is much longer is something else. */
const largest = 1_000_000;

/** The path of a folder's configuration, if it has one. Throws `BadConfiguration` if it has several. */
export function configIn(folder: string): string | undefined {
  const [first, second] = names.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (second !== undefined)
    throw new BadConfiguration(
      `${relative('', first!)} and ${relative('', second)} stand side by side, and only one can hold. Remove one of them.`,
    );
  return first;
}

/** Reads a configuration and checks its shape. Throws `BadConfiguration`. */
export async function readConfig(path: string): Promise<ConfigFile> {
  const shown = relative('', path) || path;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest)
    throw new BadConfiguration(
      `${shown} has ${Math.round(size / 1_000_000)} MB, and a configuration is a page or two. Is it another file?`,
    );
  const text = withoutMark(readText(path).text);
  const value = await parse(path, shown, text);
  const { validConfig } = await import('../../generated/validators/config.js');
  const file = { path, shown, text, config: value as Config };
  if (validConfig(value)) return file;
  throw new BadConfiguration(await problemsAt(file, (validConfig.errors ?? []).flatMap(reasonOf)));
}

async function parse(path: string, shown: string, text: string): Promise<unknown> {
  if (path.endsWith('.json')) {
    try {
      return JSON.parse(text);
    } catch {
      const { wrongInJson } = await import('./json-words.ts');
      const { offset, message } = wrongInJson(text);
      throw new BadConfiguration([{ file: shown, ...positionAt(makeSource(shown, text), offset), message }]);
    }
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length === 0) {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      throw new BadConfiguration([{ file: shown, line: 1, column: 1, message: `${(error as Error).message}.` }]);
    }
  }
  const source = makeSource(shown, text);
  throw new BadConfiguration(
    document.errors.map(({ message, pos }) => ({
      file: shown,
      ...positionAt(source, pos[0]),
      message: `This is not YAML: ${message.split(' at line')[0]}.`,
    })),
  );
}

/** Finds the places of what is wrong in a configuration. JSON is YAML, so one parser knows the places of both. */
export async function problemsAt({ shown, text }: ConfigFile, wrong: readonly Wrong[]): Promise<ConfigProblem[]> {
  if (wrong.length === 0) return [];
  const { isMap, isNode, isScalar, parseDocument } = await import('yaml');
  const document = parseDocument(text, { logLevel: 'error', uniqueKeys: false });
  const source = makeSource(shown, text);
  const offsetOf = ({ keys, atKey }: Wrong): number => {
    const around = atKey ? document.getIn(keys.slice(0, -1), true) : undefined;
    const pair = isMap(around) && around.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1));
    const node = pair ? pair.key : document.getIn(keys, true);
    return (isNode(node) && node.range?.[0]) || 0;
  };
  const seen = new Set<string>();
  return wrong
    .map((one) => ({ file: shown, ...positionAt(source, offsetOf(one)), message: one.message }))
    .filter(({ line, column, message }) => {
      const name = `${line} ${column} ${message}`;
      return !seen.has(name) && seen.add(name);
    });
}
