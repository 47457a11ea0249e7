/** The configuration of a folder: `rutine.config.json`, found upwards from a file. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Configuration as Config } from '../generated/config.ts';
import { readText } from './read.ts';

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
    value = JSON.parse(text);
  } catch (error) {
    throw new BadConfiguration(
      `${path} is not JSON, so it can't be used: ${(error as Error).message}. Mend it, or remove it.`,
    );
  }
  const { validConfig } = await import('../generated/validators/config.js');
  if (validConfig(value)) return value as Config;
  const reasons = (validConfig.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || 'it'} ${message}${'additionalProperty' in params ? ` ('${params['additionalProperty']}')` : ''}`,
  );
  throw new BadConfiguration(
    `${path} can't be used: ${reasons.join('; ')}. It may hold 'schemas', 'calendar' and 'timeZone'.`,
  );
}

/** A path of a configuration as it is meant: from the folder of the configuration. */
export const fromConfig = (configuration: Configuration, path: string): string =>
  resolve(configuration.folder ?? '.', path);
