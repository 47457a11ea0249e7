/** Whether what a module exports is a rule. */
import { type FileNote, groups, type Report, type Rule } from '../rules/rule.ts';

const severities = ['error', 'warning', 'info'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

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
    return `each of the 'messages' of '${id}' must have texts 'en' and 'nb'`;
  const compares = typeof rule.collect === 'function' && typeof rule.compare === 'function';
  if (typeof rule.check !== 'function' && !compares) return `'${id}' needs a 'check', or a 'collect' and a 'compare'`;
  return undefined;
}

const isMessage = (value: unknown): boolean =>
  isObject(value) && typeof value.en === 'string' && typeof value.nb === 'string';

/** What is wrong with what a rule reports, which may be anything; nothing if it can be shown. */
export function wrongReport(rule: Rule, [message, at, , more]: Parameters<Report>): string | undefined {
  if (!Object.hasOwn(rule.messages, message)) return `it has no message '${message}'`;
  if (!isObject(at)) return 'it reports something that has no place';
  if (more?.fix !== undefined && !isListOf(more.fix, isEdit)) return 'its fix is no list of { start, end, text }';
  return undefined;
}

/** Whether a value is a note that `collect` may return. */
export const isNote = (value: unknown): boolean =>
  isObject(value) && typeof value.key === 'string' && isObject(value.at);

/** Whether a value is what `compare` may return: about one of the notes that it was given. */
export const isCompared = ({ messages }: Rule, notes: readonly FileNote[], value: unknown): boolean =>
  isObject(value) &&
  Object.hasOwn(messages, String(value.message)) &&
  notes.includes(value.note as FileNote) &&
  (value.related === undefined || isListOf(value.related, (one) => notes.includes(one as FileNote)));

const isListOf = (value: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

const isEdit = (value: unknown): boolean =>
  isObject(value) && Number.isInteger(value.start) && Number.isInteger(value.end) && typeof value.text === 'string';
