/** Whether a case fits a routine: every answer is read into the model's form, or named as a problem. Never throws. */
import type { Case } from '../generated/case.ts';
import type { Answers } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { CaseProblem } from './result.ts';
import type { Text } from './text.ts';
/** What a case says, or all that is wrong with it. `texts`: the routine itself, and then those that it follows. */
export declare function fitCase(texts: readonly Text[], said: Case, calendar: Calendar): Answers | CaseProblem[];
