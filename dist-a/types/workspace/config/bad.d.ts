/** What makes a configuration unusable, said to a person with its place. */
export interface ConfigProblem {
    readonly file: string;
    /** Counted from 1. */
    readonly line: number;
    readonly column: number;
    readonly message: string;
}
/** The value that some keys lead to, or the last of the keys itself. */
export interface Where {
    readonly keys: readonly (string | number)[];
    readonly atKey?: boolean;
}
/** What is wrong with it. */
export interface Wrong extends Where {
    readonly message: string;
}
/** A configuration that can't be used; the command then ends with 2. */
export declare class BadConfiguration extends Error {
    readonly problems: readonly ConfigProblem[];
    constructor(problems: readonly ConfigProblem[] | string);
}
