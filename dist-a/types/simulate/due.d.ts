import type { Calendar } from './calendar.ts';
import { type Limit } from './limit.ts';
import type { Run } from './state.ts';
import type { StepEntry } from './trace.ts';
import type { Moment } from './zone.ts';
/** Sets `limits` and `due` of every step of the walk; one that is late and has no new deadline keeps what it missed. */
export declare function setDue(run: Run): void;
/** Whether the step can be done only after it is due. What is late as the case says is not too late by the text. */
export declare function isTooLate({ due, moment }: StepEntry): boolean;
/** `before X`, where X comes at that moment. */
export declare function momentAsLimit(moment: Moment, calendar: Calendar): Limit;
