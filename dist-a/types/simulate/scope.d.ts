/** What belongs together (`semantics.md`, 2.12), and finding the nearest entry that does, without looking through all. */
import type { ScopeLevel } from './trace.ts';
/** Whether two entries agree on every instance and turn whose text holds both. */
export declare function belongTogether(a: readonly ScopeLevel[], b: readonly ScopeLevel[]): boolean;
/** How many levels of text two scopes have in common. */
export declare function commonLevels(a: readonly ScopeLevel[], b: readonly ScopeLevel[]): number;
/** Things kept by scope: all of those that belong together with a given scope are found at once. */
export declare class ByScope<T> {
    #private;
    add(scope: readonly ScopeLevel[], what: T): void;
    /** The lists, in the order of adding, of what belongs together with `scope`; one for each nest of texts. */
    listsFor(scope: readonly ScopeLevel[]): {
        levels: number;
        list: readonly T[];
    }[];
}
