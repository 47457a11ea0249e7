/**
 * What follows a head or the keyword of a part: one small rule a slot, on Chevrotain. The words of a slot are
 * classified before, by where they stand; so the rules need one token of lookahead, and know no language.
 */
import { createToken, EmbeddedActionsParser, type IToken, Lexer, type ParserMethod, type TokenType } from 'chevrotain';
import type { Slot } from './grammar.ts';
import type { Token } from './lexer.ts';
import type { Span } from './source.ts';
import type { Answer, Comparison, Condition, FactType, Join, Text, Unit, Value, Word } from './tree.ts';
import { standsAt, type Vocabulary, type WordId } from './vocabulary.ts';

const names = [
  ...['Word', 'Text', 'Number', 'Ordinal', 'Date', 'Time', 'Comma', 'Colon', 'Open', 'Close', 'Bad'],
  ...['And', 'Or', 'Then', 'Not', 'Is', 'IsNot', 'How', 'Available', 'ItIs', 'YesNo', 'Kind', 'Unit', 'Type', 'Every'],
  ...['Weekday', 'Month', 'By', 'AYear', 'Times', 'Often', 'OfMonth', 'AnyStep', 'Constant'],
] as const;
const t = Object.fromEntries(names.map((name) => [name, createToken({ name, pattern: Lexer.NA })])) as Record<
  (typeof names)[number],
  TokenType
>;

const plain: Record<Token['kind'], TokenType> = {
  ...{ word: t.Word, text: t.Text, number: t.Number, ordinal: t.Ordinal, date: t.Date, time: t.Time },
  ...{ comma: t.Comma, colon: t.Colon, open: t.Open, close: t.Close, bad: t.Bad },
};

/** A token as the rules see it. `data` is its text, or what the keyword table says of it; `endOffset` is exclusive. */
interface Classified extends IToken {
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
function classify(tokens: readonly Token[], slot: Slot, vocabulary: Vocabulary): Classified[] {
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
      return isOneOf(last, t.Is, t.IsNot) || (slot === 'branch' && isOneOf(last, undefined, t.Or, t.Comma))
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

const spanOf = (first: Span, last: Span = first): Span => ({ start: first.start, end: last.end });
const span = (first: IToken, last: IToken = first): Span => ({ start: first.startOffset, end: last.endOffset! });
const data = (token: IToken): string => (token as Classified).data;
const wordOf = (token: IToken, kind?: IToken): Word => ({
  kind: 'word',
  text: data(token),
  ...(kind && { of: data(kind) }),
  ...span(kind ?? token, token),
});
const textOf = (token: IToken): Text => ({
  kind: 'text',
  text: data(token),
  ...span(token),
  ...((token as Classified).long && { long: true }),
});

/** Items joined by `or`, `and` or commas; one item alone is itself. */
function listOf(items: Value[], join: Join, commas: boolean): Value {
  return items.length === 1
    ? items[0]!
    : { kind: 'list', join, ...(commas && join !== 'comma' && { commas }), items, ...spanOf(items[0]!, items.at(-1)) };
}

const joined = (kind: 'all' | 'any', items: Condition[]): Condition =>
  items.length === 1 ? items[0]! : { kind, items, ...spanOf(items[0]!, items.at(-1)) };

export class SlotParser extends EmbeddedActionsParser {
  readonly slots: { readonly [slot in Exclude<Slot, 'intro' | 'introRefs' | 'names'>]: ParserMethod<[], Value> };

  /** @param check looks for ambiguities in the rules, which costs time; a test does it */
  constructor(check = false) {
    super(Object.values(t), { maxLookahead: 1, skipValidations: !check, recoveryEnabled: false });
    const on = <T>(make: () => T): T => this.ACTION(make);

    const unit = this.RULE('unit', (count: IToken): Value => {
      const token = this.CONSUME(t.Unit);
      return on(() => ({ kind: 'duration', count: data(count), unit: data(token) as Unit, ...span(count, token) }));
    });

    const value = this.RULE('value', (): Value => {
      let result!: Value;
      this.OR([
        { ALT: () => (result = wordOf(this.CONSUME(t.Word))) },
        { ALT: () => (result = textOf(this.CONSUME(t.Text))) },
        {
          ALT: () => {
            const token = this.CONSUME(t.Number);
            result = { kind: 'number', text: data(token), ...span(token) };
            this.OPTION(() => (result = this.SUBRULE(unit, { ARGS: [token] })));
          },
        },
        { ALT: () => (result = this.SUBRULE(dateTime)) },
        {
          ALT: () => {
            const token = this.CONSUME(t.Time);
            result = { kind: 'time', text: data(token), ...span(token) };
          },
        },
        {
          ALT: () => {
            const token = this.CONSUME(t.YesNo);
            result = { kind: 'yesNo', yes: data(token) === 'yes', ...span(token) };
          },
        },
      ]);
      return result;
    });

    const dateTime = this.RULE('dateTime', (): Value => {
      const date = this.CONSUME(t.Date);
      let result: Value = { kind: 'date', text: data(date), ...span(date) };
      this.OPTION(() => {
        const time = this.CONSUME(t.Time);
        result = { kind: 'date', text: `${data(date)}T${data(time)}`, ...span(date, time) };
      });
      return result;
    });

    const join = this.RULE('join', (): Join => {
      let result: Join = 'comma';
      this.OR([
        { ALT: () => void this.CONSUME(t.Comma) },
        { ALT: () => void (result = this.CONSUME(t.Or) && 'or') },
        { ALT: () => void (result = this.CONSUME(t.And) && 'and') },
      ]);
      return result;
    });

    const list = (name: string, item: () => Value, next: () => Value) =>
      this.RULE(name, (): Value => {
        const items = [item()];
        let how: Join = 'comma';
        let commas = false;
        this.MANY(() => {
          const by = this.SUBRULE(join);
          if (by === 'comma') commas = true;
          else how = by;
          items.push(next());
        });
        return on(() => listOf(items, how, commas));
      });

    const ref = this.RULE('ref', (): Value => {
      let result!: Value;
      this.OR([
        { ALT: () => (result = textOf(this.CONSUME(t.Text))) },
        { ALT: () => (result = wordOf(this.CONSUME(t.Word))) },
        {
          ALT: () => {
            const kind = this.CONSUME(t.Kind);
            result = wordOf(this.CONSUME2(t.Word), kind);
          },
        },
      ]);
      return result;
    });
    const refs = list(
      'refs',
      () => this.SUBRULE(ref),
      () => this.SUBRULE2(ref),
    );
    const texts = list(
      'texts',
      () => textOf(this.CONSUME(t.Text)),
      () => textOf(this.CONSUME2(t.Text)),
    );
    const constant = this.RULE('constant', (): Value => {
      const token = this.CONSUME(t.Constant);
      return { kind: 'constant', name: data(token), ...span(token) };
    });
    const constants = list(
      'constants',
      () => this.SUBRULE(constant),
      () => this.SUBRULE2(constant),
    );
    const plainValues = list(
      'plainValues',
      () => this.SUBRULE(value),
      () => this.SUBRULE2(value),
    );

    const values = this.RULE('values', (): Value => {
      let result!: Value;
      this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(t.Type);
            result = { kind: 'type', type: data(token) as FactType, ...span(token) };
          },
        },
        {
          ALT: () => {
            const list = this.SUBRULE(plainValues);
            result = on(() =>
              list.kind === 'list' && list.items.every((item) => item.kind === 'yesNo')
                ? { kind: 'type', type: 'yesNo', ...spanOf(list) }
                : list,
            );
          },
        },
      ]);
      return result;
    });

    const subject = this.RULE('subject', (): Word | Text => {
      let result!: Word | Text;
      this.OR([
        { ALT: () => (result = wordOf(this.CONSUME(t.Word))) },
        { ALT: () => (result = textOf(this.CONSUME(t.Text))) },
      ]);
      return result;
    });

    /** Further values after `is V or`: a word that is followed by `is` begins a condition of its own. */
    const valueList = this.RULE('valueList', (): Value[] => {
      const items = [this.SUBRULE(value)];
      this.MANY({
        GATE: () =>
          !isOneOf(this.LA(2).tokenType, t.Not, t.Open, t.ItIs) && !isOneOf(this.LA(3).tokenType, t.Is, t.IsNot),
        DEF: () => {
          this.CONSUME(t.Or);
          items.push(this.SUBRULE2(value));
        },
      });
      return items;
    });

    const comparison = this.RULE('comparison', (what: Word | Text): Condition => {
      let not = false;
      let result!: Condition;
      this.OR([{ ALT: () => void this.CONSUME(t.Is) }, { ALT: () => void (not = !!this.CONSUME(t.IsNot)) }]);
      this.OR2([
        {
          ALT: () => {
            const how = this.CONSUME(t.How);
            const bound = this.SUBRULE(value);
            result = on(() => {
              const compare: Condition = {
                kind: 'compare',
                what,
                how: data(how) as Comparison,
                values: [bound],
                ...spanOf(what, bound),
              };
              return not ? { kind: 'not', item: compare, ...spanOf(compare) } : compare;
            });
          },
        },
        {
          ALT: () => {
            const token = this.CONSUME(t.Available);
            result = on(() => ({
              kind: 'available',
              what: what as Word,
              not,
              start: what.start,
              end: token.endOffset!,
            }));
          },
        },
        {
          ALT: () => {
            const items = this.SUBRULE(valueList);
            result = on(() => ({
              kind: 'compare',
              what,
              how: not ? 'isNot' : 'is',
              values: items,
              ...spanOf(what, items.at(-1)),
            }));
          },
        },
      ]);
      return result;
    });

    const unary: ParserMethod<[], Condition> = this.RULE('unary', (): Condition => {
      let result!: Condition;
      this.OR([
        {
          ALT: () => {
            const not = this.CONSUME(t.Not);
            const item = this.SUBRULE(unary);
            result = on(() => ({ kind: 'not', item, start: not.startOffset, end: item.end }));
          },
        },
        {
          ALT: () => {
            const open = this.CONSUME(t.Open);
            const inner = this.SUBRULE(condition) as Condition;
            const close = this.CONSUME(t.Close);
            result = on(() => ({ ...inner, ...span(open, close) }));
          },
        },
        {
          ALT: () => {
            const itIs = this.CONSUME(t.ItIs);
            const event = this.CONSUME(t.Word);
            result = on(() => ({ kind: 'began', what: wordOf(event), ...span(itIs, event) }));
          },
        },
        {
          ALT: () => {
            const what = this.SUBRULE(subject);
            result = on(() => ({ kind: 'holds', what, ...spanOf(what) }));
            this.OPTION(() => (result = this.SUBRULE(comparison, { ARGS: [what] })));
          },
        },
      ]);
      return result;
    });

    const all = this.RULE('all', (): Condition => {
      const items = [this.SUBRULE(unary)];
      this.MANY(() => {
        this.CONSUME(t.And);
        items.push(this.SUBRULE2(unary));
      });
      return on(() => joined('all', items));
    });

    const condition: ParserMethod<[], Value> = this.RULE('condition', (): Value => {
      const items = [this.SUBRULE(all)];
      this.MANY(() => {
        this.CONSUME(t.Or);
        items.push(this.SUBRULE2(all));
      });
      return on(() => joined('any', items));
    });

    const answer = this.RULE('answer', (): Answer => {
      const not = this.OPTION(() => this.CONSUME(t.Not));
      const what = this.SUBRULE(subject);
      const rounds: Value[][] = [];
      this.OPTION2(() => {
        this.CONSUME(t.Is);
        rounds.push(this.SUBRULE(valueList));
        this.MANY(() => {
          this.CONSUME(t.Then);
          rounds.push(this.SUBRULE2(valueList));
        });
      });
      return on(() => ({
        kind: 'answer',
        what,
        rounds: rounds.length ? rounds : [[{ kind: 'yesNo', yes: !not, ...spanOf(what) }]],
        start: not?.startOffset ?? what.start,
        end: rounds.at(-1)?.at(-1)?.end ?? what.end,
      }));
    });
    const answers = list(
      'answers',
      () => this.SUBRULE(answer),
      () => this.SUBRULE2(answer),
    );

    const bound = this.RULE('bound', (): Value => {
      const how = this.OPTION(() => this.CONSUME(t.How));
      const what = this.SUBRULE(value);
      return on(() =>
        how
          ? { kind: 'bound', how: data(how) as Comparison, value: what, start: how.startOffset, end: what.end }
          : what,
      );
    });
    const branch = list(
      'branch',
      () => this.SUBRULE(bound),
      () => this.SUBRULE2(bound),
    );

    const selector = this.RULE('selector', (): Value => {
      let result!: Value;
      this.OR([
        {
          ALT: () => {
            const token = this.CONSUME(t.AnyStep);
            result = { kind: 'anyStep', ...span(token) };
          },
        },
        { ALT: () => (result = this.SUBRULE(refs)) },
      ]);
      return result;
    });

    const turns = this.RULE('turns', (): Value => {
      const of = this.SUBRULE(refs);
      const times = this.OPTION(() => {
        const count = this.CONSUME(t.Number);
        this.CONSUME(t.Times);
        return count;
      });
      return on(() => ({
        kind: 'turns',
        of: of.kind === 'list' ? of.items : [of],
        count: times ? data(times) : null,
        start: of.start,
        end: times?.endOffset ?? of.end,
      }));
    });

    const duration = this.RULE('duration', (): Value => {
      const count = this.CONSUME(t.Number);
      return this.SUBRULE(unit, { ARGS: [count] });
    });

    const later = this.RULE('later', (): Value => {
      const delay = this.SUBRULE(duration);
      this.CONSUME(t.Colon);
      const events = this.SUBRULE(refs);
      return on(() => ({
        kind: 'later',
        delay: delay as Value & { kind: 'duration' },
        events: events.kind === 'list' ? events.items : [events],
        start: delay.start,
        end: events.end,
      }));
    });

    const interval = this.RULE('interval', (): Value => {
      let count: IToken | undefined;
      this.OPTION(() =>
        this.OR([{ ALT: () => (count = this.CONSUME(t.Number)) }, { ALT: () => (count = this.CONSUME(t.Ordinal)) }]),
      );
      const token = this.CONSUME(t.Unit);
      return on(() => ({
        kind: 'duration',
        count: count ? data(count) : '1',
        unit: data(token) as Unit,
        ...span(count ?? token, token),
      }));
    });

    const period = this.RULE('period', (): Value => {
      let result!: Value;
      this.OR([
        {
          ALT: () => {
            const every = this.CONSUME(t.Every);
            this.OR2([
              {
                ALT: () => {
                  const { count, unit: of } = this.SUBRULE(interval) as Value & { kind: 'duration' };
                  result = {
                    kind: 'period',
                    of: 'duration',
                    count,
                    unit: of,
                    start: every.startOffset,
                    end: this.LA(0).endOffset!,
                  };
                  this.OPTION(() => {
                    this.CONSUME(t.By);
                    let day!: IToken;
                    this.OR3([
                      { ALT: () => (day = this.CONSUME(t.Number)) },
                      { ALT: () => (day = this.CONSUME(t.Ordinal)) },
                    ]);
                    const month = this.CONSUME(t.Month);
                    result = {
                      kind: 'period',
                      of: 'duration',
                      count,
                      unit: of,
                      by: { month: Number(data(month)), day: Number(data(day)) },
                      ...span(every, month),
                    };
                  });
                },
              },
              {
                ALT: () => {
                  const token = this.CONSUME(t.Weekday);
                  result = { kind: 'period', of: 'weekday', weekday: Number(data(token)), ...span(every, token) };
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            const times = this.SUBRULE(count) as Value & { kind: 'count' };
            const token = this.CONSUME(t.AYear);
            result = on(() => ({
              kind: 'period',
              of: 'times',
              count: Number(times.count),
              unit: 'year',
              start: times.start,
              end: token.endOffset!,
            }));
          },
        },
      ]);
      return result;
    });

    const count = this.RULE('count', (): Value => {
      let token!: IToken;
      this.OR([
        { ALT: () => (token = this.CONSUME(t.Often)) },
        {
          ALT: () => {
            token = this.CONSUME(t.Number);
            this.OPTION(() => this.CONSUME(t.Times));
          },
        },
      ]);
      return { kind: 'count', count: data(token), ...span(token) };
    });

    const dayOfMonth = this.RULE('dayOfMonth', (): Value => {
      const token = this.CONSUME(t.Ordinal);
      this.CONSUME(t.OfMonth);
      return { kind: 'dayOfMonth', day: Number(data(token)), ...span(token) };
    });

    const number = this.RULE('number', (): Value => {
      const token = this.CONSUME(t.Number);
      return { kind: 'number', text: data(token), ...span(token) };
    });

    const date = this.RULE('date', (): Value => {
      let result!: Value;
      this.OR([
        { ALT: () => (result = this.SUBRULE(dateTime)) },
        { ALT: () => (result = wordOf(this.CONSUME(t.Word))) },
      ]);
      return result;
    });

    const text = this.RULE('text', (): Value => textOf(this.CONSUME(t.Text)));

    this.slots = {
      ...{
        answers,
        branch,
        condition,
        count,
        date,
        dateTime,
        dayOfMonth,
        duration,
        interval,
        kind: constants,
        later,
        number,
      },
      ...{ period, refs, selector, status: constant, text, texts, turns, value, values },
    };
    this.performSelfAnalysis();
  }
}

/** The rules call themselves for each parenthesis and each `not`: what nobody can read is refused before the stack is full. */
function nestedTooDeep(tokens: readonly Classified[]): Classified | undefined {
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === t.Open || token.tokenType === t.Not) depth++;
    else if (token.tokenType === t.Close) depth--;
    if (depth > 100) return token;
  }
  return undefined;
}

let parser: SlotParser | undefined;

export type Read =
  | { readonly value: Value; readonly wrong?: undefined }
  | { readonly value?: undefined; readonly wrong: Span };

/** Reads a slot from its tokens, of which there is at least one; if they don't fit it says which of them is the first that doesn't. */
export function readSlot(slot: keyof SlotParser['slots'], tokens: readonly Token[], vocabulary: Vocabulary): Read {
  const only = tokens.length === 1 ? tokens[0]! : undefined;
  if (only?.kind === 'text' && slot === 'text')
    return {
      value: { kind: 'text', text: only.text, start: only.start, end: only.end, ...(only.long && { long: true }) },
    };
  const classified = classify(tokens, slot, vocabulary);
  if (only && slot === 'refs' && classified[0]!.tokenType === t.Word) return { value: wordOf(classified[0]!) };
  const deep = nestedTooDeep(classified);
  if (deep) return { wrong: span(deep) };
  parser ??= new SlotParser();
  parser.input = classified;
  const value = parser.slots[slot].call(parser);
  const error = parser.errors[0];
  if (!error) return { value };
  const token = Number.isNaN(error.token.startOffset) || error.token.tokenType.name === 'EOF' ? undefined : error.token;
  const last = tokens.at(-1)!;
  return { wrong: token ? span(token) : { start: last.end, end: last.end } };
}
