/** Conditions of the tree as conditions of the model: names bound, types compared. */
import type { Span } from '../language/source.ts';
import {
  type Line,
  partOf,
  type Text,
  type Condition as TreeCondition,
  type Value as TreeValue,
  type Word,
} from '../language/tree.ts';
import {
  at,
  type Context,
  factOf,
  idOf,
  inNorwegian,
  knowFact,
  listed,
  named,
  report,
  suggestion,
  useValue,
} from './context.ts';
import { compareDecimals } from './decimals.ts';
import type { Condition, Fact, Value } from './model.ts';
import { slug } from './names.ts';
import { wrongDuration } from './quantities.ts';

const typeWords: Record<Fact['type']['kind'], readonly [en: string, nb: string]> = {
  choice: ['a choice between values', 'et valg mellom verdier'],
  yesNo: ['a yes or no', 'et ja eller nei'],
  number: ['a number', 'et tall'],
  wholeNumber: ['a whole number', 'et helt tall'],
  date: ['a date', 'en dato'],
  text: ['a text', 'en tekst'],
  duration: ['a duration', 'en varighet'],
  role: ['a role', 'en rolle'],
};
const typeWord = (context: Context, fact: Fact): string => typeWords[fact.type.kind][inNorwegian(context) ? 1 : 0];
const declared = (context: Context, id: string) =>
  context.names.of(id).flatMap(({ kind, place }) => (kind === 'fact' && place ? [place] : []));

/** Remembers where a condition stands. */
export const placed = (context: Context, span: Span, made: Condition): Condition => at(context, span, made);

/** A condition of the tree, bound; nothing if a name in it is unknown, which is then a problem. */
export function conditionOf(context: Context, condition: TreeValue | undefined): Condition | undefined {
  switch (condition?.kind) {
    case 'all':
    case 'any': {
      const items = condition.items.flatMap((item) => conditionOf(context, item) ?? []);
      if (items.length !== condition.items.length) return undefined;
      return placed(context, condition, { op: condition.kind, items });
    }
    case 'not': {
      const item = conditionOf(context, condition.item);
      return item && placed(context, condition, { op: 'not', item });
    }
    case 'holds':
      return holding(context, condition.what);
    case 'began': {
      const event = idOf(context, condition.what, ['event']);
      return event === undefined ? undefined : placed(context, condition, { op: 'began', event });
    }
    case 'available': {
      const role = idOf(context, condition.what, ['role', 'system']);
      if (role === undefined) return undefined;
      const available = placed(context, condition, { op: 'available', role });
      return condition.not ? placed(context, condition, { op: 'not', item: available }) : available;
    }
    case 'compare':
      return comparison(context, condition);
    default:
      return undefined;
  }
}

/** A fact, a named condition or a text by itself. */
function holding(context: Context, what: Word | Text): Condition | undefined {
  if (what.kind === 'text') return placed(context, what, { op: 'is', fact: textFact(context, what), values: ['yes'] });
  const found = named(context, what, ['fact', 'definition']);
  if (!found) return undefined;
  if (found.kind === 'definition') return placed(context, what, { op: 'named', name: found.id });
  const fact = factOf(context, found.id);
  if (fact && untyped(fact)) return undefined;
  if (fact && fact.type.kind !== 'yesNo') {
    report(
      context,
      'condition-type',
      what,
      { fact: what.text, type: typeWord(context, fact) },
      { related: declared(context, what.text) },
    );
    return undefined;
  }
  return placed(context, what, { op: 'is', fact: found.id, values: ['yes'] });
}

/** A text that stands where a yes/no fact can is one, of the scope around it; equal texts are one fact. */
export function textFact(context: Context, text: Text): string {
  const scope = context.scopes.at(-1);
  const before = context.factsTitled
    .get(text.text)
    ?.find((fact) => fact.scope === undefined || context.scopes.includes(fact.scope));
  if (before) return before.id;
  const wanted = slug(text.text) || 'fact';
  let id = wanted;
  for (let count = 2; factOf(context, id); count++) id = `${wanted}-${count}`;
  const made: Fact = at(context, text, {
    id,
    title: text.text,
    type: { kind: 'yesNo' },
    implied: true,
    ...(scope !== undefined && { scope }),
  });
  context.model.facts.push(made);
  knowFact(context, made);
  context.names.declare({
    kind: 'fact',
    name: id,
    id,
    ...(scope !== undefined && { scope }),
    place: { source: context.source, start: text.start, end: text.end },
  });
  return id;
}

function comparison(context: Context, condition: TreeCondition & { kind: 'compare' }): Condition | undefined {
  const { what, how } = condition;
  const fact = subject(context, what);
  if (!fact) return undefined;
  const name = what.text;
  if (how === 'is' || how === 'isNot') {
    const values = condition.values.map((value) => valueFor(context, fact, value, name));
    if (values.some((value) => value === undefined)) return undefined;
    const is = placed(context, condition, { op: 'is', fact: fact.id, values: values as Value[] });
    return how === 'is' ? is : placed(context, condition, { op: 'not', item: is });
  }
  const value = boundOf(context, fact, how, condition.values[0]!, condition, name);
  return value === undefined ? undefined : placed(context, condition, { op: how, fact: fact.id, value });
}

/** That nothing says what a fact can be is a problem of its declaration alone. */
const untyped = ({ type }: Fact): boolean => type.kind === 'choice' && type.values.length === 0;

/** The fact that is compared. */
export function subject(context: Context, what: Word | Text): Fact | undefined {
  const id = what.kind === 'text' ? textFact(context, what) : idOf(context, what, ['fact']);
  return id === undefined ? undefined : factOf(context, id);
}

/** The limit of `over`, `under`, `before` and the like; it must be of the fact's type. */
export function boundOf(
  context: Context,
  fact: Fact,
  how: string,
  value: TreeValue,
  place: Span,
  name: string,
): Value | undefined {
  if (untyped(fact)) return undefined;
  const { kind } = fact.type;
  const ordered = kind === 'number' || kind === 'wholeNumber' || kind === 'duration' || kind === 'date';
  const dated = how === 'before' || how === 'after';
  if (!ordered || (dated && kind !== 'date')) {
    const hint = inNorwegian(context)
      ? 'Bare tall, datoer og varigheter har en rekkefølge.'
      : 'Only numbers, dates and durations have an order.';
    report(
      context,
      'type-mismatch',
      place,
      { fact: name, type: typeWord(context, fact), hint },
      { related: declared(context, name) },
    );
    return undefined;
  }
  const bound = valueFor(context, fact, value, name);
  if (typeof bound === 'string' && (fact.type.kind === 'number' || fact.type.kind === 'wholeNumber'))
    checkRange(context, fact, how, bound, place);
  return bound;
}

/** Numbers outside what a fact can be make a comparison that never holds. */
function checkRange(context: Context, fact: Fact, how: string, bound: string, place: Span): void {
  if (fact.type.kind === 'choice') return;
  const { from, to } = fact.type;
  const least = from === undefined ? undefined : compareDecimals(bound, from);
  const most = to === undefined ? undefined : compareDecimals(bound, to);
  const never =
    (how === 'over' && most !== undefined && most >= 0) ||
    (how === 'under' && least !== undefined && least <= 0) ||
    (how === 'atLeast' && most !== undefined && most > 0) ||
    (how === 'atMost' && least !== undefined && least < 0);
  if (never) report(context, 'condition-never', place);
}

/** A value that a fact is compared with, or set to. */
export function valueFor(context: Context, fact: Fact, value: TreeValue, name: string): Value | undefined {
  const mismatch = () => {
    const hint = inNorwegian(context)
      ? `Her ventes ${expectedOf(context, fact)}.`
      : `Here ${expectedOf(context, fact)} is expected.`;
    report(
      context,
      'type-mismatch',
      value,
      { fact: name, type: typeWord(context, fact), hint },
      { related: declared(context, name) },
    );
    return undefined;
  };
  const { type } = fact;
  switch (type.kind) {
    case 'choice': {
      if (untyped(fact)) return undefined;
      const word =
        value.kind === 'word'
          ? value.text
          : value.kind === 'number'
            ? value.text
            : value.kind === 'yesNo'
              ? context.source.text.slice(value.start, value.end)
              : undefined;
      if (word === undefined) return mismatch();
      if (type.values.some(({ id }) => id === word)) {
        useValue(context, value, fact, name, word);
        return word;
      }
      return unknownValue(context, fact, { kind: 'word', text: word, start: value.start, end: value.end }, name);
    }
    case 'yesNo':
      if (value.kind === 'yesNo') return value.yes ? 'yes' : 'no';
      return value.kind === 'word' ? unknownValue(context, fact, value, name) : mismatch();
    case 'number':
    case 'wholeNumber':
      if (value.kind !== 'number' || (type.kind === 'wholeNumber' && value.text.includes('.'))) return mismatch();
      return value.text;
    case 'date':
      return value.kind === 'date' ? value.text : mismatch();
    case 'duration':
      if (value.kind !== 'duration') return mismatch();
      return wrongDuration(value) ? undefined : at(context, value, { count: value.count, unit: value.unit });
    case 'text':
      return value.kind === 'text' ? value.text : value.kind === 'word' ? value.text : mismatch();
    case 'role':
      return value.kind === 'word' ? idOf(context, value, ['role']) : mismatch();
  }
}

function expectedOf(context: Context, fact: Fact): string {
  if (fact.type.kind === 'choice') return valueWords(context, fact);
  if (fact.type.kind === 'yesNo')
    return listed(context, [context.vocabulary.word('yes'), context.vocabulary.word('no')]);
  return typeWord(context, fact);
}

const valueWords = (context: Context, fact: Fact): string =>
  fact.type.kind === 'choice'
    ? listed(
        context,
        fact.type.values.map(({ id }) => id),
      )
    : listed(context, [context.vocabulary.word('yes'), context.vocabulary.word('no')]);

function unknownValue(context: Context, fact: Fact, word: Word, name: string): undefined {
  const other = context.model.facts.find(({ id, type }) => id === word.text && type.kind === 'yesNo');
  if (other) {
    const near = `${word.text} ${context.vocabulary.word('equals')} ${context.vocabulary.word('yes')}`;
    report(
      context,
      'value-is-fact',
      word,
      { value: word.text, near },
      { fix: { start: word.start, end: word.end, text: near } },
    );
    return undefined;
  }
  context.unknown.push({ start: word.start, end: word.end, kinds: [], fact });
  if (context.unread.has(word.text)) return undefined;
  const candidates =
    fact.type.kind === 'choice'
      ? fact.type.values.map(({ id }) => id)
      : [context.vocabulary.word('yes'), context.vocabulary.word('no')];
  const { hint, near, fix } = suggestion(context, word, candidates);
  report(
    context,
    'value-unknown',
    word,
    { fact: name, value: word.text, values: valueWords(context, fact), hint: near ? hint : '', ...(near && { near }) },
    { related: declared(context, name), ...(fix && { fix }) },
  );
  return undefined;
}

/** The condition of `if` and `unless` on a line: both must allow it. */
export function whenOf(context: Context, line: Pick<Line, 'parts'>): Condition | undefined {
  if (line.parts.length === 0) return undefined;
  const wanted = conditionOf(context, partOf(line, 'if')?.value);
  const unless = partOf(line, 'unless');
  const unwanted = conditionOf(context, unless?.value);
  const not = unwanted && placed(context, unless!, { op: 'not', item: unwanted });
  if (wanted && not) return placed(context, unless!, { op: 'all', items: [wanted, not] });
  return wanted ?? not;
}
