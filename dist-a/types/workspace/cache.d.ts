import type { Analysis } from './analysis.ts';
export declare class Cache {
    private readonly entries;
    private readonly path;
    private changed;
    /** @param path where it is kept; in memory alone if there is none. What can't be read is made anew. */
    constructor(path: string | null);
    /**
     * What was found in a file, if it would be found again.
     * @param made a digest of what it would be made from
     * @param textOf a digest of the text of a file that it uses; nothing if it can't be read
     */
    get(file: string, made: string, textOf: (file: string) => string | undefined): Analysis | undefined;
    set(analysis: Analysis, made: string, textOf: (file: string) => string | undefined): void;
    /** Keeps it for the next run, without files that are no longer there. */
    save(): void;
    /** A file by its place beside the cache, wherever the command is called from. */
    private name;
}
