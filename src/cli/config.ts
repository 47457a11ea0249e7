import { dirname, relative, resolve } from 'node:path';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import type { RuleInfo } from '../rules/rule.ts';
import { configurationOf } from '../workspace/config/configuration.ts';
import { problemsAt } from '../workspace/config/file.ts';
import { isIgnored } from '../workspace/config/patterns.ts';
import { type Holding, settingsFor } from '../workspace/config/settings.ts';
import { infoOf } from '../workspace/known-rules.ts';
import type { Run } from './command.ts';
import { oneOf, tell } from './input.ts';
import { language } from './terminal-language.ts';
import { Usage } from './usage.ts';

/** `rutine config [FILE]`: what holds for a file, or for those of this folder, and from where. */
export const run: Run = async ([path = 'any.rutine', more], options) => {
  if (more !== undefined) throw new Usage('rutine config takes one file. See: rutine config --help');
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const configuration = await configurationOf(dirname(resolve(path)));
  const settings = settingsFor(configuration, path);
  const all = [...infoOf.values(), ...configuration.house.rules].sort((a, b) => a.id.localeCompare(b.id));
  const held = await Promise.all(all.map((rule) => heldOf(rule, settings.holding(rule))));
  const shown = {
    configuration: configuration.files.at(-1)?.shown ?? null,
    extends: configuration.files.slice(0, -1).map((file) => file.shown),
    calendar: configuration.calendar ?? null,
    timeZone: configuration.timeZone ?? null,
    schemas: configuration.schemas.map((one) => relative('', one)),
    ignored: isIgnored(configuration, path),
    rules: held,
  };
  process.stdout.write(format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : asText(shown));
  tell(configuration.house.failures);
  return 0;
};

interface Held {
  readonly rule: string;
  readonly group: string;
  readonly level: string;
  readonly options: object;
  /** A preset, or the place in a file. */
  readonly from: string;
}

async function heldOf({ id, group }: RuleInfo, { level, options, layer }: Holding): Promise<Held> {
  const { from, keys } = layer;
  if (typeof from === 'string') return { rule: id, group, level, options, from };
  const [place] = await problemsAt(from, [{ keys: [...keys, id], atKey: true, message: '' }]);
  return { rule: id, group, level, options, from: `${place!.file}:${place!.line}` };
}

function asText(shown: {
  readonly configuration: string | null;
  readonly extends: readonly string[];
  readonly calendar: string | null;
  readonly timeZone: string | null;
  readonly schemas: readonly string[];
  readonly ignored: boolean;
  readonly rules: readonly Held[];
}): string {
  const nb = language() === 'nb';
  const none = nb ? 'ingen' : 'none';
  const heads: (readonly [string, string])[] = [
    [nb ? 'Konfigurasjon' : 'Configuration', shown.configuration ?? none],
    ...(shown.extends.length ? [[nb ? 'Bygger på' : 'Extends', shown.extends.join(', ')] as const] : []),
    [nb ? 'Kalender' : 'Calendar', shown.calendar ?? none],
    [nb ? 'Tidssone' : 'Time zone', shown.timeZone ?? (nb ? 'maskinens egen' : "this machine's")],
    ...(shown.schemas.length ? [[nb ? 'Skjemaer' : 'Schemas', shown.schemas.join(', ')] as const] : []),
    ...(shown.ignored
      ? [[nb ? 'Ignorert' : 'Ignored', nb ? 'ja: ingenting bemerkes' : 'yes: nothing is remarked'] as const]
      : []),
  ];
  const width = (column: (held: Held) => string) => Math.max(...shown.rules.map((held) => column(held).length));
  const [rule, level] = [width((held) => held.rule), width((held) => held.level)];
  const lines = shown.rules.map((held) => {
    const said = Object.keys(held.options).length ? ` ${JSON.stringify(held.options)}` : '';
    const text = `${held.rule.padEnd(rule)}  ${held.level.padEnd(level)}  ${held.from}${said}`;
    return held.level === 'off' ? colours.dim(forTerminal(text)) : forTerminal(text);
  });
  return `${[...heads.map(([name, value]) => `${name}: ${forTerminal(value)}`), '', ...lines].join('\n')}\n`;
}
