/** What holds for one file: how severe each rule is, with which options, and from where. */
import { type Level, presets } from '../../rules/presets.ts';
import type { RuleInfo, Settings } from '../../rules/rule.ts';
import type { Configuration } from './configuration.ts';
import type { Layer } from './layers.ts';
import { matches } from './patterns.ts';

/** What holds of a rule for a file, and which layer says so. */
export interface Holding {
  readonly level: Level;
  readonly options: object;
  readonly layer: Layer;
}

export interface FileSettings extends Settings {
  holding(rule: RuleInfo): Holding;
}

const made = new WeakMap<Configuration, Map<string, FileSettings>>();

/** The settings of a file; those of files that the same overrides match are one. */
export function settingsFor(configuration: Configuration, file: string): FileSettings {
  const known = made.get(configuration) ?? new Map<string, FileSettings>();
  made.set(configuration, known);
  const layers = configuration.layers.filter(
    ({ files, from }) => !files || (typeof from !== 'string' && matches(from, files, file)),
  );
  const name = layers.map((layer) => configuration.layers.indexOf(layer)).join();
  const settings = known.get(name) ?? make(layers);
  known.set(name, settings);
  return settings;
}

function make(layers: readonly Layer[]): FileSettings {
  const holdings = new Map<string, Holding>();
  const holding = (rule: RuleInfo): Holding => {
    const known = holdings.get(rule.id) ?? decide(layers, rule);
    holdings.set(rule.id, known);
    return known;
  };
  return {
    holding,
    level: (rule) => holding(rule).level,
    options: (rule) => holding(rule).options,
  };
}

function decide(layers: readonly Layer[], rule: RuleInfo): Holding {
  let held: Holding | undefined;
  for (const layer of layers) {
    if (layer.preset !== undefined) held = { level: presets[layer.preset]!(rule), options: held?.options ?? {}, layer };
    const said = layer.rules?.[rule.id];
    if (said === undefined) continue;
    const [level, options] = Array.isArray(said) ? (said as [Level, object?]) : [said, undefined];
    held = { level, options: options ?? held?.options ?? {}, layer };
  }
  return held!;
}
