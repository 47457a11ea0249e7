import type { Rule } from '../../rules/rule.ts';
import type { HouseRules } from '../rule-modules.ts';
import { type ConfigProblem } from './bad.ts';
import { type ConfigFile } from './file.ts';
import { type Layer } from './layers.ts';
export interface Configuration {
    /** The folder that it stands in, and above which nothing is looked for; nothing if there is none. */
    readonly folder: string | null;
    /** The files that it is made of, its own last. */
    readonly files: readonly ConfigFile[];
    readonly layers: readonly Layer[];
    readonly calendar: string | undefined;
    readonly timeZone: string | undefined;
    /** Absolute paths of JSON Schemas. */
    readonly schemas: readonly string[];
    readonly house: HouseRules;
    /** Everything that it is read from, absolute: configurations, schemas, rules. */
    readonly sources: readonly string[];
}
/** The configuration that holds for the files of a folder. Throws `BadConfiguration` if there is one that can't be used. */
export declare function configurationOf(folder: string): Promise<Configuration>;
/** Whether rules in JavaScript may be loaded, as they are a workspace's own code, and if not, why. */
export declare function trustCode(yes: boolean, why?: string): void;
/** Forgets what was read, as files may have changed. */
export declare const forgetConfigurations: () => void;
/** The rules of its own that a configuration names in vain so far, where it names them. */
export declare function leftOut({ files, house }: Configuration): Promise<ConfigProblem[]>;
/** All rules that can look at a file: ours, and those of the organisation. */
export declare const rulesOf: (ours: readonly Rule[], { house }: Configuration) => readonly Rule[];
