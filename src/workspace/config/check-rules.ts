/** Whether a configuration names rules that there are, with options that they have. */
import type { ErrorObject } from 'ajv';
import { nearestName } from '../../language/hints.ts';
import type { Rule, RuleInfo } from '../../rules/rule.ts';
import { infoOf } from '../known-rules.ts';
import { BadConfiguration, type ConfigProblem, type Wrong } from './bad.ts';
import { type ConfigFile, problemsAt } from './file.ts';
import type { Layer } from './layers.ts';

/** Throws `BadConfiguration` for the names and options that are none. @param house the organisation's own rules */
export async function checkRules(layers: readonly Layer[], house: readonly Rule[]): Promise<void> {
  const known = new Map<string, RuleInfo>([...infoOf, ...house.map((rule) => [rule.id, rule] as const)]);
  const problems: ConfigProblem[] = [];
  for (const { from, rules, keys } of layers) {
    const wrong: Wrong[] = [];
    for (const [id, value] of Object.entries(rules ?? {})) {
      const rule = known.get(id);
      if (rule) wrong.push(...(await wrongOptions(rule, value, [...keys, id])));
      else wrong.push({ keys: [...keys, id], atKey: true, message: unknown(id, known) });
    }
    if (wrong.length) problems.push(...(await problemsAt(from as ConfigFile, wrong)));
  }
  if (problems.length) throw new BadConfiguration(problems);
}

function unknown(id: string, known: ReadonlyMap<string, unknown>): string {
  const near = nearestName(id, known.keys());
  return `There is no rule '${id}'. ${near ? `Did you mean '${near}'?` : "'rutine config' lists them."}`;
}

async function wrongOptions(rule: RuleInfo, value: unknown, keys: readonly (string | number)[]): Promise<Wrong[]> {
  const options = Array.isArray(value) ? value[1] : undefined;
  if (options === undefined) return [];
  if (!rule.options) return [{ keys: [...keys, 1], message: `The rule '${rule.id}' has no options.` }];
  // Of a CommonJS module the default export alone is the same when it is bundled.
  const { default: ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new ajv2020.Ajv2020({ allErrors: true, strict: false }).compile(rule.options);
  if (validate(options)) return [];
  return (validate.errors ?? []).map((error: ErrorObject) => {
    const inside = error.instancePath.split('/').slice(1);
    const name = inside.join('.') || 'the options';
    return { keys: [...keys, 1, ...inside], message: `${name} of '${rule.id}' ${error.message}.` };
  });
}
