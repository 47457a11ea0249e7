/** What the exceptions of a file accept, and what is to be said of those that accept nothing. */
import { type Accepted, type Finding } from '../finding.ts';
import type { Scoped } from './exceptions.ts';
export interface Judged {
    readonly findings: readonly Finding[];
    readonly accepted: readonly Accepted[];
}
/**
 * Sets the findings of a file apart that its exceptions accept, and adds what is to be said of the exceptions.
 * @param today YYYY-MM-DD; an exception holds to the end of its date
 * @param isKnown whether all that breaks a rule is among the findings, so that what silences nothing is known
 */
export declare function applyExceptions(findings: readonly Finding[], scoped: readonly Scoped[], today: string, isKnown: (rule: string) => boolean): Judged;
