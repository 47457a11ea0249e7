/** A path made absolute. A file is asked for by its name many times over, and the folder one works in stays the same. */
export declare function absolute(path: string): string;
