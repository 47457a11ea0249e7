/** Which routines are gone through together. */
import type { Id, Routine } from '../generated/routine.ts';
import { type Text } from '../simulate/text.ts';
import type { Because } from './judged.ts';
/** The routine and all that it follows, however far; or what can't be followed. */
export declare function followed(text: Text, routines: ReadonlyMap<Id, Routine>): Text[] | Because;
