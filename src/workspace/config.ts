/** The configuration of a folder: `rutine.config.json`, found upwards from a file. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ErrorObject } from 'ajv';
import type { Configuration as Config } from '../generated/config.ts';
import { nearestName } from '../language/hints.ts';
import { isCountry, isZone } from './calendars.ts';
import { readText, withoutMark } from './read.ts';

export interface Configuration {
  readonly config: Config;
  /** The folder that it stands in, and above which nothing is looked for; nothing if there is none. */
  readonly folder: string | null;
}

/** A configuration that can't be used, said to a person; the command then ends with 2. */
export class BadConfiguration extends Error {}

const name = 'rutine.config.json';
const found = new Map<string, Configuration>();

/** The configuration that holds for the files of a folder. Throws `BadConfiguration` if there is one that can't be used. */
export async function configurationOf(folder: string): Promise<Configuration> {
  const known = found.get(folder);
  if (known) return known;
  const path = join(folder, name);
  const parent = dirname(folder);
  const configuration = existsSync(path)
    ? { config: await load(path), folder }
    : parent === folder
      ? { config: {}, folder: null }
      : await configurationOf(parent);
  found.set(folder, configuration);
  return configuration;
}

async function load(path: string): Promise<Config> {
  const { text } = readText(path);
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch (error) {
    throw new BadConfiguration(
      `${path} is not JSON, so it can't be used: ${(error as Error).message}. Mend it, or remove it.`,
    );
  }
  const { validConfig } = await import('../generated/validators/config.js');
  if (validConfig(value)) return checked(path, value as Config);
  const reasons = (validConfig.errors ?? []).map(reasonOf);
  throw new BadConfiguration(
    `${path} can't be used: ${[...new Set(reasons)].join('; ')}. It may hold 'schemas', 'calendar' and 'timeZone'.`,
  );
}

/** A country or a time zone that there is none of would be found only when something is reckoned with it. */
async function checked(path: string, config: Config): Promise<Config> {
  const wrong: string[] = [];
  if (config.calendar !== undefined && !(await isCountry(config.calendar)))
    wrong.push(`no public holidays are known for the calendar '${config.calendar}'`);
  if (config.timeZone !== undefined && !isZone(config.timeZone))
    wrong.push(`there is no time zone '${config.timeZone}'`);
  if (wrong.length) throw new BadConfiguration(`${path} can't be used: ${wrong.join('; ')}.`);
  return config;
}

/** What each key must be. */
const meant: Readonly<Record<string, string>> = {
  schemas: 'a list of paths to JSON Schemas',
  calendar: "a country's two capital letters, such as NO",
  timeZone: 'a time zone, such as Europe/Oslo',
};

/** An error of the configuration's schema for someone who has never seen one. */
function reasonOf({ instancePath, message, params }: ErrorObject): string {
  const unknown = params.additionalProperty;
  if (unknown !== undefined) {
    const near = nearestName(String(unknown), Object.keys(meant));
    return `'${unknown}' means nothing there${near ? ` (did you mean '${near}'?)` : ''}`;
  }
  const key = instancePath.split('/')[1];
  if (key === undefined) return 'it must be an object, such as { "calendar": "NO" }';
  return `'${key}' must be ${meant[key] ?? message}`;
}

/** A path of a configuration as it is meant: from the folder of the configuration. */
export const fromConfig = (configuration: Configuration, path: string): string =>
  resolve(configuration.folder ?? '.', path);
