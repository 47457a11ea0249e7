/** A case as the lines of an example (`language.md`, 3.6), with what came of it as its expectations. */
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts';
import type { Case, Duration, Routine, Value } from '../model/model.ts';
import { durationWords, languageOf, type Walk } from '../simulate/index.ts';

type Said = NonNullable<Case['given']>[string];

/**
 * The heading of an example, and the lines below it, without their margin. What no line of an example can say is left
 * out; a line may name what the routine gave no name: whoever adds it asks the binder.
 * @param walk what came of the case: the facts that it did not ask are not told, and its outcomes are expected
 * @param title without it the example is called after what its case answers
 */
export function exampleLines(
  routine: Routine,
  said: Case,
  walk: Walk,
  title?: string,
): { readonly head: string; readonly lines: readonly string[] } {
  const to = vocabularyOf(languageOf(routine.language));
  const { keyword } = to;
  const answers = [...givenOf(said, walk)].map(
    ([id, value]) => `${id} ${to.word('equals')} ${roundsOf(routine, id, value, to)}`,
  );
  const lines = [
    ...(answers.length ? [`${keyword('given')} ${answers.join(', ')}`] : []),
    ...(said.start === undefined ? [] : [`${keyword('startsAt')} ${said.start.slice(0, 16).replace('T', ' ')}`]),
    ...(said.unavailable ?? []).map((role) => `${role} ${keyword('isNotAvailable')}`),
    ...(said.events ?? []).flatMap((event) => laterOf(event, said.start, to)),
    ...(said.answers ?? []).flatMap(({ of, choose, done, turns, overdue }) => [
      ...(choose === undefined ? [] : [`${keyword('chooseOption')} ${choose}`]),
      ...(done === undefined ? [] : [`${keyword(done ? 'including' : 'without')} ${of}`]),
      ...(turns === undefined ? [] : [`${of} ${turns} ${to.word('times')}`]),
      ...(overdue ? [`${of} ${keyword('isOverdue')}`] : []),
    ]),
    ...expected(routine, walk, to),
  ];
  const name = title ?? nameFor([...answers, ...(said.events ?? []).map(({ event }) => event)], to);
  return { head: `${keyword('example')} "${name.replace(/["\r\n]/g, ' ')}"`, lines: [...new Set(lines)] };
}

// More than this nobody reads in a list of examples.
const longestName = 70;

/** What a case is called that answers so. */
function nameFor(told: readonly string[], { language }: Vocabulary): string {
  const name = told.join(', ').replaceAll('"', '');
  if (name.length <= longestName) return name || (language === 'nb' ? 'Uten valg' : 'Without choices');
  return `${name.slice(0, name.lastIndexOf(' ', longestName)).replace(/,$/, '')} …`;
}

/** What was answered to the facts that the walk asked, those of one occurrence or turn too: an example answers for all. */
function givenOf({ given = {}, answers = [] }: Case, { asked }: Walk): Map<string, Said> {
  const all = [given, ...answers.map((answer) => answer.given ?? {})];
  const ofPath = asked.flatMap((one) => (one.kind === 'fact' ? one.fact : []));
  return new Map(
    ofPath.flatMap((id) => {
      const value = all.find((own) => own[id] !== undefined)?.[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function roundsOf(routine: Routine, id: string, value: Said, to: Vocabulary): string {
  const all = Array.isArray(value) ? value : [value];
  return all.map((one) => valueWords(routine, id, one, to)).join(`, ${to.word('then')} `);
}

function valueWords(routine: Routine, id: string, value: Value | number | boolean, to: Vocabulary): string {
  if (typeof value === 'object') return lengthOf(value, to);
  const text = String(value);
  switch (routine.facts.find((fact) => fact.id === id)?.type.kind) {
    case 'yesNo':
      return to.word(['yes', 'true', 'ja'].includes(text) ? 'yes' : 'no');
    case 'text':
      return `"${text.replace(/["\r\n]/g, ' ')}"`;
    case 'number':
      return to.language === 'nb' ? text.replace('.', ',') : text;
    default:
      return text;
  }
}

const lengthOf = (length: Duration, to: Vocabulary): string => durationWords(length, languageOf(to.language));

const minutesIn = { day: 24 * 60, hour: 60, minute: 1 } as const;

/** An example says how long after the start an event comes: of a moment, by both clocks. */
function laterOf({ event, at, after }: NonNullable<Case['events']>[number], start = '', to: Vocabulary): string[] {
  const local = (moment: string) => Date.parse(`${moment.includes('T') ? moment.slice(0, 16) : `${moment}T09:00`}Z`);
  const minutes = at === undefined ? 0 : (local(at) - local(start)) / 60_000;
  if (!after && !(minutes >= 0)) return [];
  const unit = (['day', 'hour', 'minute'] as const).find((one) => minutes % minutesIn[one] === 0) ?? 'minute';
  const length = after ?? { count: String(minutes / minutesIn[unit]), unit };
  return [`${to.keyword('afterTime')} ${lengthOf(length, to)}: ${event}`];
}

/** Its outcomes; where it has none, the steps that are done. */
function expected(routine: Routine, { outcomes, trace }: Walk, to: Vocabulary): string[] {
  const expect = to.keyword('expect');
  const ends = Object.entries(outcomes).map(
    ([id, value]) => `${expect} ${id} ${to.word('equals')} ${valueWords(routine, id, value, to)}`,
  );
  if (ends.length) return ends;
  return trace.entries.flatMap(({ kind, id, routine: of }) =>
    kind === 'step' && of === routine.id ? `${expect} ${id}` : [],
  );
}
