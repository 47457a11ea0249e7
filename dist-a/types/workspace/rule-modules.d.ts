import type { HouseRule } from '../rules/rule.ts';
export interface HouseRules {
    readonly rules: readonly HouseRule[];
    /** What went wrong, said to a person. More comes while the rules run. */
    readonly failures: string[];
}
/** Loads modules by their absolute paths, in their order. */
export declare function loadRules(modules: readonly string[]): HouseRules;
