import type { StepEntry } from './trace.ts';
import { type Telling } from './words.ts';
/** What urges and sets no limit, and what is to come before something that has none itself. */
export declare function urgingWords(telling: Telling, entry: StepEntry): string[];
