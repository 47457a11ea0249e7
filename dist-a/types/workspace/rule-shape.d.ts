export declare const isObject: (value: unknown) => value is Record<string, unknown>;
/** What is wrong with it, for whoever wrote it; nothing if it is a rule. @param taken the ids of other rules */
export declare function wrongWith(rule: unknown, taken: ReadonlySet<string>): string | undefined;
