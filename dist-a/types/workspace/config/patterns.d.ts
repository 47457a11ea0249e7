import type { ConfigProblem } from './bad.ts';
import { type Configuration } from './configuration.ts';
import { type ConfigFile } from './file.ts';
/** Whether a file matches one of the patterns of a configuration. */
export declare function matches({ path }: ConfigFile, patterns: readonly string[], file: string): boolean;
/** Whether nothing is to be remarked in a file. */
export declare const isIgnored: ({ files }: Configuration, file: string) => boolean;
/**
 * Patterns of a folder's own configuration that match none of its files: what they are meant for goes unheeded.
 * @param all the files of the workspace; those that hold to a configuration further in are left out
 */
export declare function idlePatterns(configuration: Configuration, all: readonly string[]): Promise<ConfigProblem[]>;
