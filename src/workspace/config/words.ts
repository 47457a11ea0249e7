/** What is wrong with the shape of a configuration, for someone who has never seen a schema. */
import type { ErrorObject } from 'ajv';
import { nearestName } from '../../language/hints.ts';
import type { Wrong } from './bad.ts';

const levels = 'off, info, warning or error';
/** What each key must be. */
const meant: Readonly<Record<string, string>> = {
  extends: 'the name of a preset or the path of a configuration, or a list of them',
  calendar: "a country's two capital letters, such as NO",
  timeZone: 'a time zone, such as Europe/Oslo',
  schemas: 'a list of paths to JSON Schemas',
  ruleModules: 'a list of paths to JavaScript modules',
  rules: `the names of rules, each with ${levels}`,
  overrides: 'a list of { "files": […], "rules": {…} }',
  ignore: 'a list of patterns, such as archive/**',
  files: 'a list of patterns, such as drafts/**',
  $schema: 'a text',
};

/** The keys of a JSON pointer. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** An error of the configuration's schema. A value that fits neither of two shapes is said once. */
export function reasonOf({ instancePath, keyword, params }: ErrorObject): Wrong | [] {
  const keys = keysOf(instancePath);
  const numbered = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  if (keyword === 'additionalProperties') {
    const unknown = String(params.additionalProperty);
    const allowed = keys[0] === 'overrides' ? ['files', 'rules'] : Object.keys(meant).filter((key) => key !== 'files');
    const near = nearestName(unknown, allowed);
    const hint = near ? `Did you mean '${near}'?` : `There can be ${allowed.join(', ')}.`;
    return { keys: [...numbered, unknown], atKey: true, message: `'${unknown}' means nothing here. ${hint}` };
  }
  if (keyword === 'required')
    return { keys: numbered, message: `'${params.missingProperty}' is missing: ${meant[params.missingProperty]}.` };
  if (keys.length === 0)
    return { keys: [], message: 'A configuration must be an object, such as { "calendar": "NO" }.' };
  // Under the name of a rule, what is said of the parts is said of the whole.
  const at = keys.lastIndexOf('rules');
  if (at >= 0 && keys.length > at + 1) {
    const rule = keys[at + 1]!;
    return {
      keys: numbered.slice(0, at + 2),
      message: `'${rule}' must be ${levels}, or a list of one of them and an object of options: ["warning", { … }].`,
    };
  }
  const key = keys.findLast((one) => one in meant) ?? keys[0]!;
  return { keys: numbered, message: `'${key}' must be ${meant[key]}.` };
}
