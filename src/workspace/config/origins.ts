/** What holds for a file, and from where, as plain data for whoever wonders. */
import { dirname, relative, resolve } from 'node:path';
import type { Level } from '../../rules/presets.ts';
import type { RuleInfo } from '../../rules/rule.ts';
import type { Where } from './bad.ts';
import type { Configuration } from './configuration.ts';
import { type ConfigFile, positionOf } from './file.ts';
import { matches } from './patterns.ts';
import { type FileSettings, settingsFor } from './settings.ts';

/** A value, and the place that says so: `rutine.config.json:3:5`. */
export interface Held {
  readonly value: string;
  readonly from: string;
}

export interface HeldRule {
  readonly rule: string;
  readonly group: string;
  readonly level: Level;
  readonly options: object;
  /** A place, or the name of a preset. */
  readonly from: string;
}

export interface Holding {
  /** The configuration's own file, and those that it extends. */
  readonly configuration: string | null;
  readonly extends: readonly string[];
  readonly calendar: Held | null;
  readonly timeZone: Held | null;
  readonly schemas: readonly Held[];
  readonly ruleModules: readonly Held[];
  /** The pattern by which nothing is remarked in the file. */
  readonly ignored: Held | null;
  readonly rules: readonly HeldRule[];
}

/** @param rules those that are known, ours and the organisation's */
export async function holdingFor(
  configuration: Configuration,
  file: string,
  rules: readonly RuleInfo[],
): Promise<Holding> {
  const { files } = configuration;
  const [ignored] = await lists(files, 'ignore', (from, pattern) => matches(from, [pattern], file));
  return {
    configuration: files.at(-1)?.shown ?? null,
    extends: files.slice(0, -1).map(({ shown }) => shown),
    calendar: await last(files, 'calendar'),
    timeZone: await last(files, 'timeZone'),
    schemas: (await lists(files, 'schemas')).map(shownFromHere),
    ruleModules: (await lists(files, 'ruleModules')).map(shownFromHere),
    ignored: ignored ? placed(ignored) : null,
    rules: await heldRules(settingsFor(configuration, file), rules),
  };
}

async function heldRules(settings: FileSettings, rules: readonly RuleInfo[]): Promise<HeldRule[]> {
  return Promise.all(
    rules.map(async (rule) => {
      const { level, options, layer } = settings.holding(rule);
      const { from, keys } = layer;
      const place = typeof from === 'string' ? from : await placeOf(from, { keys: [...keys, rule.id], atKey: true });
      return { rule: rule.id, group: rule.group, level, options, from: place };
    }),
  );
}

/** The last configuration that says something has the word. */
async function last(files: readonly ConfigFile[], key: 'calendar' | 'timeZone'): Promise<Held | null> {
  const from = files.findLast(({ config }) => config[key] !== undefined);
  return from ? { value: from.config[key]!, from: await placeOf(from, { keys: [key], atKey: true }) } : null;
}

interface Listed extends Held {
  readonly file: ConfigFile;
}

/** What all configurations list together. */
const lists = (
  files: readonly ConfigFile[],
  key: 'schemas' | 'ruleModules' | 'ignore',
  is: (file: ConfigFile, value: string) => boolean = () => true,
): Promise<Listed[]> =>
  Promise.all(
    files.flatMap((file) =>
      (file.config[key] ?? []).flatMap((value, at) =>
        is(file, value) ? [placeOf(file, { keys: [key, at] }).then((from) => ({ value, from, file }))] : [],
      ),
    ),
  );

const placed = ({ value, from }: Held): Held => ({ value, from });

const shownFromHere = ({ value, from, file }: Listed): Held => ({
  value: relative('', resolve(dirname(file.path), value)),
  from,
});

async function placeOf(file: ConfigFile, where: Where): Promise<string> {
  const { line, column } = await positionOf(file, where);
  return `${file.shown}:${line}:${column}`;
}
