import type { Texts } from './texts.ts';
/** The files that those of a folder can name, by the ids of what is in them. */
export interface Around {
    readonly files: ReadonlyMap<string, string>;
    readonly ids: ReadonlySet<string>;
}
export declare class Neighbours {
    private readonly texts;
    private readonly folders;
    private readonly surroundings;
    private readonly digests;
    constructor(texts: Texts);
    /** The files that those of a file's folder can name. */
    around(file: string): Promise<Around>;
    /** A digest of which files the names in a file can mean; the same for all files of a folder. */
    digest(file: string): Promise<string>;
    private upwards;
    /** The files of a folder, by their first lines. */
    private in;
    private list;
    private idOf;
}
/** What a file is known by, as short as can be told without reading it; nothing if it can't be read. */
export declare function knownBy(texts: Texts, file: string): string | undefined;
