import type { Calendar } from './calendar.ts';
import type { Text } from './text.ts';
import type { Trace } from './trace.ts';
/** Sets `notBy` of each later step: which entries before it somebody else must have done, and by which rule. */
export declare function setInstructions(trace: Trace, texts: ReadonlyMap<string, Text>, calendar: Calendar): void;
