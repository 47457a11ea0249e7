import { type Prose, type Texts } from './prose.ts';
export interface Hedged {
    readonly prose: Prose;
    /** The first and the last word of what takes the duty back. */
    readonly first: number;
    readonly last: number;
    /** The word of duty, where the text has one; else it is the line that obliges. */
    readonly duty?: number;
}
export declare const hedgedIn: (texts: Texts) => Hedged[];
