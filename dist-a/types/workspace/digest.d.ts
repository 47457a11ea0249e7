import type { Configuration } from './config/configuration.ts';
export declare function digest(...parts: readonly string[]): string;
/** Of the program and a configuration, with the schemas and rules that it names. */
export declare function digestOf(configuration: Configuration): string;
