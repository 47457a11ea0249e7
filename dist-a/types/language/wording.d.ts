/** From what is wrong at a place to a finding in the words of the file's language. */
import { type Finding, type Severity } from '../finding.ts';
import { type Source, type Span } from './source.ts';
export type Language = 'en' | 'nb';
/** The language to tell in; Norwegian in either of its forms is told in bokmål. */
export declare const languageOf: (language: string) => Language;
export type Words = {
    readonly en: string;
    readonly nb: string;
};
/** How a remark is put in words; `{name}` is filled in from the problem. */
export interface Message extends Words {
    readonly severity: Severity;
    /** The title of its fix. */
    readonly fix?: Words;
    /** The fix changes no meaning. */
    readonly safe?: true;
    /** What a related place is. */
    readonly related?: Words;
}
/** A place in a file, by offsets. */
export interface Place extends Span {
    readonly source: Source;
}
/** What is wrong, before it is put in words. A fix replaces the text of spans. */
export interface Wrong extends Span {
    readonly rule: string;
    readonly with?: Readonly<Record<string, string>>;
    readonly related?: readonly Place[];
    readonly fix?: readonly (Span & {
        readonly text: string;
    })[];
    /** The fix may not be what was meant here, though the message calls it safe. */
    readonly unsure?: boolean;
}
/** Puts a problem in words, in a language of the file. */
export declare function inWords(source: Source, language: string, message: Message, wrong: Wrong): Finding;
