import type { Position } from '../../finding.ts';
import type { Configuration as Config } from '../../generated/config.ts';
import { type ConfigProblem, type Where, type Wrong } from './bad.ts';
export interface ConfigFile {
    /** Absolute. */
    readonly path: string;
    /** As a user here would name it. */
    readonly shown: string;
    readonly text: string;
    readonly config: Config;
}
/** The path of a folder's configuration, if it has one. Throws `BadConfiguration` if it has several. */
export declare function configIn(folder: string): string | undefined;
/** Reads a configuration and checks its shape. Throws `BadConfiguration`. */
export declare function readConfig(path: string): Promise<ConfigFile>;
/** Where a value or a key stands; the beginning if it stands nowhere. JSON is YAML: one parser knows the places of both. */
export declare function positionOf(file: ConfigFile, { keys, atKey }: Where): Promise<Position>;
/** What is wrong in a configuration, at its place; the same at one place is said once. */
export declare function problemsAt(file: ConfigFile, wrong: readonly Wrong[]): Promise<ConfigProblem[]>;
