/** Whether a configuration names rules that there are, with options that they have. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { nearestName } from '../../language/hints.ts';
import type { RuleInfo } from '../../rules/rule.ts';
import { infoOf } from '../known-rules.ts';
import type { HouseRules } from '../rule-modules.ts';
import { BadConfiguration, type ConfigProblem, type Wrong } from './bad.ts';
import { type ConfigFile, problemsAt } from './file.ts';
import type { Layer } from './layers.ts';
import { keysOf } from './words.ts';

/** Throws `BadConfiguration` for the names and options that are none. @param house the organisation's own rules */
export async function checkRules(layers: readonly Layer[], house: HouseRules): Promise<void> {
  const known = new Map<string, RuleInfo>([...infoOf, ...house.rules.map((rule) => [rule.id, rule] as const)]);
  const problems: ConfigProblem[] = [];
  for (const { from, rules, keys } of layers) {
    const wrong: Wrong[] = [];
    for (const [id, value] of Object.entries(rules ?? {})) {
      const rule = known.get(id);
      if (rule) wrong.push(...(await wrongOptions(rule, value, [...keys, id])));
      // It may be a rule of a module that could not be loaded: that is told, and what keeps the command from ending well.
      else if (house.failures.length === 0)
        wrong.push({ keys: [...keys, id], atKey: true, message: unknown(id, known) });
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
  const ajv = new ajv2020.Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  let validate: ValidateFunction;
  try {
    validate = ajv.compile(rule.options);
  } catch (error) {
    const message = `The rule '${rule.id}' says of its options what is no JSON Schema: ${(error as Error).message}.`;
    return [{ keys: [...keys, 1], message }];
  }
  return validate(options) ? [] : (validate.errors ?? []).map((error) => inWords(error, rule, [...keys, 1]));
}

function inWords({ instancePath, keyword, params, message }: ErrorObject, rule: RuleInfo, keys: Wrong['keys']): Wrong {
  const inside = keysOf(instancePath);
  if (keyword === 'additionalProperties' && inside.length === 0) {
    const option = String(params.additionalProperty);
    const near = nearestName(option, Object.keys((rule.options as { properties?: object }).properties ?? {}));
    const hint = near ? ` Did you mean '${near}'?` : '';
    return { keys: [...keys, option], atKey: true, message: `'${rule.id}' has no option '${option}'.${hint}` };
  }
  return { keys: [...keys, ...inside], message: `${inside.join('.') || 'The options'} of '${rule.id}' ${message}.` };
}
