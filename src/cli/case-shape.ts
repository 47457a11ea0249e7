/** What is wrong with the form of a case, said to someone who has never seen a schema. */
import type { ErrorObject } from 'ajv';
import schema from '../../schemas/case.schema.json' with { type: 'json' };
import { nearestName } from '../language/hints.ts';

type Said = (en: string, nb: string) => string;

/** @param value the case, as it was read; @param errors all that its schema says of it */
export function shapeWords(language: string, value: unknown, errors: readonly ErrorObject[]): string[] {
  const said: Said = (en, nb) => (language === 'nb' ? nb : en);
  // Where there are several ways to be right, what is wrong with each of them says nothing.
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath);
  const outer = errors.filter(
    ({ keyword, instancePath: at }) =>
      !choices.some((path) => at.startsWith(`${path}/`) || (at === path && keyword !== 'oneOf')),
  );
  return [...new Set(outer.map((error) => wordsOf(error, value, said)))];
}

function wordsOf({ keyword, instancePath, params }: ErrorObject, told: unknown, said: Said): string {
  const path = instancePath.split('/').slice(1).map(unescaped);
  const place = placeWords(path, said);
  const quoted = (text: unknown) => said(`'${text}'`, `«${text}»`);
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], told);
  const meant = (name: unknown, names: readonly string[]) => {
    const near = nearestName(String(name), names);
    return near === undefined ? '' : said(` Did you mean '${near}'?`, ` Mente du «${near}»?`);
  };
  if (keyword === 'additionalProperties') {
    const [key, keys] = [params.additionalProperty as string, keysAt(path)];
    const where = place || said('a case', 'en sak');
    return `${quoted(key)} ${said("can't stand in", 'kan ikke stå i')} ${where}.${meant(key, keys)} ${said('Here can stand', 'Her kan stå')}: ${keys.join(', ')}.`;
  }
  const at = place && `${place}: `;
  if (keyword === 'required') return `${at}${quoted(params.missingProperty)} ${said('is missing.', 'mangler.')}`;
  if (keyword === 'pattern')
    return `${at}${quoted(value)} ${said('is no date. Write it as', 'er ingen dato. Skriv den som')} 2024-03-01 ${said('or', 'eller')} 2024-03-01T09:00.`;
  if (keyword === 'enum') {
    const units = params.allowedValues as string[];
    return `${at}${quoted(value)} ${said('is no unit.', 'er ingen enhet.')}${meant(value, units)} ${said('It can be', 'Det kan være')} ${units.join(', ')}.`;
  }
  const wanted = wantedWords(keyword, params.type, path, said);
  const signs = params.type === 'array' ? '[ ]' : params.type === 'object' ? '{ }' : null;
  const inSigns = signs && said(`, in ${signs}`, `, i ${signs}`);
  const must = said(`${wanted} must stand here${inSigns ?? ''}.`, `her må det stå ${wanted}${inSigns ?? ''}.`);
  return at ? at + must : must.slice(0, 1).toUpperCase() + must.slice(1);
}

/** What can stand at a place. */
function wantedWords(keyword: string, type: unknown, path: readonly string[], said: Said): string {
  const duration = `${said('a length of time such as', 'en varighet som')} { "count": "3", "unit": "day" }`;
  if (keyword === 'oneOf')
    return path.at(-1) === 'waits'
      ? `"limit" ${said('or', 'eller')} ${duration}`
      : said(
          `a text, a number, true or false, ${duration}, or a list of such`,
          `en tekst, et tall, true eller false, ${duration}, eller en liste av slike`,
        );
  switch (type) {
    case 'array':
      return said('a list', 'en liste');
    case 'object':
      return said('names with a value each', 'navn med hver sin verdi');
    case 'boolean':
      return said('true or false', 'true eller false');
    case 'string':
      return said('a text in quotes', 'en tekst i anførselstegn');
    default:
      return said('a whole number of 0 or more', 'et helt tall, 0 eller mer');
  }
}

/** `answers, number 2, turns`. */
function placeWords(path: readonly string[], said: Said): string {
  return path.map((key) => (/^\d+$/.test(key) ? `${said('number', 'nummer')} ${Number(key) + 1}` : key)).join(', ');
}

/** The names that can stand at a place. */
function keysAt(path: readonly string[]): string[] {
  const { properties, $defs } = schema;
  if (path.length === 0) return Object.keys(properties);
  if (path.length === 2 && path[0] === 'answers') return Object.keys($defs.Answer.properties);
  if (path.length === 2 && path[0] === 'events') return Object.keys(properties.events.items.properties);
  return Object.keys($defs.Duration.properties);
}

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
