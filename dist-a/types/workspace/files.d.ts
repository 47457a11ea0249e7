/**
 * The files of paths: a file is itself, a folder all `.rutine` files below it, a pattern what it matches, `-` standard
 * input. Sorted within each, each once. Throws `Unreadable` for a path that is not there.
 */
export declare function filesOf(paths: readonly string[]): Promise<string[]>;
export declare const isFolder: (path: string) => boolean;
/** The other `.rutine` files below some folders, named as a user here would name them. */
export declare function filesBelow(folders: Iterable<string>, others: readonly string[]): Promise<string[]>;
