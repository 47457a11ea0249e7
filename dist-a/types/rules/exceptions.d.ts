/**
 * Exceptions from the linter (`language.md`, 3.5): the one way to silence a finding in the text. One stands under what
 * it concerns; in the header, or in the first column, it concerns the whole file.
 */
import { type Exception, type Finding, type Range } from '../finding.ts';
import { type Source } from '../language/source.ts';
import { type Tree } from '../language/tree.ts';
import type { RuleInfo, Settings } from './rule.ts';
/** An exception, and what it covers. Plain data: it is kept in a cache. */
export interface Scoped {
    readonly exception: Exception;
    readonly covers: Range;
    /** What is said of it if it silences nothing, or has run out; nothing where that is off. */
    readonly unused: Finding | null;
    readonly expired: Finding | null;
}
/** What can be remarked on exceptions. */
export declare const exceptionRules: readonly RuleInfo[];
export interface Exceptions {
    readonly scoped: readonly Scoped[];
    /** Those that name no rule. */
    readonly findings: readonly Finding[];
}
/**
 * The exceptions of a file.
 * @param rules gives all rules by their ids: those of the linter, and without more those of the routine and its catalogues
 */
export declare function exceptionsOf(source: Source, tree: Tree, rules: () => ReadonlyMap<string, RuleInfo | undefined>, settings: Settings): Exceptions;
