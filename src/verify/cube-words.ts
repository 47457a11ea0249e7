/** A set of cases in the facts' own words. */
import type { Id, Value } from '../generated/routine.ts';
import type { Text } from '../simulate/text.ts';
import { dayWords, durationWords, type Language, quoted, said } from '../simulate/words-basic.ts';
import type { Cube } from './cover.ts';
import type { Region } from './domains.ts';
import type { Space, Variable } from './space.ts';

/** `avtale er BHT og «Er den alvorlig?» er ja`. */
export function cubeWords(space: Space, cube: Cube, text: Text, language: Language): string {
  const parts = [...cube].flatMap(([variable, values]) => {
    const what = space.variables[variable]!;
    if (what.kind !== 'fact') return [];
    const title = text.facts.get(what.fact)?.title;
    const name = title === undefined ? what.fact : quoted(title, language);
    return `${name} ${valuesWords(what, values, text, language)}`;
  });
  return parts.join(said(language, ' and ', ' og '));
}

function valuesWords(
  { fact, regions }: Extract<Variable, { kind: 'fact' }>,
  values: readonly number[],
  text: Text,
  language: Language,
): string {
  const words = joined(values.map((value) => regions[value]!)).map((region) =>
    regionWords(region, fact, text, language),
  );
  return `${said(language, 'is', 'er')} ${words.join(said(language, ' or ', ' eller '))}`;
}

/** Regions that lie beside each other are one. */
function joined(regions: readonly Region[]): Region[] {
  const found: Region[] = [];
  for (const region of regions) {
    const last = found.at(-1);
    const meets =
      last?.to &&
      region.from &&
      valueKey(last.to.value) === valueKey(region.from.value) &&
      last.to.included !== region.from.included;
    if (meets)
      found.splice(-1, 1, {
        value: last.value,
        ...(last.from && { from: last.from }),
        ...(region.to && { to: region.to }),
      });
    else found.push(region);
  }
  return found;
}

const valueKey = (value: Value): string => JSON.stringify(value);

/** How the ends of a region are said: of dates, and of what is counted. */
const ends = {
  from: [
    ['from', 'fra og med'],
    ['at least', 'minst'],
  ],
  over: [
    ['after', 'etter'],
    ['over', 'over'],
  ],
  upTo: [
    ['up to and including', 'til og med'],
    ['at most', 'høyst'],
  ],
  under: [
    ['before', 'før'],
    ['under', 'under'],
  ],
} as const;

function regionWords({ value, from, to, other }: Region, fact: Id, text: Text, language: Language): string {
  if (other) return said(language, 'anything else', 'noe annet');
  const say = (one: Value) => plainWords(one, fact, text, language);
  const isDate = text.facts.get(fact)?.type.kind === 'date';
  const bound = ([date, other]: readonly [readonly [string, string], readonly [string, string]]) =>
    said(language, ...(isDate ? date : other));
  const low = from && `${bound(from.included ? ends.from : ends.over)} ${say(from.value)}`;
  const high = to && `${bound(to.included ? ends.upTo : ends.under)} ${say(to.value)}`;
  return [low, high].filter(Boolean).join(said(language, ' and ', ' og ')) || say(value);
}

/** A value as a condition would name it. */
function plainWords(value: Value, fact: Id, text: Text, language: Language): string {
  if (typeof value === 'object') return durationWords(value, language);
  switch (text.facts.get(fact)?.type.kind) {
    case 'yesNo':
      return value === 'yes' ? said(language, 'yes', 'ja') : said(language, 'no', 'nei');
    case 'date':
      return dayWords(value, language);
    case 'number':
      return language === 'nb' ? value.replace('.', ',') : value;
    default:
      return value;
  }
}
