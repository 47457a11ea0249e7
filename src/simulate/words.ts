/** Reasons in words, for whoever reads a walk: short, and in the routine's language. */
import type { Id, Ref } from '../generated/routine.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import type { Calendar } from './calendar.ts';
import { dayOf } from './moment.ts';
import { stepOf, type Text } from './text.ts';
import type { Due, Entry, Reading, Reason, StepEntry, Trace } from './trace.ts';
import {
  dayOfYearWords,
  dayWords,
  durationWords,
  type Language,
  languageOf,
  listed,
  quoted,
  said,
} from './words-basic.ts';
import { nameOf, titleOf, valueWords } from './words-title.ts';
import type { Moment } from './zone.ts';

/** What is needed to put a walk in words: its trace, the routine and those that it follows, and whose calendar. */
export type Telling = {
  readonly trace: Trace;
  readonly language: string;
  readonly texts: ReadonlyMap<Id, Text>;
  readonly calendar: Calendar;
};

/**
 * Why the flow came to an entry, such as `avtale er BHT og all-inclusive er nei`. What began it all is said where it
 * was an event or a period, or where nothing else is to be said.
 */
export function becauseWords(telling: Telling, entry: Entry): string {
  const language = languageOf(telling.language);
  const text = telling.texts.get(entry.routine);
  const trigger = entry.because.findLast(({ kind }) => kind === 'trigger');
  const rest = entry.because.slice(trigger ? entry.because.indexOf(trigger) + 1 : 0);
  const readings = rest.flatMap((reason) => (reason.kind === 'condition' ? reason.readings : []));
  const answers = [...new Set(readings.map((reading) => readingWords(reading, text, language)))];
  const others = rest.flatMap((reason) => reasonWords(telling, reason, text, language));
  const isStart = trigger?.kind === 'trigger' && text?.procedures.get(trigger.procedure ?? '')?.kind === 'start';
  // Answers under a title read as a list, those under a name as a sentence.
  const list = answers.some((answer) => answer.includes(': ')) ? answers.join(', ') : listed(answers, language);
  const parts = [...(answers.length > 0 ? [list] : []), ...others];
  // In a followed routine the case began elsewhere, and perhaps long before: that it is followed is what began it.
  const before = trigger && entry.because[entry.because.indexOf(trigger) - 1];
  const origin = isStart && before?.kind === 'follow' ? before : trigger;
  const began = origin && (!isStart || parts.length === 0) ? reasonWords(telling, origin, text, language) : [];
  return [...began, ...parts].join('; ');
}

/** Why a step is due when it is, such as `innen 5 virkedager etter «Kravet kommer»`. */
export function dueWords(telling: Telling, due: Due): string {
  const language = languageOf(telling.language);
  const anchor = (refs: readonly Ref[]) => anchorWords(telling, due, refs, language);
  const words = deadlineWords(due.deadline, language, anchor, due.shown);
  const missed = due.missed ? said(language, ', which was missed', ', som ikke ble holdt') : '';
  const soft = due.soft ? said(language, ', where practical', ', så langt det er mulig') : '';
  if (due.own) return words + soft + missed;
  const later = quoted(stepTitle(telling, due.routine, due.of), language);
  return said(language, `${later} must be done ${words}`, `${later} skal gjøres ${words}`) + soft;
}

/** What whoever does a step must mind: that somebody else did the other (`semantics.md`, 1.27). */
export function instructionWords(telling: Telling, step: StepEntry): string[] {
  const language = languageOf(telling.language);
  const others = [...new Set(step.notBy.flatMap(({ entries }) => entries))];
  const titles = others.map((place) => quoted(entryTitle(telling, place), language));
  if (titles.length === 0) return [];
  const list = listed(titles, language);
  return [said(language, `someone else than whoever did ${list}`, `en annen enn den som gjorde ${list}`)];
}

/** A fact's value and how it was read, such as `avtale er BHT`. */
export function readingWords(reading: Reading, text: Text | undefined, language: Language): string {
  if (reading.kind === 'available') {
    const role = nameOf({ kind: 'role', id: reading.role }, text);
    const [en, nb] = reading.holds ? ['is available', 'er tilgjengelig'] : ['is not available', 'er ikke tilgjengelig'];
    return `${role} ${said(language, en, nb)}`;
  }
  if (reading.kind === 'began') {
    const event = quoted(eventTitle(text, reading.event), language);
    return reading.holds
      ? said(language, `it is ${event}`, `det er ${event}`)
      : said(language, `it is not ${event}`, `det er ikke ${event}`);
  }
  const fact = text?.facts.get(reading.fact);
  const name = fact?.title === undefined ? reading.fact : quoted(fact.title, language);
  if (reading.value === null) {
    if (reading.kind === 'outcome') return said(language, `${name} is not set`, `${name} er ikke satt`);
    return said(language, `${name} does not exist here`, `${name} finnes ikke her`);
  }
  const value = valueWords(reading.value, fact, text, language);
  return fact?.title === undefined ? said(language, `${name} is ${value}`, `${name} er ${value}`) : `${name}: ${value}`;
}

/** The title of an entry, or what it is known by. */
export function entryTitle(telling: Telling, place: number): string {
  const entry = telling.trace.entries[place];
  if (!entry) return '';
  const text = telling.texts.get(entry.routine);
  if (entry.kind === 'step') return stepTitle(telling, entry.routine, entry.id);
  if (entry.kind === 'trigger' && entry.procedure)
    return text?.procedures.get(entry.id)?.title ?? eventTitle(text, entry.id);
  // What began nothing may be an event of a routine that is followed at another time.
  if (entry.kind === 'trigger') {
    const titles = [text, ...telling.texts.values()].map((one) => eventTitle(one, entry.id));
    return titles.find((title) => title !== entry.id) ?? entry.id;
  }
  const statement = text?.statements.get(entry.id);
  if (statement?.kind === 'wait') return statement.title ?? eventTitle(text, statement.events[0] ?? entry.id);
  const language = languageOf(telling.language);
  if (entry.kind === 'set') {
    const fact = text?.facts.get(entry.outcome);
    const value = valueWords(entry.value, fact, text, language);
    return `${fact?.title ?? entry.outcome} ${said(language, 'becomes', 'blir')} ${value}`;
  }
  if (statement?.kind === 'close') return statement.title ?? said(language, 'the case is closed', 'saken avsluttes');
  return statement && 'title' in statement && statement.title ? statement.title : entry.id;
}

function stepTitle(telling: Telling, routine: Id, id: Id): string {
  const text = telling.texts.get(routine);
  const step = stepOf(text, id);
  return step && text ? titleOf(step, text, languageOf(telling.language)) : id;
}

function reasonWords(telling: Telling, reason: Reason, text: Text | undefined, language: Language): string[] {
  const on = (moment: Moment) => dateOf(moment, telling.calendar, language);
  switch (reason.kind) {
    case 'trigger': {
      const procedure = reason.procedure === null ? undefined : text?.procedures.get(reason.procedure);
      const title = quoted(procedure?.title ?? eventTitle(text, reason.event ?? reason.procedure ?? ''), language);
      const date = on(reason.moment);
      if (procedure?.kind === 'start')
        return [said(language, `the case began on ${date}: ${title}`, `saken begynte ${date}: ${title}`)];
      if (procedure?.kind === 'recurring') return [said(language, `${title} fell on ${date}`, `${title} falt ${date}`)];
      return [said(language, `${title} on ${date}`, `${title} ${date}`)];
    }
    case 'option': {
      const option = quoted(reason.title ?? optionTitle(telling, text, reason.option), language);
      return [said(language, `the option ${option} was chosen`, `alternativet ${option} ble valgt`)];
    }
    case 'turn':
      if (reason.turns < 2) return [];
      return [said(language, `turn ${reason.turn} of ${reason.turns}`, `gang ${reason.turn} av ${reason.turns}`)];
    case 'round': {
      if (reason.round < 2) return [];
      const answers = reason.readings.map((reading) => readingWords(reading, text, language));
      const round = said(language, `round ${reason.round}`, `runde ${reason.round}`);
      return [
        answers.length > 0 ? `${round}, ${said(language, 'since', 'siden')} ${listed(answers, language)}` : round,
      ];
    }
    case 'wait': {
      const statement = text?.statements.get(reason.of);
      const event = statement?.kind === 'wait' ? (statement.events[0] ?? reason.of) : reason.of;
      const title = quoted(reason.title ?? eventTitle(text, event), language);
      return [said(language, `the time for ${title} was up`, `tiden for ${title} var ute`)];
    }
    case 'overdue': {
      const step = quoted(text ? stepTitle(telling, text.id, reason.of) : reason.of, language);
      return [said(language, `${step} missed its limit`, `fristen for ${step} ble brutt`)];
    }
    case 'follow': {
      const title = (id: Id) => quoted(telling.texts.get(id)?.routine.title ?? id, language);
      const [by, of] = [title(followerOf(telling, reason)), title(reason.routine)];
      return [said(language, `the routine ${by} follows ${of}`, `rutinen ${by} følger ${of}`)];
    }
    case 'condition':
      return [];
  }
}

/** The routine in which the statement that follows the other stands. */
function followerOf({ texts, trace }: Telling, { of, routine }: Extract<Reason, { kind: 'follow' }>): Id {
  const follows = (text: Text | undefined) => {
    const statement = text?.statements.get(of);
    return statement?.kind === 'follow' && statement.routine === routine;
  };
  if (follows(texts.get(trace.routine))) return trace.routine;
  return [...texts.values()].find(follows)?.id ?? trace.routine;
}

/**
 * A deadline in words, such as `innen 5 virkedager etter «Kravet kommer»`.
 * @param anchor what it counts from, or back from
 * @param date the date where a fact says it
 */
export function deadlineWords(
  deadline: Due['deadline'],
  language: Language,
  anchor: (refs: readonly Ref[]) => string,
  date: string,
): string {
  switch (deadline.kind) {
    case 'within': {
      const words = said(language, 'within ', 'innen ') + durationWords(deadline.duration, language);
      return deadline.after ? `${words} ${said(language, 'after', 'etter')} ${anchor(deadline.after)}` : words;
    }
    case 'newDeadline': {
      const words = durationWords(deadline.duration, language);
      return said(
        language,
        `within ${words} of the limit that was missed`,
        `innen ${words} etter fristen som ble brutt`,
      );
    }
    case 'atLeastBefore': {
      const before = anchor(deadline.before);
      const words = durationWords(deadline.duration, language);
      return said(language, `at least ${words} before ${before}`, `senest ${words} før ${before}`);
    }
    case 'before':
      return said(language, 'before ', 'før ') + anchor(deadline.of);
    case 'on':
    case 'by': {
      const day = dayWords(typeof deadline.date === 'string' ? deadline.date : date, language);
      if (deadline.kind === 'by') return said(language, `by ${day}`, `innen ${day}`);
      return said(language, `on ${day}`, day);
    }
    case 'everyYear':
      return said(language, 'by ', 'innen ') + dayOfYearWords(deadline.month, deadline.day, language);
    case 'byDay': {
      const next = deadline.nextWorkingDay ? said(language, ', or the next working day', ', eller neste virkedag') : '';
      return said(language, `by day ${deadline.day} of the month`, `innen den ${deadline.day}. i måneden`) + next;
    }
    case 'sameDay':
      return said(language, 'the same day', 'samme dag');
    case 'text':
      return deadline.text;
    case 'inGoodTime': {
      const before = anchor(deadline.before);
      return `${vocabularyOf(language).keyword(deadline.kind)} ${before}`;
    }
    default:
      return vocabularyOf(language).keyword(deadline.kind);
  }
}

/** What a reference of a routine names, in quotation marks where it has a title. */
export function refWords(telling: Telling, ref: Ref, routine: Id = telling.trace.routine): string {
  const language = languageOf(telling.language);
  const text = telling.texts.get(routine);
  if (ref.kind === 'step') return quoted(stepTitle(telling, routine, ref.id), language);
  return ref.kind === 'fact' && !text?.facts.get(ref.id)?.title ? ref.id : quoted(nameOf(ref, text), language);
}

function anchorWords(telling: Telling, due: Due, refs: readonly Ref[], language: Language): string {
  if (due.anchor !== null) return quoted(entryTitle(telling, due.anchor), language);
  const names = refs.map((ref) => refWords(telling, ref, due.routine));
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${said(language, 'or', 'eller')} ${names.at(-1)}`;
}

function optionTitle(telling: Telling, text: Text | undefined, id: Id): string {
  return text?.statements.get(id)?.kind === 'step' ? stepTitle(telling, text.id, id) : id;
}

/** The title of an event alone; its name where a title speaks of others too. */
export function eventTitle(text: Text | undefined, id: Id): string {
  const event = text?.routine.events.find((one) => one.id === id);
  // A procedure that several events begin has a title for all of them: then the name says which.
  const begun = text?.routine.procedures.find(({ events }) => events?.includes(id) && events.length === 1);
  return event?.title ?? begun?.title ?? id;
}

/** The date of a moment, such as `1. mars 2024`. */
export function dateOf(moment: Moment, calendar: Calendar, language: Language): string {
  const day = dayOf(moment, calendar);
  return day === undefined ? '' : dayWords(day, language);
}
