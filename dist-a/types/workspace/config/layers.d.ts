import type { Configuration as Config } from '../../generated/config.ts';
import { type ConfigFile } from './file.ts';
export interface Layer {
    /** Where it comes from: a preset's name, or a file. */
    readonly from: ConfigFile | string;
    readonly preset?: string;
    readonly rules?: Config['rules'];
    /** The files that it is about, if not all: patterns, from the folder of its file. */
    readonly files?: readonly string[];
    /** Where its rules stand in its file. */
    readonly keys: readonly (string | number)[];
}
/** Everything that holds below a folder, paths made absolute. */
export interface Layered {
    readonly layers: readonly Layer[];
    /** The files that were read, the configuration's own last. */
    readonly read: readonly ConfigFile[];
}
/** Reads a configuration and what it extends. Throws `BadConfiguration`. */
export declare function layersOf(path: string): Promise<Layered>;
