import type { Proved } from '../report/report.ts';
import type { Rule, Settings } from '../rules/rule.ts';
import type { Cache } from './cache.ts';
import { type Conclusion } from './conclusion.ts';
import { type Configuration } from './config/configuration.ts';
import type { Workspace } from './workspace.ts';
export interface Outcome extends Conclusion {
    /** The files that were looked at, in their order. */
    readonly files: readonly string[];
    /** Those of them that could be understood, so that all rules looked at them. */
    readonly whole: readonly string[];
    /** What is proved of their rules, where that is asked for. */
    readonly proofs: readonly Proved[];
    /** What could not be done, said to a person: files that could not be read, rules of the organisation that failed. */
    readonly failures: readonly string[];
    /** What is odd about the configuration. */
    readonly warnings: readonly string[];
}
export interface Request {
    /** YYYY-MM-DD */
    readonly today: string;
    /** What holds for a file, if not what its configuration says. */
    readonly settingsOf?: (configuration: Configuration, file: string) => Settings;
    /**
     * Which of the files are asked about, if not all; the others are only there to be compared with. It is told which other
     * files decide what is found: catalogues, routines that are followed, configurations.
     */
    readonly asks?: (file: string, uses: readonly string[]) => boolean;
    /** Rules beside ours and the organisation's. */
    readonly more?: readonly Rule[];
    readonly cache?: Cache;
    /** Folders of which all files were named. */
    readonly whole?: readonly string[];
    /** How many threads to look with, if this one is not enough. */
    readonly threads?: number;
    /** Hold the rules of routines against every case, too. */
    readonly proves?: boolean;
    /** Is told how many files are done. */
    readonly progress?: (done: number) => void;
}
/**
 * Checks files, named as the user named them. Throws `BadConfiguration`; and `Unreadable` for a file that can't be read,
 * if it is the only one.
 */
export declare function checkFiles(workspace: Workspace, files: readonly string[], request: Request): Promise<Outcome>;
