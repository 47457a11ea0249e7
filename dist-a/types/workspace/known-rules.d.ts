import type { RuleInfo } from '../rules/rule.ts';
/** By their ids. */
export declare const infoOf: ReadonlyMap<string, RuleInfo>;
