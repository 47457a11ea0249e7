/**
 * The words of a slot, each with its meaning where it stands, as Chevrotain's rules see them. So the rules need one
 * token of lookahead, and know no language.
 */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { Slot } from './grammar.ts';
import type { Token } from './token.ts';
import { standsAt, type Vocabulary, type WordId } from './vocabulary.ts';

const names = [
  ...['Word', 'Text', 'Number', 'Ordinal', 'Date', 'Time', 'Comma', 'Colon', 'Open', 'Close', 'Bad'],
  ...['And', 'Or', 'Then', 'Not', 'Is', 'IsNot', 'How', 'Available', 'ItIs', 'YesNo', 'Kind', 'Unit', 'Type', 'Every'],
  ...['Weekday', 'Month', 'By', 'AYear', 'Times', 'Often', 'OfMonth', 'AnyStep', 'Constant'],
] as const;
export const t = Object.fromEntries(names.map((name) => [name, createToken({ name, pattern: Lexer.NA })])) as Record<
  (typeof names)[number],
  TokenType
>;

const plain: Record<Token['kind'], TokenType> = {
  ...{ word: t.Word, text: t.Text, number: t.Number, ordinal: t.Ordinal, date: t.Date, time: t.Time },
  ...{ comma: t.Comma, colon: t.Colon, open: t.Open, close: t.Close, bad: t.Bad },
};

/** A token as the rules see it. `image` is its text, or what the keyword table says of it; `endOffset` is exclusive. */
export interface Classified extends IToken {
  readonly tokenTypeIdx: number;
  readonly endOffset: number;
  readonly long: boolean;
}

type Meaning = readonly [TokenType, string];

const constants: Partial<Record<WordId, readonly [keyof typeof t, string]>> = {
  ...{
    over: ['How', 'over'],
    under: ['How', 'under'],
    minimum: ['How', 'atLeast'],
    maximum: ['How', 'atMost'],
    earlier: ['How', 'before'],
    later: ['How', 'after'],
  },
  ...{
    isNumber: ['Type', 'number'],
    isWholeNumber: ['Type', 'wholeNumber'],
    isDate: ['Type', 'date'],
    isText: ['Type', 'text'],
    isDuration: ['Type', 'duration'],
    isRole: ['Type', 'role'],
  },
};

/** Gives each token of a slot its meaning there. A word that means nothing special where it stands is a name. */
export function classify(tokens: readonly Token[], slot: Slot, vocabulary: Vocabulary): Classified[] {
  const result: Classified[] = [];
  let last: TokenType | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const phrase = token.kind === 'word' ? phraseIn(slot, tokens, at, last, vocabulary) : undefined;
    const tokenType = phrase ? phrase.meaning[0] : plain[token.kind];
    // A comma before `and`, `or` and `then` is only breath.
    if (last === t.Comma && (tokenType === t.Then || tokenType === t.And || tokenType === t.Or)) result.pop();
    const length = phrase ? phrase.length : 1;
    result.push({
      image: phrase ? phrase.meaning[1] : token.text,
      startOffset: token.start,
      endOffset: tokens[at + length - 1]!.end,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      long: token.long === true,
    });
    last = tokenType;
    at += length;
  }
  return result;
}

/** The words from one on that mean something in a slot, if they do. */
function phraseIn(
  slot: Slot,
  tokens: readonly Token[],
  at: number,
  last: TokenType | undefined,
  vocabulary: Vocabulary,
): { meaning: Meaning; length: number } | undefined {
  const token = tokens[at]!;
  for (const phrase of vocabulary.words.get(token.lower) ?? []) {
    if (!standsAt(phrase, tokens, at)) continue;
    const { length } = phrase.words;
    const meaning = meaningOf(phrase.id, slot, last, tokens.length === length, tokens[at + length]);
    if (meaning) return { meaning, length };
  }
  const meaning = namedNumber(token, slot, tokens[at + 1], vocabulary);
  return meaning && { meaning, length: 1 };
}

type Before = ReadonlySet<TokenType | undefined>;
const beginning: Before = new Set([undefined, t.And, t.Or, t.Not, t.Open]);
const beginningOfBranch: Before = new Set([undefined, t.And, t.Or, t.Comma]);
const beginningOfName: Before = new Set([undefined, t.And, t.Or, t.Comma, t.Colon]);
const verb: Before = new Set([t.Is, t.IsNot]);
const verbOrThen: Before = new Set([t.Is, t.IsNot, t.Then]);
const subject: Before = new Set([t.Word, t.Text]);
const amount: Before = new Set([t.Number, t.Ordinal, t.Every]);

/** What a word of the table means in a slot after a token; nothing if it is a name there. */
function meaningOf(
  id: WordId,
  slot: Slot,
  last: TokenType | undefined,
  alone: boolean,
  next: Token | undefined,
): Meaning | undefined {
  const conditions = slot === 'condition' || slot === 'answers' || slot === 'branch';
  const fixed = constants[id];
  const begins = beginning.has(last);
  switch (id) {
    case 'and':
    case 'or':
      return last && [id === 'and' ? t.And : t.Or, id];
    case 'then':
      return slot === 'answers' && last ? [t.Then, id] : undefined;
    case 'not':
      return conditions && (begins || last === t.Comma) ? [t.Not, id] : undefined;
    case 'equals':
    case 'isNot':
      return conditions && subject.has(last) ? [id === 'equals' ? t.Is : t.IsNot, id] : undefined;
    case 'over':
    case 'under':
    case 'minimum':
    case 'maximum':
    case 'earlier':
    case 'later':
      return verb.has(last) || (slot === 'branch' && beginningOfBranch.has(last))
        ? [t[fixed![0]], fixed![1]]
        : undefined;
    case 'available':
      return verb.has(last) ? [t.Available, id] : undefined;
    case 'itIs':
      return conditions && begins ? [t.ItIs, id] : undefined;
    case 'yes':
    case 'no':
      return slot === 'values' ||
        slot === 'value' ||
        verbOrThen.has(last) ||
        (conditions && last === t.Or) ||
        slot === 'branch'
        ? [t.YesNo, id]
        : undefined;
    case 'isNumber':
    case 'isWholeNumber':
    case 'isDate':
    case 'isText':
    case 'isDuration':
    case 'isRole':
      return slot === 'values' && alone ? [t[fixed![0]], fixed![1]] : undefined;
    case 'minute':
    case 'hour':
    case 'day':
    case 'workingDay':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return amount.has(last) || (slot === 'interval' && !last) ? [t.Unit, id] : undefined;
    case 'times':
      return last === t.Number ? [t.Times, id] : undefined;
    case 'once':
    case 'twice':
      return slot === 'count' || slot === 'period' ? [t.Often, id === 'once' ? '1' : '2'] : undefined;
    case 'every':
      return slot === 'period' ? [t.Every, id] : undefined;
    case 'by':
      return slot === 'period' && last ? [t.By, id] : undefined;
    case 'aYear':
      return slot === 'period' ? [t.AYear, id] : undefined;
    case 'ofMonth':
      return slot === 'dayOfMonth' ? [t.OfMonth, id] : undefined;
    case 'anyStep':
      return slot === 'selector' && alone ? [t.AnyStep, id] : undefined;
    case 'draft':
    case 'inReview':
    case 'approved':
    case 'obsolete':
      return slot === 'status' ? [t.Constant, id] : undefined;
    case 'kindDeadline':
    case 'kindResponsible':
    case 'kindSystem':
    case 'kindRecord':
    case 'kindReason':
    case 'kindDeputy':
      return slot === 'kind' ? [t.Constant, id] : undefined;
    default: {
      const names = slot === 'refs' || slot === 'selector' || slot === 'later' || slot === 'turns';
      return names && next?.kind === 'word' && beginningOfName.has(last) ? [t.Kind, id] : undefined;
    }
  }
}

/** Numbers, months and weekdays that are written as words. */
function namedNumber(token: Token, slot: Slot, next: Token | undefined, vocabulary: Vocabulary): Meaning | undefined {
  if (slot === 'period') {
    const weekday = vocabulary.weekdays.get(token.lower);
    if (weekday) return [t.Weekday, String(weekday)];
    const month = vocabulary.months.get(token.lower);
    if (month) return [t.Month, String(month)];
  }
  const counts =
    slot === 'duration' ||
    slot === 'interval' ||
    slot === 'period' ||
    slot === 'later' ||
    slot === 'count' ||
    slot === 'turns';
  const value = counts && next?.kind === 'word' ? vocabulary.numbers.get(token.lower) : undefined;
  const unit = value && vocabulary.words.get(next!.lower)?.some(({ id }) => id === 'times' || isUnit(id));
  return unit ? [t.Number, String(value)] : undefined;
}

const unitNames: readonly string[] = ['minute', 'hour', 'day', 'workingDay', 'week', 'month', 'quarter', 'year'];
const isUnit = (id: string): boolean => unitNames.includes(id) || id === 'workingDay';
