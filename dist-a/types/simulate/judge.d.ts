/** The verdict on a rule, from a trace alone (`semantics.md`, 2.12–2.14): a walk's, or a journal brought into that form. */
import type { Routine, Rule } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import type { RuleVerdict } from './result.ts';
import { type Text } from './text.ts';
import type { Trace } from './trace.ts';
/** Judges one rule of the routine: the worst of its forms, over all cases of the trace (1.35). */
export declare function judge(routine: Routine, rule: Rule, trace: Trace, calendar: Calendar): RuleVerdict;
/** Judges every rule that has a form: the routine's own, and those of the routines that were followed, on their parts. */
export declare function judgeWalk(trace: Trace, texts: ReadonlyMap<string, Text>, calendar: Calendar): RuleVerdict[];
