export type Level = 'off' | 'info' | 'warning' | 'error';
/**
 * rutine.config.json (or .yaml, .yml): found upwards from a file; it holds for its folder and all below it.
 */
export interface Configuration {
    /**
     * Where an editor finds what can be written here.
     */
    $schema?: string;
    /**
     * What this configuration begins with, the last of several winning: `recommended` (which holds where nothing is said), `strict` (every rule), `correctness` (mistakes alone), another configuration by its path (`./house.yaml`), or one in an npm package by the package's name.
     */
    extends?: string | string[];
    /**
     * Whose public holidays: a country, such as NO.
     */
    calendar?: string;
    /**
     * Whose clock, such as Europe/Oslo.
     */
    timeZone?: string;
    /**
     * JSON Schemas of the organisation, by their path from this file; every routine must satisfy them.
     */
    schemas?: string[];
    /**
     * JavaScript modules with rules of the organisation, by their path from this file. They are run; keep to those that you trust.
     */
    ruleModules?: string[];
    rules?: Rules;
    /**
     * What holds for some files alone; of several that match a file the last wins.
     */
    overrides?: {
        /**
         * Patterns of paths from this file's folder, such as drafts/**.
         *
         * @minItems 1
         */
        files: [string, ...string[]];
        rules: Rules;
    }[];
    /**
     * Patterns of files in which nothing is remarked, such as archive/**. Others may still name them.
     */
    ignore?: string[];
}
/**
 * How severe each rule is, by its name; with options: ["warning", { "option": 1 }].
 */
export interface Rules {
    [k: string]: Level | [unknown] | [unknown, unknown];
}
