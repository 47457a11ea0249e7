/** What a walk needs to know beside the routine: whose calendar and clock, and the routines that it follows. */
import type { Surroundings } from '../simulate/index.ts';
import type { Checked } from './document.ts';
import type { Workspace } from './workspace.ts';
/** The routine's own calendar and time zone, else those of the configuration, else no holidays and this machine's clock. */
export declare function surroundingsOf(workspace: Workspace, checked: Checked): Promise<Surroundings>;
