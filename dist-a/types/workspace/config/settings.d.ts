/** What holds for one file: how severe each rule is, with which options, and from where. */
import { type Level } from '../../rules/presets.ts';
import type { RuleInfo, Settings } from '../../rules/rule.ts';
import type { Configuration } from './configuration.ts';
import type { Layer } from './layers.ts';
/** What holds of a rule for a file, and which layer says so. */
export interface Holding {
    readonly level: Level;
    readonly options: object;
    readonly layer: Layer;
}
export interface FileSettings extends Settings {
    holding(rule: RuleInfo): Holding;
}
/** The settings of a file; those of files that the same overrides match are one. */
export declare function settingsFor(configuration: Configuration, file: string): FileSettings;
