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

/** A token as the rules see it. `data` is its text, or what the keyword table says of it; `endOffset` is exclusive. */
export interface Classified extends IToken {
  readonly data: string;
  readonly long?: true;
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
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    let meaning: Meaning = [plain[token.kind], token.text];
    let length = 1;
    if (token.kind === 'word') {
      const last = result.at(-1)?.tokenType;
      const phrase = vocabulary.words.get(token.lower)?.find((candidate) => {
        if (!standsAt(candidate, tokens, at)) return false;
        const found = meaningOf(
          candidate.id,
          slot,
          last,
          tokens.length === candidate.words.length,
          tokens[at + candidate.words.length],
        );
        if (found) meaning = found;
        return found !== undefined;
      });
      length = phrase?.words.length ?? 1;
      if (!phrase) meaning = namedNumber(token, slot, tokens[at + 1], vocabulary) ?? meaning;
    }
    const [tokenType, data] = meaning;
    // A comma before `and`, `or` and `then` is only breath.
    if ((tokenType === t.Then || tokenType === t.And || tokenType === t.Or) && result.at(-1)?.tokenType === t.Comma)
      result.pop();
    const end = tokens[at + length - 1]!.end;
    result.push({
      image: data,
      startOffset: token.start,
      endOffset: end,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      data,
      ...(token.long && { long: true }),
    });
    at += length;
  }
  return result;
}

const isOneOf = (last: TokenType | undefined, ...types: (TokenType | undefined)[]) => types.includes(last);

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
  const begins = isOneOf(last, undefined, t.And, t.Or, t.Not, t.Open);
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
      return conditions && isOneOf(last, t.Word, t.Text) ? [id === 'equals' ? t.Is : t.IsNot, id] : undefined;
    case 'over':
    case 'under':
    case 'minimum':
    case 'maximum':
    case 'earlier':
    case 'later':
      return isOneOf(last, t.Is, t.IsNot) || (slot === 'branch' && isOneOf(last, undefined, t.Or, t.And, t.Comma))
        ? [t[fixed![0]], fixed![1]]
        : undefined;
    case 'available':
      return isOneOf(last, t.Is, t.IsNot) ? [t.Available, id] : undefined;
    case 'itIs':
      return conditions && begins ? [t.ItIs, id] : undefined;
    case 'yes':
    case 'no':
      return slot === 'values' ||
        slot === 'value' ||
        isOneOf(last, t.Is, t.IsNot, t.Then) ||
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
      return isOneOf(last, t.Number, t.Ordinal, t.Every) || (slot === 'interval' && !last) ? [t.Unit, id] : undefined;
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
      return names && next?.kind === 'word' && isOneOf(last, undefined, t.And, t.Or, t.Comma, t.Colon)
        ? [t.Kind, id]
        : undefined;
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
