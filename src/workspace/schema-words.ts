/** An error of a JSON Schema, said in the language of the file to someone who has never seen a schema. */
import type { ErrorObject } from 'ajv';
import { vocabularyOf, type WordId } from '../language/vocabulary.ts';

type Words = { readonly en: string; readonly nb: string };

/** By the keyword of the schema; `{value}` is what stands there, `{where}` what it stands under, `{limit}` what is required. */
const texts: Readonly<Record<string, Words>> = {
  required: { en: '{key} is missing, and the house requires it', nb: '{key} mangler, og huset krever det' },
  additionalProperties: { en: '{key} is not allowed here', nb: '{key} er ikke tillatt her' },
  pattern: {
    en: '{value} has not the form that the house requires of {where}: {limit}',
    nb: '{value} har ikke formen som huset krever av {where}: {limit}',
  },
  enum: {
    en: '{value} is not among what the house allows: {limit}',
    nb: '{value} er ikke blant det huset tillater: {limit}',
  },
  minItems: { en: 'At least {limit} of {where} must stand here', nb: 'Her må det stå minst {limit} av {where}' },
  maxItems: { en: 'At most {limit} of {where} may stand here', nb: 'Her kan det stå høyst {limit} av {where}' },
  minLength: {
    en: '{where} is too short: the house requires {limit} characters',
    nb: '{where} er for kort: huset krever {limit} tegn',
  },
  maxLength: {
    en: '{where} is too long: the house allows {limit} characters',
    nb: '{where} er for langt: huset tillater {limit} tegn',
  },
  other: { en: '{where} is not as the house requires: {limit}', nb: '{where} er ikke som huset krever: {limit}' },
};

/** What the model calls otherwise than the file does, by the keyword of the file. */
const keywords: Readonly<Record<string, string>> = {
  deadlines: 'deadline',
  examples: 'example',
  facts: 'case',
  keptFor: 'keptIn',
  procedures: 'start',
  rules: 'rule',
  validTo: 'validFrom',
};

/** @param value what stands at the place of the error */
export function schemaWords(language: string, error: ErrorObject, value: unknown): string {
  const { keyword, params, message, parentSchema } = error;
  const nb = language === 'nb';
  const vocabulary = vocabularyOf(language);
  const quoted = (text: string) => (nb ? `«${text}»` : `'${text}'`);
  const named = (key: string) => quoted(key === 'title' && nb ? 'tittel' : vocabulary.keyword(keywords[key] ?? key));
  const under = error.instancePath.split('/').findLast((part) => part !== '' && Number.isNaN(Number(part)));
  const where = under === undefined ? (nb ? 'Rutinen' : 'The routine') : named(under);
  // The one value that is a word of the language, and not of the file.
  const spelled = (one: unknown) => (under === 'status' ? vocabulary.word(one as WordId) : String(one));
  const limits = [params.allowedValues ?? params.allowedValue ?? params.limit ?? []].flat().map(spelled);
  // A house may say in its schema what it means, better than a pattern does.
  const described: unknown = (parentSchema as { description?: unknown } | undefined)?.description;
  const reason = keyword === 'pattern' ? params.pattern : message;
  const words = texts[keyword === 'const' ? 'enum' : keyword] ?? texts.other!;
  const values: Readonly<Record<string, string>> = {
    key: named(String(params.missingProperty ?? params.additionalProperty)),
    value: typeof value === 'string' ? quoted(spelled(value)) : where,
    where,
    limit: limits.join(', ') || String(described ?? reason),
  };
  return words[nb ? 'nb' : 'en'].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
