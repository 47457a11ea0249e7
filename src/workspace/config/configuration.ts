/** The configuration of a folder, found upwards from it, with all that it extends. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Rule } from '../../rules/rule.ts';
import { isCountry, isZone } from '../calendars.ts';
import type { HouseRules } from '../rule-modules.ts';
import { BadConfiguration, type ConfigProblem, type Wrong } from './bad.ts';
import { checkRules } from './check-rules.ts';
import { type ConfigFile, configIn, problemsAt } from './file.ts';
import { type Layer, layersOf } from './layers.ts';

export interface Configuration {
  /** The folder that it stands in, and above which nothing is looked for; nothing if there is none. */
  readonly folder: string | null;
  /** The files that it is made of, its own last. */
  readonly files: readonly ConfigFile[];
  readonly layers: readonly Layer[];
  readonly calendar: string | undefined;
  readonly timeZone: string | undefined;
  /** Absolute paths of JSON Schemas. */
  readonly schemas: readonly string[];
  readonly house: HouseRules;
  /** Everything that it is read from, absolute: configurations, schemas, rules. */
  readonly sources: readonly string[];
}

const noRules: HouseRules = { rules: [], failures: [] };
const nothing: Configuration = {
  folder: null,
  files: [],
  layers: [{ from: 'recommended', preset: 'recommended', keys: [] }],
  calendar: undefined,
  timeZone: undefined,
  schemas: [],
  house: noRules,
  sources: [],
};

const found = new Map<string, Promise<Configuration>>();

/** The configuration that holds for the files of a folder. Throws `BadConfiguration` if there is one that can't be used. */
export function configurationOf(folder: string): Promise<Configuration> {
  let known = found.get(folder);
  if (!known) {
    known = find(folder);
    found.set(folder, known);
  }
  return known;
}

/** Why rules in JavaScript are not loaded; nothing if they are. */
let refusal: string | undefined;

/** Whether rules in JavaScript may be loaded, as they are a workspace's own code, and if not, why. */
export function trustCode(yes: boolean, why = 'this workspace is not trusted'): void {
  refusal = yes ? undefined : why;
  forgetConfigurations();
}

/** Forgets what was read, as files may have changed. */
export const forgetConfigurations = (): void => found.clear();

async function find(folder: string): Promise<Configuration> {
  const path = configIn(folder);
  if (path !== undefined) return load(path);
  const parent = dirname(folder);
  return parent === folder ? nothing : configurationOf(parent);
}

async function load(path: string): Promise<Configuration> {
  const { layers, read } = await layersOf(path);
  for (const file of read) await checkValues(file);
  const last = (key: 'calendar' | 'timeZone') => read.findLast(({ config }) => config[key] !== undefined)?.config[key];
  const paths = (key: 'schemas' | 'ruleModules') =>
    read.flatMap(({ path: from, config }) => (config[key] ?? []).map((one) => resolve(dirname(from), one)));
  const modules = paths('ruleModules');
  const house = modules.length ? await houseOf(modules) : noRules;
  await checkRules(layers, house);
  const schemas = paths('schemas');
  return {
    folder: dirname(path),
    files: read,
    sources: [...read.map((file) => file.path), ...schemas, ...modules],
    layers,
    calendar: last('calendar'),
    timeZone: last('timeZone'),
    schemas,
    house,
  };
}

async function houseOf(modules: readonly string[]): Promise<HouseRules> {
  if (refusal === undefined) return (await import('../rule-modules.ts')).loadRules(modules);
  const failures = modules.map((path) => `The rules in ${relative('', path)} were not loaded, as ${refusal}.`);
  return { rules: [], failures };
}

/** The rules of its own that a configuration names in vain so far, where it names them. */
export async function leftOut({ files, house }: Configuration): Promise<ConfigProblem[]> {
  const file = files.findLast(({ config }) => config.ruleModules);
  if (!file) return [];
  return problemsAt(
    file,
    house.failures.map((message) => ({ keys: ['ruleModules'], atKey: true, message })),
  );
}

/** A country, a time zone or a schema that there is none of would be found only when something is done with it. */
async function checkValues(file: ConfigFile): Promise<void> {
  const { calendar, timeZone, schemas = [] } = file.config;
  const wrong: Wrong[] = [];
  if (calendar !== undefined && !(await isCountry(calendar)))
    wrong.push({ keys: ['calendar'], message: `No public holidays are known for the calendar '${calendar}'.` });
  if (timeZone !== undefined && !isZone(timeZone))
    wrong.push({ keys: ['timeZone'], message: `There is no time zone '${timeZone}'. Write one such as Europe/Oslo.` });
  for (const [at, schema] of schemas.entries())
    if (!existsSync(resolve(dirname(file.path), schema)))
      wrong.push({ keys: ['schemas', at], message: `There is no file ${schema}. Correct the path, or take it out.` });
  if (wrong.length) throw new BadConfiguration(await problemsAt(file, wrong));
}

/** All rules that can look at a file: ours, and those of the organisation. */
export const rulesOf = (ours: readonly Rule[], { house }: Configuration): readonly Rule[] =>
  house.rules.length ? [...ours, ...house.rules] : ours;
