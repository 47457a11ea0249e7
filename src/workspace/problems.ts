/** What can be wrong with a file or a configuration before anything of it is understood. */
import { type Finding, fill, type Range } from '../finding.ts';

export const messages = {
  'file-encoding': {
    en: "This file is {found}, where UTF-8 is expected, so it can't be read for certain. Save it as text in UTF-8.",
    nb: 'Denne filen er {found}, men her ventes UTF-8, så den kan ikke leses sikkert. Lagre den som tekst i UTF-8.',
  },
  'example-failed': {
    en: 'This does not hold in the case of the example: {got}. Mend the routine, or what is expected of it. The whole case: rutine walk {file} --example {example}',
    nb: 'Dette stemmer ikke i eksempelets sak: {got}. Rett rutinen, eller det som forventes av den. Hele saken: rutine walk {file} --example {example}',
  },
  'example-impossible': {
    en: "This example can't be walked, so it shows nothing: {why}",
    nb: 'Dette eksempelet kan ikke gås gjennom, så det viser ingenting: {why}',
  },
  'calendar-unknown': {
    en: "No public holidays are known for '{name}', so working days can't be counted. Write a country's two letters, such as NO.",
    nb: 'Ingen helligdager er kjent for «{name}», så virkedager kan ikke telles. Skriv et lands to bokstaver, som NO.',
  },
  'time-zone-unknown': {
    en: "There is no time zone '{name}', so no moment can be reckoned. Write one such as Europe/Oslo.",
    nb: 'Det finnes ingen tidssone «{name}», så ingen tidspunkter kan regnes ut. Skriv en som Europe/Oslo.',
  },
  schema: {
    en: '{what} ({schema}).',
    nb: '{what} ({schema}).',
  },
} as const;

/** What bytes are that are not UTF-8. */
export const encodings = {
  'utf-16': { en: 'text in UTF-16', nb: 'tekst i UTF-16' },
  other: { en: 'text in another encoding', nb: 'tekst i et annet tegnsett' },
  none: { en: 'no text at all', nb: 'ikke tekst i det hele tatt' },
} as const;

const start: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/**
 * An error of a file, in its language.
 * @param shownBy the case that shows it
 */
export function fileFinding(
  rule: keyof typeof messages,
  language: string,
  file: string,
  values: Readonly<Record<string, string>>,
  range: Range = start,
  shownBy: object | null = null,
): Finding {
  const text: string = messages[rule][language === 'nb' ? 'nb' : 'en'];
  const message = fill(text, values);
  return { rule, severity: 'error', message, file, range, related: [], fix: null, case: shownBy };
}
