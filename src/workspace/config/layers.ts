/** A configuration and all that it extends, as layers: of what they say of a rule, the last counts. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Configuration as Config } from '../../generated/config.ts';
import { nearestName } from '../../language/hints.ts';
import { isPreset, presets } from '../../rules/presets.ts';
import { BadConfiguration } from './bad.ts';
import { type ConfigFile, problemsAt, readConfig } from './file.ts';

export interface Layer {
  /** Where it comes from: a preset's name, or a file. */
  readonly from: ConfigFile | string;
  readonly preset?: string;
  readonly rules?: Config['rules'];
  /** The files that it is about, if not all: patterns, from the folder of its file. */
  readonly files?: readonly string[];
  /** Where its rules stand in its file. */
  readonly keys: readonly (string | number)[];
}

/** Everything that holds below a folder, paths made absolute. */
export interface Layered {
  readonly layers: readonly Layer[];
  /** The files that were read, the configuration's own last. */
  readonly read: readonly ConfigFile[];
}

/** Two that each extend the next two would be read without end. */
const most = 100;

const noCode =
  "A package shares what it says, and runs nothing. Name its modules in your own 'ruleModules': ./node_modules/…";

/** Reads a configuration and what it extends. Throws `BadConfiguration`. */
export async function layersOf(path: string): Promise<Layered> {
  const read: ConfigFile[] = [];
  const layers: Layer[] = [{ from: 'recommended', preset: 'recommended', keys: [] }];
  await add(path, [], false);
  return { layers, read };

  async function add(at: string, above: readonly string[], shared: boolean): Promise<void> {
    const file = await readConfig(at);
    const { config } = file;
    if (shared && config.ruleModules)
      throw new BadConfiguration(await problemsAt(file, [{ keys: ['ruleModules'], atKey: true, message: noCode }]));
    // A link is another name, and not another file.
    const through = [...above, realpathSync(at)];
    const wanted = config.extends === undefined ? [] : [config.extends].flat();
    for (const [index, name] of wanted.entries()) {
      if (isPreset(name)) {
        layers.push({ from: name, preset: name, keys: [] });
        continue;
      }
      const keys = Array.isArray(config.extends) ? ['extends', index] : ['extends'];
      const found = pathOf(name, at);
      const wrong = 'wrong' in found ? found.wrong : unending(through, found.path, read.length);
      if (wrong !== undefined) throw new BadConfiguration(await problemsAt(file, [{ keys, message: wrong }]));
      await add((found as { path: string }).path, through, shared || isPackage(name));
    }
    read.push(file);
    if (config.rules) layers.push({ from: file, rules: config.rules, keys: ['rules'] });
    for (const [index, { files, rules }] of (config.overrides ?? []).entries())
      layers.push({ from: file, rules, files, keys: ['overrides', index, 'rules'] });
  }
}

/** Why there is no end to what is extended, if there is none. */
function unending(through: readonly string[], next: string, count: number): string | undefined {
  const at = through.indexOf(realpathSync(next));
  if (at >= 0) {
    const names = [...through.slice(at), through[at]!].map((path) => relative('', path));
    return `These configurations extend each other in a circle, so none comes first: ${names.join(' → ')}.`;
  }
  return count < most ? undefined : `More than ${most} configurations are extended here, one by another. Extend fewer.`;
}

/** The file that a name in `extends` means. */
function pathOf(name: string, from: string): { path: string } | { wrong: string } {
  if (!isPackage(name)) {
    if (!isData(name)) return { wrong: `${name} is no configuration: its name must end with .json, .yaml or .yml.` };
    const path = resolve(dirname(from), name);
    return existsSync(path) ? { path } : { wrong: `There is no file ${name}.` };
  }
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    const manifest = join(folder, name, 'package.json');
    if (existsSync(manifest)) return inPackage(name, manifest);
  }
  const near = nearestName(name, Object.keys(presets));
  const hint = near ? `Did you mean '${near}'?` : 'Is it installed? A path begins with ./';
  return { wrong: `There is no preset and no package '${name}'. ${hint}` };
}

const isPackage = (name: string): boolean => !name.startsWith('.') && !isAbsolute(name);

const isData = (name: string): boolean => /\.(json|ya?ml)$/.test(name);

/** A package shares a configuration as data; nothing of it is run. */
function inPackage(name: string, manifest: string): { path: string } | { wrong: string } {
  let named: unknown;
  try {
    const { rutine, main } = JSON.parse(readFileSync(manifest, 'utf8')) as { rutine?: unknown; main?: unknown };
    named = rutine ?? main;
  } catch {
    named = undefined;
  }
  const path = typeof named === 'string' && isData(named) ? join(dirname(manifest), named) : undefined;
  if (path !== undefined && existsSync(path)) return { path };
  return { wrong: `The package '${name}' holds no configuration: its package.json must name one under 'rutine'.` };
}
