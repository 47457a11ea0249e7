/** How severe each rule is where a house has said nothing more. */
import type { Severity } from '../finding.ts';
import type { RuleInfo } from './rule.ts';
export type Level = Severity | 'off';
export declare const presets: Readonly<Record<string, (rule: RuleInfo) => Level>>;
export declare const isPreset: (name: string) => boolean;
