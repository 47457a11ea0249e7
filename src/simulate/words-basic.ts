/** The small words of both languages: lists, dates, durations. Any other language than Norwegian is told in English. */
import type { Duration } from '../generated/routine.ts';
import type { Language } from '../language/wording.ts';
import { type Day, parseDay, toParts } from './day.ts';

export { type Language, languageOf } from '../language/wording.ts';

export function said(language: Language, english: string, norwegian: string): string {
  return language === 'nb' ? norwegian : english;
}

/** A title in the language's quotation marks. */
export function quoted(text: string, language: Language): string {
  return language === 'nb' ? `«${text}»` : `“${text}”`;
}

/** `a, b and c`. */
export function listed(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${said(language, 'and', 'og')} ${items.at(-1)}`;
}

const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
};

/** `4 March 2024`, `4. mars 2024`; a text that is no date as it is. */
export function dayWords(date: Day | string, language: Language): string {
  const number = typeof date === 'string' ? parseDay(date) : date;
  if (number === undefined) return String(date);
  const { year, month, day } = toParts(number);
  return said(language, `${day} ${months.en[month - 1]} ${year}`, `${day}. ${months.nb[month - 1]} ${year}`);
}

/** `1 March`, `1. mars`. */
export function dayOfYearWords(month: number, day: number, language: Language): string {
  return said(language, `${day} ${months.en[month - 1]}`, `${day}. ${months.nb[month - 1]}`);
}

/** One and several of each unit. */
const units: Record<Duration['unit'], Record<Language, readonly [string, string]>> = {
  minute: { en: ['minute', 'minutes'], nb: ['minutt', 'minutter'] },
  hour: { en: ['hour', 'hours'], nb: ['time', 'timer'] },
  day: { en: ['day', 'days'], nb: ['dag', 'dager'] },
  workingDay: { en: ['working day', 'working days'], nb: ['virkedag', 'virkedager'] },
  week: { en: ['week', 'weeks'], nb: ['uke', 'uker'] },
  month: { en: ['month', 'months'], nb: ['måned', 'måneder'] },
  quarter: { en: ['quarter', 'quarters'], nb: ['kvartal', 'kvartaler'] },
  year: { en: ['year', 'years'], nb: ['år', 'år'] },
};

/** `5 working days`, `1,5 timer`. */
export function durationWords({ count, unit }: Duration, language: Language): string {
  const [one, several] = units[unit][language];
  return `${language === 'nb' ? count.replace('.', ',') : count} ${count === '1' ? one : several}`;
}
