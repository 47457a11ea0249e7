/** Examples that fail: what is expected, and what came instead. */
import type { Finding } from '../finding.ts';
import type { Example } from '../model/model.ts';
import { type ExampleResult } from '../simulate/index.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';
export interface Tried {
    readonly example: Example;
    readonly result: ExampleResult;
    readonly findings: readonly Finding[];
    /** The rules that its case breaks. */
    readonly broken: readonly Finding[];
    /** What came instead of what each finding's line expects; nothing where the case could not be walked. */
    readonly got: readonly (string | null)[];
}
/** Asked before each example: whether anybody still wants to know. */
export type GoesOn = () => Promise<boolean>;
/** Walks every example of a file. Throws `BadConfiguration` for a calendar or time zone that there is none of. */
export declare function tryExamples(workspace: Workspace, checked: Checked, goesOn?: GoesOn): Promise<Tried[]>;
