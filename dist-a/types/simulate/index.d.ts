/** The walk of one case, and verdicts on what happened in it. */
export { type Question, withAnswer } from './answering.ts';
export { type Calendar, holidaysKnown, knownYears, makeCalendar, openCalendar } from './calendar.ts';
export { isTooLate } from './due.ts';
export { checkExample, type ExampleResult, type Got } from './example.ts';
export { tellingOf, toJson, type WalkJson } from './json.ts';
export { judge } from './judge.ts';
export { formatUnambiguous } from './moment.ts';
export { instanceOf } from './part.ts';
export type * from './result.ts';
export { stepOf, type Text, textOf } from './text.ts';
export type * from './trace.ts';
export { type Surroundings, walk, walkSoFar } from './walk.ts';
export { becauseWords, deadlineWords, dueWords, entryTitle, eventTitle, instructionWords, readingWords, refWords, type Telling, } from './words.ts';
export { dayWords, durationWords, type Language, languageOf, quoted } from './words-basic.ts';
export { breakWords, brokenWords } from './words-break.ts';
export { answerWords, conditionWords, factWords } from './words-condition.ts';
export { nameOf, titleOf, valueWords } from './words-title.ts';
export { urgingWords } from './words-urging.ts';
