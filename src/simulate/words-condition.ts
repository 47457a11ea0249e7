/** Conditions in words, as a routine puts them, wherever they are asked rather than answered. */
import type { Condition, Fact, Id, Value } from '../generated/routine.ts';
import type { Text } from './text.ts';
import type { Reading } from './trace.ts';
import { readingWords } from './words.ts';
import { type Language, quoted, said } from './words-basic.ts';
import { valueWords } from './words-title.ts';

type State = Extract<Condition, { op: 'available' | 'began' }>;

/** A condition, such as `avtale er BHT og ikke all-inclusive`. */
export function conditionWords(condition: Condition, text: Text, language: Language): string {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const items = condition.items.map((item) => {
        const words = conditionWords(item, text, language);
        return item.op === 'any' && condition.op === 'all' ? `(${words})` : words;
      });
      return items.join(condition.op === 'all' ? said(language, ' and ', ' og ') : or(language));
    }
    case 'not': {
      const { item } = condition;
      const compares = item.op === 'is' && !isYesNo(text.facts.get(item.fact), item.values);
      if (compares)
        return comparison(item.fact, notWords(item.values, text.facts.get(item.fact), text, language), text, language);
      if (item.op === 'available' || item.op === 'began') return stateWords(item, false, text, language);
      const words = conditionWords(item, text, language);
      const several = item.op === 'all' || item.op === 'any';
      return `${not(language)} ${several ? `(${words})` : words}`;
    }
    case 'is': {
      const fact = text.facts.get(condition.fact);
      if (!isYesNo(fact, condition.values))
        return comparison(condition.fact, answerWords(condition, text, language), text, language);
      const name = factWords(condition.fact, text, language);
      return condition.values[0] === 'no' ? `${not(language)} ${name}` : name;
    }
    case 'named': {
      const title = text.routine.definitions.find(({ id }) => id === condition.name)?.title;
      return title === undefined ? condition.name : quoted(title, language);
    }
    case 'began':
    case 'available':
      return stateWords(condition, true, text, language);
    default:
      return comparison(condition.fact, answerWords(condition, text, language), text, language);
  }
}

/** Which event came, or who is there, as it is told where it was read. */
function stateWords(condition: State, holds: boolean, text: Text, language: Language): string {
  const { op: kind, ...of } = condition;
  return readingWords({ kind, ...of, holds } as Reading, text, language);
}

/** What a comparison asks of its fact, without naming it: `BHT eller Assist`, `minst 8`. */
export function answerWords(condition: Extract<Condition, { fact: Id }>, text: Text, language: Language): string {
  const fact = text.facts.get(condition.fact);
  const words = (value: Value) => valueWords(value, fact, text, language);
  if (condition.op === 'is') return condition.values.map(words).join(or(language));
  const [en, nb] = comparisons[condition.op];
  return `${said(language, en, nb)} ${words(condition.value)}`;
}

/** What people call a fact: its title in quotation marks, or else its name. */
export function factWords(id: Id, text: Text, language: Language): string {
  const title = text.facts.get(id)?.title;
  return title === undefined ? id : quoted(title, language);
}

const comparisons = {
  over: ['over', 'over'],
  under: ['under', 'under'],
  atLeast: ['at least', 'minst'],
  atMost: ['at most', 'høyst'],
  before: ['before', 'før'],
  after: ['after', 'etter'],
} as const;

const or = (language: Language) => said(language, ' or ', ' eller ');
const not = (language: Language) => said(language, 'not', 'ikke');

const isYesNo = (fact: Fact | undefined, values: readonly Value[]): boolean =>
  fact?.type.kind === 'yesNo' && values.length === 1;

const notWords = (values: readonly Value[], fact: Fact | undefined, text: Text, language: Language): string =>
  `${not(language)} ${values.map((value) => valueWords(value, fact, text, language)).join(or(language))}`;

/** After a title a colon stands, as a title seldom reads on. */
function comparison(fact: Id, answer: string, text: Text, language: Language): string {
  const name = factWords(fact, text, language);
  return text.facts.get(fact)?.title === undefined
    ? `${name} ${said(language, 'is', 'er')} ${answer}`
    : `${name}: ${answer}`;
}
