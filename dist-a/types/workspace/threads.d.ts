import type { Analysis } from './analysis.ts';
import { type ConfigProblem } from './config/bad.ts';
/** A file, and whether it is asked about or only indexed. */
export interface Job {
    readonly file: string;
    readonly asked: boolean;
    /** Hold its rules against every case. */
    readonly proves: boolean;
}
/** What came of some jobs: analyses, files that could not be read, rules of the organisation that failed. */
export interface Done {
    readonly analyses: readonly Analysis[];
    readonly failures: readonly string[];
    /** What is wrong with a configuration, by which the thread ended; an error would lose its class on the way. */
    readonly unusable?: readonly ConfigProblem[] | string;
    /** A fault of the program, by which it ended. */
    readonly error?: unknown;
}
/**
 * Does jobs in threads. Throws what ends a thread.
 * @param files all files, as the user named them
 * @param done is told of each analysis, as it comes
 */
export declare function inThreads(count: number, files: readonly string[], jobs: readonly Job[], done: (analysis: Analysis) => void): Promise<string[]>;
