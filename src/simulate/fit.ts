/** Whether a case fits a routine: every answer is read into the model's form, or named as a problem. Never throws. */
import type { Answer, Case, Duration, Given } from '../generated/case.ts';
import type { FactType, Id, Value } from '../generated/routine.ts';
import type { Answers, Coming, FittedAnswer, GivenValues } from './answers.ts';
import type { Calendar } from './calendar.ts';
import { parseDay } from './day.ts';
import { readDuration } from './duration.ts';
import { limitOfDate, sameTimeOn, shift } from './limit.ts';
import { dayOf, parseMoment } from './moment.ts';
import type { CaseProblem } from './result.ts';
import type { Text } from './text.ts';
import { readValue, valueText } from './values.ts';
import type { Moment } from './zone.ts';

type Report = (kind: CaseProblem['kind'], id: Id, value?: string | null, type?: FactType) => void;

/** What a case says, or all that is wrong with it. `texts`: the routine itself, and then those that it follows. */
export function fitCase(texts: readonly Text[], said: Case, calendar: Calendar): Answers | CaseProblem[] {
  const problems: CaseProblem[] = [];
  const report: Report = (kind, id, value = null, type) =>
    problems.push(type ? { kind, id, value, type } : { kind, id, value });
  const start = readStart(said, calendar, report);
  if (start === undefined) return problems;
  const until = readUntil(said, start, calendar, report);
  const comings = readEvents(texts, said, start, calendar, report);
  const of = new Map<Id, FittedAnswer[]>();
  for (const answer of said.answers ?? []) {
    const fitted = readAnswer(texts, answer, start, calendar, report);
    const others = of.get(answer.of);
    if (others) others.push(fitted);
    else of.set(answer.of, [fitted]);
  }
  const given = readGiven(texts, said.given ?? {}, report);
  for (const role of said.unavailable ?? []) if (!canAct(texts, role)) report('role-unknown', role);
  if (problems.length > 0) return problems;
  return {
    start,
    until,
    given,
    comings: comings.filter(({ moment }) => moment >= start && moment <= until),
    early: comings.filter(({ moment }) => moment < start || moment > until),
    unavailable: new Set(said.unavailable),
    of,
  };
}

function readStart(said: Case, calendar: Calendar, report: Report): Moment | undefined {
  if (said.start === undefined) {
    report('start-missing', 'start');
    return undefined;
  }
  const start = parseMoment(said.start, calendar, '09:00');
  if (start === undefined) report('start-unreadable', 'start', said.start);
  return start;
}

/** To the end of the date, if there is no time of day; without an answer one year (2.15). */
function readUntil(said: Case, start: Moment, calendar: Calendar, report: Report): Moment {
  const year: Duration = { count: '1', unit: 'year' };
  if (said.until === undefined) return shift(start, year, calendar) ?? start;
  const day = parseDay(said.until);
  const until = day === undefined ? parseMoment(said.until, calendar) : limitOfDate(day, calendar).moment - 1;
  if (until === undefined) report('until-unreadable', 'until', said.until);
  else if (until < start) report('until-before-start', 'until', said.until);
  return until ?? start;
}

function readEvents(
  texts: readonly Text[],
  said: Case,
  start: Moment,
  calendar: Calendar,
  report: Report,
): readonly Coming[] {
  const read = (said.events ?? []).flatMap(({ event, at, after }) => {
    if (!texts.some(({ events }) => events.has(event))) report('event-unknown', event);
    if (after && typeof readDuration(after) === 'string') report('duration-unreadable', event, valueText(after));
    const from = at === undefined ? start : momentAt(at, start, calendar);
    if (from === undefined) report('moment-unreadable', event, at);
    const moment = from !== undefined && after ? shift(from, after, calendar) : from;
    return moment === undefined ? [] : [{ event, moment }];
  });
  read.sort((a, b) => a.moment - b.moment);
  const counts = new Map<Id, number>();
  return read.map(({ event, moment }) => {
    // What came before the start is not of this case, and not counted.
    const number = (counts.get(event) ?? 0) + (moment < start ? 0 : 1);
    counts.set(event, number);
    return { event, moment, number };
  });
}

/** A date without a time of day is taken at the start's time, so that it cannot come before the start on its date. */
function momentAt(text: string, start: Moment, calendar: Calendar): Moment | undefined {
  const day = parseDay(text);
  return day === undefined || dayOf(start, calendar) === undefined
    ? parseMoment(text, calendar)
    : sameTimeOn(day, start, calendar);
}

function readGiven(texts: readonly Text[], given: Given, report: Report): GivenValues {
  const roles = new Set(texts.flatMap(({ roles }) => [...roles.keys()]));
  const read = new Map<Id, readonly Value[]>();
  for (const [id, answer] of Object.entries(given)) {
    const fact = texts.map(({ facts }) => facts.get(id)).find((one) => one !== undefined);
    const all = Array.isArray(answer) ? answer : [answer];
    if (!fact) report('fact-unknown', id);
    else if (fact.outcome) report('fact-is-outcome', id);
    else if (all.length > 1 && !texts.some(({ askedInRounds }) => askedInRounds.has(id))) report('several-values', id);
    else {
      const values = all.map((one) => {
        const value = readValue(one, fact.type, roles);
        if (value === undefined) report('value-not-of-type', id, valueText(one), fact.type);
        return value ?? '';
      });
      read.set(id, values);
    }
  }
  return read;
}

function readAnswer(
  texts: readonly Text[],
  answer: Answer,
  start: Moment,
  calendar: Calendar,
  report: Report,
): FittedAnswer {
  const { given, at, ...rest } = answer;
  const { of } = answer;
  const statement = texts.map(({ statements }) => statements.get(of)).find((one) => one !== undefined);
  const isProcedure = texts.some(({ procedures }) => procedures.has(of));
  if (!statement && !isProcedure) report('statement-unknown', of);
  else {
    const kind = statement?.kind ?? 'procedure';
    for (const [field, kinds] of Object.entries(fieldsFor)) {
      const said = answer[field as keyof Answer];
      if (said !== undefined && !kinds.includes(kind) && !(isProcedure && kinds.includes('procedure')))
        report('answer-not-for-this', of, field);
    }
  }
  if (statement?.kind === 'choice' && answer.choose !== undefined) {
    if (!statement.options.some(({ id }) => id === answer.choose)) report('option-unknown', of, answer.choose);
  }
  if (statement?.kind === 'step' && statement.modality === 'must' && answer.done === false)
    report('step-is-obligatory', of);
  if (typeof answer.waits === 'object' && typeof readDuration(answer.waits) === 'string')
    report('duration-unreadable', of, valueText(answer.waits));
  if (statement?.kind === 'repeat' && answer.rounds !== undefined) {
    const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = statement;
    if (answer.rounds < Math.max(atLeast, 1) || answer.rounds > atMost)
      report('rounds-out-of-range', of, String(answer.rounds));
  }
  for (const role of [...(answer.by ?? []), ...(answer.unavailable ?? [])])
    if (!canAct(texts, role)) report('role-unknown', role);
  for (const [place, id] of (answer.order ?? []).entries())
    if (
      answer.order!.indexOf(id) !== place ||
      !texts.some(({ statements, procedures }) => statements.has(id) || procedures.has(id))
    )
      report('order-unknown', of, id);
  const moment = at === undefined ? undefined : momentAt(at, start, calendar);
  if (at !== undefined && moment === undefined) report('moment-unreadable', of, at);
  return {
    ...rest,
    ...(given && { given: readGiven(texts, given, report) }),
    ...(moment !== undefined && { at: moment }),
  };
}

/** What may be answered for which kind of statement. */
const fieldsFor: Record<string, readonly string[]> = {
  given: ['procedure', 'forEach', 'repeat'],
  done: ['step'],
  choose: ['choice'],
  rounds: ['repeat'],
  turns: ['forEach'],
  waits: ['wait', 'step'],
  overdue: ['step'],
  by: ['step'],
  unavailable: ['procedure'],
  order: ['anyOrder', 'procedure'],
  at: ['step', 'wait'],
};

function canAct(texts: readonly Text[], id: Id): boolean {
  return texts.some(({ roles, systems }) => roles.has(id) || systems.has(id));
}
