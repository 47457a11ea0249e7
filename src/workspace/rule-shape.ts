/** Whether what a module exports is a rule. */
import { groups } from '../rules/rule.ts';

const severities = ['error', 'warning', 'info'];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What is wrong with it, for whoever wrote it; nothing if it is a rule. @param taken the ids of other rules */
export function wrongWith(rule: unknown, taken: ReadonlySet<string>): string | undefined {
  if (!isObject(rule)) return 'it is no object; export a rule, or a list of rules, as the default';
  const { id, group, severity, messages, options } = rule;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(id)) return "its 'id' must be lower-case words with hyphens";
  if (taken.has(id)) return `there is another rule '${id}' already`;
  if (!groups.some((one) => one === group)) return `the 'group' of '${id}' must be one of ${groups.join(', ')}`;
  if (!severities.some((one) => one === severity))
    return `the 'severity' of '${id}' must be one of ${severities.join(', ')}`;
  if (options !== undefined && !isObject(options)) return `the 'options' of '${id}' must be a JSON Schema`;
  if (!isObject(messages) || Object.values(messages).some((one) => !isMessage(one)))
    return `each of the 'messages' of '${id}' must have texts 'en' and 'nb', as must its 'fix' and 'related'`;
  const compares = typeof rule.collect === 'function' && typeof rule.compare === 'function';
  if (typeof rule.check !== 'function' && !compares) return `'${id}' needs a 'check', or a 'collect' and a 'compare'`;
  return undefined;
}

const isWords = (value: unknown): boolean =>
  isObject(value) && typeof value.en === 'string' && typeof value.nb === 'string';

const isMessage = (value: unknown): boolean =>
  isObject(value) &&
  isWords(value) &&
  (value.fix === undefined || isWords(value.fix)) &&
  (value.related === undefined || isWords(value.related)) &&
  (value.safe === undefined || typeof value.safe === 'boolean');
