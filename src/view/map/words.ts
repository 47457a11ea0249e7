/** What the parts of a map say, in the routine's language. */
import { ValuePrinter } from '../../language/print-values.ts';
import { vocabularyOf } from '../../language/vocabulary.ts';
import type {
  Condition,
  Deadline,
  Doers,
  Id,
  Period,
  Procedure,
  Ref,
  Repeat,
  Statement,
  Step,
} from '../../model/model.ts';
import {
  answerWords,
  conditionWords,
  deadlineWords,
  durationWords,
  eventTitle,
  factWords,
  type Language,
  nameOf,
  quoted,
  stepOf,
  type Text,
  titleOf,
  valueWords,
} from '../../simulate/index.ts';

/** Whose words, and in which language. */
export interface Saying {
  readonly text: Text;
  readonly language: Language;
}

type Kind<K extends Statement['kind']> = Extract<Statement, { kind: K }>;
type Branch = Kind<'decision'>['branches'][number];

const say = ({ language }: Saying, en: string, nb: string): string => (language === 'nb' ? nb : en);

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Of which one is enough. */
export const either = (saying: Saying, items: readonly string[]): string => items.join(say(saying, ' or ', ' eller '));

const listed = (saying: Saying, items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${say(saying, 'and', 'og')} ${items.at(-1)}`;

const conditioned = (saying: Saying, when: Condition | undefined): string =>
  when ? `, ${say(saying, 'if', 'hvis')} ${conditionWords(when, saying.text, saying.language)}` : '';

/** A thing that something is counted from, or that ends it. */
function anchorWords(saying: Saying, refs: readonly Ref[]): string {
  const { text, language } = saying;
  const one = (ref: Ref): string => {
    if (ref.kind === 'fact') return factWords(ref.id, text, language);
    if (ref.kind === 'event') return quoted(eventTitle(text, ref.id), language);
    const step = ref.kind === 'step' && stepOf(text, ref.id);
    return quoted(step ? titleOf(step, text, language) : nameOf(ref, text), language);
  };
  return either(saying, refs.map(one));
}

/** `hver 6. måned`, as the routine itself is written. */
function periodWords({ language }: Saying, period: Period): string {
  const printer = new ValuePrinter(vocabularyOf(language));
  const place = { kind: 'period', start: 0, end: 0 } as const;
  switch (period.kind) {
    case 'duration':
      return printer.print({ ...place, of: 'duration', ...period.duration });
    case 'weekday':
      return printer.print({ ...place, of: 'weekday', weekday: period.weekday });
    case 'yearly':
      return printer.print({ ...place, of: 'duration', count: '1', unit: 'year', by: period });
    case 'times':
      return printer.print({ ...place, of: 'times', count: period.count, unit: 'year' });
  }
}

/** What a procedure is called. */
export const procedureTitle = ({ text }: Saying, { id, title, events = [id] }: Procedure): string =>
  title ?? events.map((event) => eventTitle(text, event)).join(', ');

/** What begins a procedure, how often, and what narrows that. */
export function procedureDetails(saying: Saying, procedure: Procedure): string[] {
  const { kind, every = [], after, atMost, until, countedFrom, outside } = procedure;
  const begins = {
    start: ['The case begins', 'Saken begynner'],
    event: ['When it happens', 'Når det skjer'],
    recurring: ['Every so often', 'Jevnlig'],
  } as const;
  const often = every.map(({ period, when }) => periodWords(saying, period) + conditioned(saying, when));
  const [en, nb] = begins[kind];
  return [
    ...(often.length ? often.map(capital) : [say(saying, en, nb)]),
    ...(after ? [`${say(saying, 'after', 'etter')} ${anchorWords(saying, after)}`] : []),
    ...(countedFrom ? [`${say(saying, 'counted from', 'regnet fra')} ${anchorWords(saying, countedFrom)}`] : []),
    ...(until ? [`${say(saying, 'until', 'til')} ${anchorWords(saying, until)}`] : []),
    ...(atMost === undefined ? [] : [timesWords(saying, atMost)]),
    ...(outside ? [say(saying, 'outside the case', 'utenfor saken')] : []),
  ];
}

const timesWords = (saying: Saying, count: number): string =>
  count === 1
    ? say(saying, 'once at most', 'høyst én gang')
    : say(saying, `at most ${count} times`, `høyst ${count} ganger`);

/** Who does a step, where a lane of one role does not say it all. */
export function doersWords(saying: Saying, lines: readonly Doers[]): string {
  const { text, language } = saying;
  const name = (ref: Ref) => nameOf(ref, text);
  const words = lines.map(({ chain, possibly, sameAs, when }) => {
    const groups = chain.map(({ join, roles }) => {
      const names = roles.map(name);
      if (join === 'or') return either(saying, names);
      return `${join === 'each' ? say(saying, 'each of ', 'hver av ') : ''}${listed(saying, names)}`;
    });
    const same = sameAs === undefined ? undefined : stepOf(text, sameAs);
    const first = same
      ? `${say(saying, 'the same person as', 'samme person som')} ${quoted(titleOf(same, text, language), language)}`
      : groups.join(say(saying, ', otherwise ', ', ellers '));
    const more = possibly ? `, ${say(saying, 'possibly', 'eventuelt')} ${listed(saying, possibly.map(name))}` : '';
    return first + more + conditioned(saying, when);
  });
  return words.join('; ');
}

/** That a step need not be done, when it is done, and by when. */
export function stepDetails(saying: Saying, { modality, when, deadlines = [] }: Step): string[] {
  const { text, language } = saying;
  const need = { must: '', should: say(saying, 'recommended', 'anbefalt'), may: say(saying, 'optional', 'valgfritt') };
  const limits = deadlines.map((deadline) => deadlineOf(saying, deadline));
  return [
    need[modality],
    when ? `${say(saying, 'only if', 'bare hvis')} ${conditionWords(when, text, language)}` : '',
    capital(limits.join('; ')),
  ].filter(Boolean);
}

function deadlineOf(saying: Saying, deadline: Deadline): string {
  const { text, language } = saying;
  const date =
    'date' in deadline && typeof deadline.date === 'object' ? factWords(deadline.date.fact, text, language) : '';
  const words = deadlineWords(deadline, language, (refs) => anchorWords(saying, refs), date);
  const soft = deadline.soft ? say(saying, ', where practical', ', så langt det er mulig') : '';
  return words + soft + conditioned(saying, deadline.when);
}

/** What a decision asks, and the answer that leads into each branch; `otherwise` leads past them all. */
export interface Question {
  readonly title: string;
  readonly answers: readonly string[];
  readonly otherwise: string;
}

export function questionOf(saying: Saying, { on, branches }: Kind<'decision'>): Question {
  const { text, language } = saying;
  const otherwise = say(saying, 'otherwise', 'ellers');
  const conditions = branches.flatMap(({ when }) => when ?? []);
  const [first] = conditions;
  // One condition is a question that is answered by yes or no.
  if (on === undefined && conditions.length === 1 && first) {
    const [yes, no] = [say(saying, 'yes', 'ja'), say(saying, 'no', 'nei')];
    const negated = first.op === 'not';
    const asked = plainWords(saying, negated ? first.item : first);
    const answers = branches.map(({ when }) => ((when !== undefined) !== negated ? yes : no));
    return { title: asQuestion(asked), answers, otherwise: negated ? yes : no };
  }
  const fact = on ?? factOfAll(conditions);
  const answer = ({ when }: Branch): string => {
    if (!when) return otherwise;
    return fact === undefined ? conditionWords(when, text, language) : valuesWords(saying, when);
  };
  const title =
    fact === undefined
      ? say(saying, 'Which holds first?', 'Hva gjelder først?')
      : asQuestion(text.facts.get(fact)?.title ?? fact);
  return { title, answers: branches.map(answer), otherwise };
}

const asQuestion = (words: string): string => `${capital(words).replace(/\?$/, '')}?`;

/** A condition that is a title alone needs no quotation marks. */
function plainWords({ text, language }: Saying, condition: Condition): string {
  const words = conditionWords(condition, text, language);
  return /^[«“][^«»“”]*[»”]$/.test(words) ? words.slice(1, -1) : words;
}

/** The one fact that some conditions compare, if they do no more. */
function factOfAll(conditions: readonly Condition[]): Id | undefined {
  const facts = new Set(conditions.map((one) => ('fact' in one ? one.fact : undefined)));
  return facts.size === 1 ? [...facts][0] : undefined;
}

/** What a comparison wants, or several that are joined by `or`. */
function valuesWords(saying: Saying, condition: Condition): string {
  if (condition.op === 'any')
    return either(
      saying,
      condition.items.map((item) => valuesWords(saying, item)),
    );
  if ('fact' in condition) return answerWords(condition, saying.text, saying.language);
  return conditionWords(condition, saying.text, saying.language);
}

/** The title of a statement that is no step. */
export function titleOfStatement(
  saying: Saying,
  statement: Kind<Exclude<Statement['kind'], 'step' | 'decision' | 'phase'>>,
): string {
  const { text, language } = saying;
  switch (statement.kind) {
    case 'choice':
      return say(saying, 'Choose one', 'Velg én');
    case 'anyOrder':
      return say(saying, 'All of these, in any order', 'Alt dette, i valgfri rekkefølge');
    case 'forEach':
      return `${say(saying, 'For each', 'For hver')}: ${statement.title ?? statement.id}`;
    case 'repeat':
      return repeatWords(saying, statement);
    case 'wait':
      return `${say(saying, 'Wait for', 'Vent på')}: ${
        statement.title ??
        either(
          saying,
          statement.events.map((event) => eventTitle(text, event)),
        )
      }`;
    case 'follow':
      return `${say(saying, 'Follow the routine', 'Følg rutinen')} ${statement.routine}`;
    case 'set': {
      const words = valueWords(statement.value, text.facts.get(statement.outcome), text, language);
      return `${capital(factWords(statement.outcome, text, language))} ${say(saying, 'becomes', 'blir')} ${words}`;
    }
    case 'close':
      return statement.title ?? say(saying, 'The case is closed', 'Saken avsluttes');
  }
}

function repeatWords(saying: Saying, { every, atLeast, atMost, until }: Repeat): string {
  const { text, language } = saying;
  const parts = [
    every && periodWords(saying, { kind: 'duration', duration: every }),
    atLeast !== undefined && say(saying, `at least ${atLeast} times`, `minst ${atLeast} ganger`),
    atMost !== undefined && timesWords(saying, atMost),
    until && `${say(saying, 'until', 'til')} ${conditionWords(until, text, language)}`,
  ];
  return [say(saying, 'Repeat', 'Gjenta'), ...parts.filter(Boolean)].join(' ');
}

/** What stands at the ways on from something that may fail to come, or be late. */
export const waitedWords = (saying: Saying, { atMost }: Kind<'wait'>): string =>
  atMost
    ? `${say(saying, 'not within', 'ikke innen')} ${durationWords(atMost, saying.language)}`
    : say(saying, 'otherwise', 'ellers');
export const overdueWords = (saying: Saying): string => say(saying, 'when overdue', 'ved fristbrudd');

/** The lane of what nobody is named for. */
export const nobodyWords = (saying: Saying): string => say(saying, 'Nobody named', 'Ingen er nevnt');

export const endWords = (saying: Saying): string => say(saying, 'End', 'Slutt');
