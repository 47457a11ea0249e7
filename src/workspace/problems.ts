/** What can be wrong with a file or a configuration before anything of it is understood. */
import type { Finding, Range } from '../finding.ts';

const messages = {
  'file-encoding': {
    en: 'This file is not text in UTF-8 ({found}), so its letters can’t be read for certain. Save it as UTF-8.',
    nb: 'Denne filen er ikke tekst i UTF-8 ({found}), så bokstavene kan ikke leses sikkert. Lagre den som UTF-8.',
  },
  schema: {
    en: '{what} ({schema}).',
    nb: '{what} ({schema}).',
  },
} as const;

const start: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** An error of a file, in its language. */
export function fileFinding(
  rule: keyof typeof messages,
  language: string,
  file: string,
  values: Readonly<Record<string, string>>,
  range: Range = start,
): Finding {
  const text: string = messages[rule][language === 'nb' ? 'nb' : 'en'];
  const message = text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  return { rule, severity: 'error', message, file, range, related: [], fix: null, case: null };
}
