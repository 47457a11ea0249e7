/** What a rule is judged on: a case, the part of it in which a routine is followed, or what stands outside any case. */
import type { Condition, Rule } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { type Reasoned } from './condition.ts';
import type { Text } from './text.ts';
import type { End, Entry, Instance, Trace } from './trace.ts';
import type { Moment } from './zone.ts';
export type Part = {
    readonly trace: Trace;
    readonly text: Text;
    readonly calendar: Calendar;
    /** In the order of the trace. */
    readonly entries: readonly Entry[];
    /** Null outside the case. */
    readonly case: number | null;
    readonly began: Moment;
    readonly ends: readonly End[];
    /** Whether nothing can come any more. */
    readonly ended: boolean;
};
/** The parts of a trace on which the rules of a routine are judged: its cases, or where it is followed in them. */
export declare function partsOf(text: Text, trace: Trace, calendar: Calendar): Part[];
/** The part limited to the procedure or phase in which a rule stands. */
export declare function limitedTo(part: Part, { scope }: Rule): Part;
/** Whether a condition holds in the state before an entry; without one, at the end. Throws `Missing`. */
export declare function holdsAt(part: Part, condition: Condition | undefined, entry: Entry | null, end?: End): boolean;
/** The same, with the answers for which it holds or does not. */
export declare function readAt(part: Part, condition: Condition, entry: Entry | null, end?: End): Reasoned;
/** The innermost instance in which an entry stands. */
export declare function instanceOf({ trace }: Pick<Part, 'trace'>, entry: Entry): Instance | undefined;
/** The moment up to which a part is known: its last end, or the last that the trace looks at. */
export declare function knownTo({ ended, ends, trace }: Part): Moment;
