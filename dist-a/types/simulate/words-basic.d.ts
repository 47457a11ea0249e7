/** The small words of both languages: lists, dates, durations. Any other language than Norwegian is told in English. */
import type { Duration } from '../generated/routine.ts';
import type { Language } from '../language/wording.ts';
import { type Day } from './day.ts';
export { type Language, languageOf } from '../language/wording.ts';
export declare function said(language: Language, english: string, norwegian: string): string;
/** A title in the language's quotation marks. */
export declare function quoted(text: string, language: Language): string;
/** `a, b and c`. */
export declare function listed(items: readonly string[], language: Language): string;
/** `4 March 2024`, `4. mars 2024`; a text that is no date as it is. */
export declare function dayWords(date: Day | string, language: Language): string;
/** `1 March`, `1. mars`. */
export declare function dayOfYearWords(month: number, day: number, language: Language): string;
/** `5 working days`, `1,5 timer`. */
export declare function durationWords({ count, unit }: Duration, language: Language): string;
