/** What is wrong with the flow of a file, over every case. */
import type { Routine } from '../model/model.ts';
import type { ToldFlaw } from '../verify/told-flaws.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';
/** Whether anything decides where the flow goes: what reckons with every case is loaded only then. */
export declare const mayHaveFlaws: ({ procedures }: Routine) => boolean;
/** Nothing where a routine that is followed has mistakes, as what it does is not known then. */
export declare function flawsIn(workspace: Workspace, checked: Checked): Promise<readonly ToldFlaw[]>;
