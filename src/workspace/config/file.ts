/** A configuration file as it is written: JSON or YAML, and where each of its values stands. */
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document } from 'yaml';
import type { Position } from '../../finding.ts';
import type { Configuration as Config } from '../../generated/config.ts';
import { makeSource, positionAt, type Source } from '../../language/source.ts';
import { readText, withoutMark } from '../read.ts';
import { BadConfiguration, type ConfigProblem, type Where, type Wrong } from './bad.ts';
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
/** So many mistakes are looked for in the text; where there are more, nobody reads where the others stand. */
const placed = 100;

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
  const text = read(path, shown);
  const value = await parse(path, shown, text);
  const { validConfig } = await import('../../generated/validators/config.js');
  const file = { path, shown, text, config: value as Config };
  if (!validConfig(value))
    throw new BadConfiguration(await problemsAt(file, (validConfig.errors ?? []).flatMap(reasonOf)));
  return file;
}

function read(path: string, shown: string): string {
  let text: string;
  try {
    const stat = statSync(path);
    // Neither a folder nor a pipe, which would have us wait for ever.
    if (!stat.isFile())
      throw new BadConfiguration(`${shown} is no file, and a configuration is one. Rename it, or remove it.`);
    if (stat.size > largest)
      throw new BadConfiguration(
        `${shown} has ${Math.round(stat.size / 1_000_000)} MB, and a configuration is a page or two. Is it another file?`,
      );
    ({ text } = readText(path));
  } catch (error) {
    if (error instanceof BadConfiguration) throw error;
    throw new BadConfiguration(`The configuration ${shown} could not be read: ${(error as Error).message}`);
  }
  return withoutMark(text);
}

async function parse(path: string, shown: string, text: string): Promise<unknown> {
  if (!path.endsWith('.json')) return parseYaml(shown, text);
  try {
    const value = JSON.parse(text);
    // Of a key that stands twice JSON keeps the last and says nothing; YAML minds.
    return hasTwice(text, value) ? parseYaml(shown, text) : value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { wrongInJson } = await import('./json-words.ts');
    const { offset, message } = wrongInJson(text);
    throw new BadConfiguration([{ file: shown, ...positionAt(makeSource(shown, text), offset), message }]);
  }
}

async function parseYaml(shown: string, text: string): Promise<unknown> {
  const { readYaml } = await import('./yaml-words.ts');
  const { value, wrong } = readYaml(text);
  if (!wrong) return value;
  const source = makeSource(shown, text);
  throw new BadConfiguration(
    wrong.map(({ offset, message }) => ({ file: shown, ...positionAt(source, offset), message })),
  );
}

/** Whether more keys are written in a JSON text than are left in its value. */
function hasTwice(text: string, value: unknown): boolean {
  const written = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1;
  let left = 0;
  const todo = [value];
  while (todo.length) {
    const next = todo.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const inside of Object.values(next)) {
      if (!Array.isArray(next)) left++;
      todo.push(inside);
    }
  }
  return written > left;
}

const parsed = new WeakMap<ConfigFile, { document: Document; source: Source }>();

/** Where a value or a key stands; the beginning if it stands nowhere. JSON is YAML: one parser knows the places of both. */
export async function positionOf(file: ConfigFile, { keys, atKey }: Where): Promise<Position> {
  const { isMap, isNode, isScalar, parseDocument } = await import('yaml');
  const known = parsed.get(file) ?? {
    document: parseDocument(file.text, { logLevel: 'error', uniqueKeys: false }),
    source: makeSource(file.shown, file.text),
  };
  parsed.set(file, known);
  const { document, source } = known;
  const around = atKey ? document.getIn(keys.slice(0, -1), true) : undefined;
  const pair = isMap(around) && around.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1));
  const node = pair ? pair.key : document.getIn(keys, true);
  return positionAt(source, (isNode(node) && node.range?.[0]) || 0);
}

/** What is wrong in a configuration, at its place; the same at one place is said once. */
export async function problemsAt(file: ConfigFile, wrong: readonly Wrong[]): Promise<ConfigProblem[]> {
  const problems = new Map<string, ConfigProblem>();
  let place: Position = { line: 1, column: 1 };
  for (const [at, one] of wrong.entries()) {
    if (at < placed) place = await positionOf(file, one);
    const problem = { file: file.shown, ...place, message: one.message };
    problems.set(Object.values(problem).join(), problem);
  }
  return [...problems.values()];
}
