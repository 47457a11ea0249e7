/** Examples: the case that each tells, in the form that walks take, and what is expected of it. */

import { kept } from '../language/kept.ts';
import {
  itemsOf,
  type Line,
  type Part,
  partOf,
  type Text,
  type Condition as TreeCondition,
  type Value as TreeValue,
  type Word,
} from '../language/tree.ts';
import { conditionOf, valueFor } from './conditions.ts';
import { at, type Context, factOf, idOf, idsOf, named, refOf, refsOf, report, suggestion } from './context.ts';
import type { Answer, Case, Example, Expectation, Ref, Routine, Value } from './model.ts';
import { type Kind, lookUp } from './names.ts';
import { wrongCount } from './quantities.ts';
import { remarksOf } from './remarks.ts';
import { statementsIn } from './statements.ts';
import { defined, durationOf, some } from './values.ts';

const happening: readonly Kind[] = ['step', 'procedure', 'event', 'document', 'message', 'phase'];

/** A case as it is being told. */
interface Told extends Case {
  given: NonNullable<Case['given']>;
  events: NonNullable<Case['events']>;
  unavailable: string[];
  answers: Answer[];
}

/** An example. The procedures of the model must be there already: an option is answered at the choice that it belongs to. */
export function exampleOf(context: Context, line: Line, id: string): Example {
  const told: Told = { given: {}, events: [], unavailable: [], answers: [] };
  const expects: Expectation[] = [];
  for (const below of line.body) {
    if (below.kind === 'expect' || below.kind === 'expectNot') {
      const expectation = expectationOf(context, below);
      if (expectation) expects.push(at(context, below, expectation));
    } else tell(context, below, told);
  }
  const { given, events, unavailable, answers, ...rest } = told;
  const made = defined<Case>({
    ...rest,
    given: Object.keys(given).length ? given : undefined,
    events: some(events),
    unavailable: some(unavailable),
    answers: some(answers),
  });
  return at(
    context,
    line,
    defined<Example>({
      id,
      title: line.title?.text,
      case: made as Example['case'],
      expects,
      remarks: remarksOf(context, line),
    }),
  );
}

function tell(context: Context, line: Line, told: Told): void {
  const { value } = line;
  switch (line.kind) {
    case 'given':
      for (const item of itemsOf(value)) {
        if (item.kind !== 'answer') continue;
        const fact = answered(context, item.what);
        if (!fact) continue;
        if (factOf(context, fact)?.outcome) {
          report(context, 'answer-outcome', item, { fact: item.what.text });
          continue;
        }
        const rounds = item.rounds.flatMap(
          (round) => valueFor(context, factOf(context, fact)!, round[0]!, item.what.text) ?? [],
        ) as Value[];
        if (rounds.length) told.given[fact] = rounds.length === 1 ? rounds[0]! : (rounds as [Value, ...Value[]]);
      }
      break;
    case 'startsAt':
      if (value?.kind === 'date') told.start = value.text;
      break;
    case 'afterTime':
      if (value?.kind === 'later') {
        const after = durationOf(value.delay);
        for (const event of value.events)
          for (const id of idsOf(context, event, ['event'])) if (after) told.events.push({ event: id, after });
      }
      break;
    case 'chooseOption':
      for (const item of itemsOf(value)) {
        const option = item.kind === 'word' ? idOf(context, item, ['block', 'step', 'phase']) : undefined;
        const choice = option === undefined ? undefined : choiceOf(context, option);
        if (choice) told.answers.push({ of: choice, choose: option! });
      }
      break;
    case 'including':
    case 'without':
      for (const { of, item } of leftOpen(context, value)) {
        const done = line.kind === 'including';
        const before = told.answers.find((one) => one.of === of && one.done === !done);
        const place = before && context.spans.get(before);
        if (place) {
          const related = [{ source: context.source, start: place.start, end: place.end }];
          report(context, 'answer-contradictory', item, { step: of }, { related });
        } else told.answers.push(at(context, item, { of, done }));
      }
      break;
    case 'circumstance':
      circumstance(context, line, told);
      break;
  }
}

function circumstance(context: Context, line: Line, told: { answers: Answer[]; unavailable: string[] }): void {
  if (line.value?.kind !== 'turns') return;
  const { of, count } = line.value;
  const ids = (kinds: readonly Kind[]) => of.flatMap((item) => idsOf(context, item, kinds));
  if (partOf(line, 'isNotAvailable')) told.unavailable.push(...ids(['role', 'system']));
  else if (partOf(line, 'isOverdue')) for (const step of ids(['step'])) told.answers.push({ of: step, overdue: true });
  else if (count !== null)
    for (const block of ids(['block'])) if (!wrongCount(count)) told.answers.push({ of: block, turns: Number(count) });
}

/** The fact that an answer is of; a text is one that the routine uses as a yes/no fact. */
function answered(context: Context, what: Word | Text): string | undefined {
  if (what.kind === 'word') return anyFact(context, what);
  const fact = context.factsTitled.get(what.text)?.find(({ implied }) => implied);
  if (fact) return fact.id;
  const word: Word = { kind: 'word', text: what.text, start: what.start, end: what.end };
  const { hint } = suggestion(context, word, []);
  report(context, 'name-unknown', what, { name: what.text, kinds: context.vocabulary.word('ofFact'), hint });
  return undefined;
}

/** A case answers the facts of all procedures and turns, whatever they are known inside of. */
function anyFact(context: Context, word: Word): string | undefined {
  const everywhere = { ...context, scopes: context.names.of(word.text).flatMap(({ scope }) => scope ?? []) };
  return idOf(everywhere, word, ['fact']);
}

/** The steps named, of which a case can say whether they are done: an obligatory one always is. */
function leftOpen(context: Context, value: TreeValue | undefined): { of: string; item: TreeValue }[] {
  const open = stepsLeftOpen(context.model.procedures);
  return itemsOf(value).flatMap((item) =>
    idsOf(context, item, ['step']).flatMap((of) => {
      if (open.has(of)) return [{ of, item }];
      report(context, 'answer-obligatory', item, { step: of });
      return [];
    }),
  );
}

/** The steps that a case can say are done or left out, by their modality. */
export const stepsLeftOpen = kept((procedures: Routine['procedures']): ReadonlyMap<string, 'should' | 'may'> => {
  const all = procedures.flatMap(({ body }) => statementsIn(body));
  return new Map(
    all.flatMap((one) => (one.kind === 'step' && one.modality !== 'must' ? [[one.id, one.modality] as const] : [])),
  );
});

function choiceOf(context: Context, option: string): string | undefined {
  const all = context.model.procedures.flatMap(({ body }) => statementsIn(body));
  return all.find((one) => one.kind === 'choice' && one.options.some(({ id }) => id === option))?.id;
}

function expectationOf(context: Context, line: Line): Expectation | undefined {
  const not = line.kind === 'expectNot' ? { not: true as const } : {};
  const condition = line.value as TreeCondition | undefined;
  const bare = condition?.kind === 'holds' && condition.what.kind === 'word' ? condition.what : undefined;
  const [part]: readonly Part[] = line.parts;
  if (part) {
    const of = bare && refOf(context, bare, happening);
    return of && qualified(context, of, part, not);
  }
  if (bare) {
    const meant = lookUp(context.names, bare.text, context.scopes);
    if (!meant.some(({ kind }) => kind === 'fact' || kind === 'definition')) {
      const of = expected(context, bare);
      return of && { kind: 'happens', of, ...not };
    }
  }
  const bound = conditionOf(context, condition);
  return bound && { kind: 'condition', condition: bound, ...not };
}

function expected(context: Context, word: Word): Ref | undefined {
  const found = named(context, word, [...happening, 'fact', 'definition']);
  return found && at(context, word, { kind: found.kind as 'step', id: found.id });
}

function qualified(context: Context, of: Ref, part: Part, not: { not?: true }): Expectation | undefined {
  const value: TreeValue | undefined = part.value;
  switch (part.kind) {
    case 'before': {
      const then = value && refOf(context, value, happening);
      return then && { kind: 'order', first: of, then, ...not };
    }
    case 'withinDate':
      return value?.kind === 'date' ? { kind: 'within', of, date: value.text, ...not } : undefined;
    default:
      return { kind: 'by', of, roles: refsOf(context, value, ['role', 'system']), ...not };
  }
}
