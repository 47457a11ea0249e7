/** What can be wrong with a file or a configuration before anything of it is understood. */
import { type Finding, type Range } from '../finding.ts';
export declare const messages: {
    readonly 'file-encoding': {
        readonly en: "This file is {found}, where UTF-8 is expected, so it can't be read for certain. Save it as text in UTF-8.";
        readonly nb: 'Denne filen er {found}, men her ventes UTF-8, så den kan ikke leses sikkert. Lagre den som tekst i UTF-8.';
    };
    readonly 'example-failed': {
        readonly en: 'This does not hold in the case of the example: {got}. Mend the routine, or what is expected of it. The whole case: rutine walk {file} --example {example}';
        readonly nb: 'Dette stemmer ikke i eksempelets sak: {got}. Rett rutinen, eller det som forventes av den. Hele saken: rutine walk {file} --example {example}';
    };
    readonly 'example-impossible': {
        readonly en: "This example can't be walked, so it shows nothing: {why}";
        readonly nb: 'Dette eksempelet kan ikke gås gjennom, så det viser ingenting: {why}';
    };
    readonly 'calendar-unknown': {
        readonly en: "No public holidays are known for '{name}', so working days can't be counted. Write a country's two letters, such as NO.";
        readonly nb: 'Ingen helligdager er kjent for «{name}», så virkedager kan ikke telles. Skriv et lands to bokstaver, som NO.';
    };
    readonly 'time-zone-unknown': {
        readonly en: "There is no time zone '{name}', so no moment can be reckoned. Write one such as Europe/Oslo.";
        readonly nb: 'Det finnes ingen tidssone «{name}», så ingen tidspunkter kan regnes ut. Skriv en som Europe/Oslo.';
    };
    readonly schema: {
        readonly en: '{what} ({schema}).';
        readonly nb: '{what} ({schema}).';
    };
};
/** What bytes are that are not UTF-8. */
export declare const encodings: {
    readonly 'utf-16': {
        readonly en: 'text in UTF-16';
        readonly nb: 'tekst i UTF-16';
    };
    readonly other: {
        readonly en: 'text in another encoding';
        readonly nb: 'tekst i et annet tegnsett';
    };
    readonly none: {
        readonly en: 'no text at all';
        readonly nb: 'ikke tekst i det hele tatt';
    };
};
/**
 * An error of a file, in its language.
 * @param shownBy the case that shows it
 */
export declare function fileFinding(rule: keyof typeof messages, language: string, file: string, values: Readonly<Record<string, string>>, range?: Range, shownBy?: object | null): Finding;
