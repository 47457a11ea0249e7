/** What is proved of the rules of a file: over how many cases; by which case one is broken; or why it is not known. */
import type { Finding } from '../finding.ts';
import type { Routine } from '../model/model.ts';
import type { Proved } from '../report/report.ts';
import { type Surroundings } from '../simulate/index.ts';
import { type Proof } from '../verify/prove.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';
/** Plain data, as it is kept in a cache. */
export interface Proofs {
    readonly proved: readonly Proved[];
    /** The rules that are broken, each with its case. */
    readonly findings: readonly Finding[];
}
/** Who proves: this thread, or another; nothing if that was broken off. */
export type Prove = (routine: Routine, surroundings: Surroundings) => readonly Proof[] | Promise<readonly Proof[] | null>;
/**
 * Proves the rules of a file; of one with mistakes nothing is said. Nothing comes of what was broken off. Throws
 * `BadConfiguration` for a calendar or time zone that there is none of.
 */
export declare function proofsOf(workspace: Workspace, checked: Checked, by?: Prove): Promise<Proofs | null>;
