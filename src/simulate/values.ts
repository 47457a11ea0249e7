/** Values of facts: what a case says, brought into the model's form; and how two of them compare. */
import type { Value as Answered } from '../generated/case.ts';
import type { Condition, FactType, Value } from '../generated/routine.ts';
import { compareDecimals, isDecimal } from '../model/decimals.ts';
import { parseDay } from './day.ts';
import { compareDurations, readDuration } from './duration.ts';

type Comparison = Extract<Condition, { value: Value }>['op'];

// Yes and no are taken in the words of either language; the model says `yes` and `no`.
const yesWords = new Set(['yes', 'ja', 'true']);
const noWords = new Set(['no', 'nei', 'false']);

/** The answer as a value of that type, or `undefined` if it is none. `roles`: the ids that a role may be. */
export function readValue(answer: Answered, type: FactType, roles: ReadonlySet<string>): Value | undefined {
  if (typeof answer === 'object') {
    return type.kind === 'duration' && typeof readDuration(answer) === 'object' ? answer : undefined;
  }
  const text = String(answer).normalize('NFC').trim();
  switch (type.kind) {
    case 'choice':
      return type.values.find(({ id }) => id === text)?.id ?? type.values.find(({ title }) => title === text)?.id;
    case 'yesNo':
      if (yesWords.has(text.toLowerCase())) return 'yes';
      return noWords.has(text.toLowerCase()) ? 'no' : undefined;
    case 'number':
    case 'wholeNumber':
      return readNumber(text, type);
    case 'date':
      return parseDay(text) === undefined ? undefined : text;
    case 'role':
      return roles.has(text) ? text : undefined;
    case 'text':
      return String(answer);
    case 'duration':
      return undefined;
  }
}

/** Whether the two are the same value: numbers by what they come to (`30` is `30.0`), all else as it is written. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a === 'object' || typeof b === 'object') {
    return typeof a === 'object' && typeof b === 'object' && compareDurations(a, b) === 0;
  }
  return a === b || compareDecimals(a, b) === 0;
}

/** Whether `value op than` holds; what cannot be compared (a month with 30 days) does not. */
export function compares(op: Comparison, value: Value, than: Value): boolean {
  const sign = signOf(value, than);
  if (sign === undefined) return false;
  switch (op) {
    case 'over':
    case 'after':
      return sign > 0;
    case 'under':
    case 'before':
      return sign < 0;
    case 'atLeast':
      return sign >= 0;
    case 'atMost':
      return sign <= 0;
  }
}

/** A value as a text: a duration as `3 workingDay`, which people get to see in words instead. */
export function valueText(value: Answered): string {
  return typeof value === 'object' ? `${value.count} ${value.unit}` : String(value);
}

function readNumber(text: string, type: FactType & { from?: string; to?: string }): string | undefined {
  const number = text.replace(',', '.');
  if (!isDecimal(number)) return undefined;
  if (type.kind === 'wholeNumber' && !/^-?\d+(\.0+)?$/.test(number)) return undefined;
  if (type.from !== undefined && (compareDecimals(number, type.from) ?? 0) < 0) return undefined;
  if (type.to !== undefined && (compareDecimals(number, type.to) ?? 0) > 0) return undefined;
  return number;
}

function signOf(a: Value, b: Value): number | undefined {
  if (typeof a === 'object' || typeof b === 'object') {
    return typeof a === 'object' && typeof b === 'object' ? compareDurations(a, b) : undefined;
  }
  const [left, right] = [parseDay(a), parseDay(b)];
  if (left !== undefined && right !== undefined) return left - right;
  return compareDecimals(a, b);
}
