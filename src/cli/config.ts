import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { colours } from '../report/colours.ts';
import { forTerminal } from '../report/escape.ts';
import { configurationOf } from '../workspace/config/configuration.ts';
import { type Held, type HeldRule, type Holding, holdingFor } from '../workspace/config/origins.ts';
import { infoOf } from '../workspace/known-rules.ts';
import type { Run } from './command.ts';
import { oneOf, tell } from './input.ts';
import { language } from './terminal-language.ts';
import { Usage } from './usage.ts';

/** `rutine config [FILE]`: what holds for a file, or for those of a folder, and from where. */
export const run: Run = async ([path = '.', more], options) => {
  if (more !== undefined) throw new Usage('rutine config takes one file. See: rutine config --help');
  const format = oneOf(options, 'format', ['pretty', 'json']);
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'any.rutine') : path;
  const configuration = await configurationOf(dirname(resolve(file)));
  const rules = [...infoOf.values(), ...configuration.house.rules].sort((a, b) => a.id.localeCompare(b.id));
  const holding = await holdingFor(configuration, file, rules);
  process.stdout.write(format === 'json' ? `${JSON.stringify(holding, null, 2)}\n` : asText(holding));
  tell(configuration.house.failures);
  return 0;
};

function asText(holding: Holding): string {
  const nb = language() === 'nb';
  const none = nb ? 'ingen' : 'none';
  const told = ({ value, from }: Held) => `${value}  (${from})`;
  const head = (name: string, held: readonly string[]) => (held.length ? [`${name}: ${held.join(', ')}`] : []);
  const lines = [
    ...head(nb ? 'Konfigurasjon' : 'Configuration', [holding.configuration ?? none]),
    ...head(nb ? 'Bygger på' : 'Extends', holding.extends),
    ...head(nb ? 'Kalender' : 'Calendar', [holding.calendar ? told(holding.calendar) : none]),
    ...head(nb ? 'Tidssone' : 'Time zone', [
      holding.timeZone ? told(holding.timeZone) : nb ? 'maskinens egen' : "this machine's",
    ]),
    ...head(nb ? 'Skjemaer' : 'Schemas', holding.schemas.map(told)),
    ...head(nb ? 'Egne regler' : 'Rule modules', holding.ruleModules.map(told)),
    ...head(
      nb ? 'Ignorert, så ingenting bemerkes' : 'Ignored, so nothing is remarked',
      holding.ignored ? [told(holding.ignored)] : [],
    ),
  ];
  return `${[...lines.map(forTerminal), '', ...tableOf(holding.rules)].join('\n')}\n`;
}

function tableOf(rules: readonly HeldRule[]): string[] {
  const width = (column: (held: HeldRule) => string) => Math.max(...rules.map((held) => column(held).length));
  const [rule, level] = [width((held) => held.rule), width((held) => held.level)];
  return rules.map((held) => {
    const options = Object.keys(held.options).length ? ` ${JSON.stringify(held.options)}` : '';
    const text = forTerminal(`${held.rule.padEnd(rule)}  ${held.level.padEnd(level)}  ${held.from}${options}`);
    return held.level === 'off' ? colours.dim(text) : text;
  });
}
