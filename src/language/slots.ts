/**
 * What follows a head or the keyword of a part: one small rule a slot, on Chevrotain. Here are those for conditions,
 * answers and what else is made of values.
 */
import type { IToken, ParserMethod } from 'chevrotain';
import type { Slot } from './grammar.ts';
import { plainValue } from './slot-plain.ts';
import { type Classified, classify, t } from './slot-tokens.ts';
import { comparisonOf, span, spanOf, textOf, ValueRules, wordOf } from './slot-values.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import { type Answer, type Condition, itemsOf, type Text, type Value, type Word } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

type Rule<T = Value> = ParserMethod<[], T>;
/** The slots that have a rule; the others are a name and a title. */
type RuledSlot = Exclude<Slot, 'intro' | 'introRefs' | 'names'>;

const joined = (kind: 'all' | 'any', items: Condition[]): Condition =>
  items.length === 1 ? items[0]! : { kind, items, ...spanOf(items[0]!, items.at(-1)) };

export class SlotParser extends ValueRules {
  private readonly subject: Rule<Word | Text> = this.oneOf<Word | Text>(
    'subject',
    () => wordOf(this.CONSUME(t.Word)),
    () => textOf(this.CONSUME(t.Text)),
  );

  /** Further values after `is V or`: a word that is followed by `is` begins a condition of its own. */
  private readonly valueList: Rule<Value[]> = this.RULE('valueList', (): Value[] => {
    const items = [this.SUBRULE(this.value)];
    this.MANY({
      GATE: () => !this.isNext(2, [t.Not, t.Open, t.ItIs]) && !this.isNext(3, [t.Is, t.IsNot]),
      DEF: () => {
        this.CONSUME(t.Or);
        items.push(this.SUBRULE2(this.value));
      },
    });
    return items;
  });

  private readonly comparison: ParserMethod<[Word | Text], Condition> = this.RULE('comparison', (what: Word | Text) => {
    const not = this.OR([{ ALT: () => this.CONSUME(t.Is) && false }, { ALT: () => this.CONSUME(t.IsNot) && true }]);
    return this.OR2([
      {
        ALT: (): Condition => {
          const how = this.CONSUME(t.How);
          const bound = this.SUBRULE(this.value);
          return this.ACTION(() => boundBy(what, how, bound, not));
        },
      },
      {
        ALT: (): Condition => {
          const { endOffset } = this.CONSUME(t.Available);
          return this.ACTION(() => ({
            kind: 'available',
            what: what as Word,
            not,
            start: what.start,
            end: endOffset!,
          }));
        },
      },
      {
        ALT: (): Condition => {
          const values = this.SUBRULE(this.valueList);
          const how = not ? 'isNot' : 'is';
          return this.ACTION(() => ({ kind: 'compare', what, how, values, ...spanOf(what, values.at(-1)) }));
        },
      },
    ]);
  });

  private readonly unary: Rule<Condition> = this.oneOf<Condition>(
    'unary',
    () => {
      const not = this.CONSUME(t.Not);
      const item = this.SUBRULE(this.unary);
      return this.ACTION(() => ({ kind: 'not', item, start: not.startOffset, end: item.end }));
    },
    () => {
      const open = this.CONSUME(t.Open);
      const inner = this.SUBRULE(this.condition);
      const close = this.CONSUME(t.Close);
      return this.ACTION(() => ({ ...inner, ...span(open, close) }));
    },
    () => {
      const itIs = this.CONSUME(t.ItIs);
      const event = this.CONSUME(t.Word);
      return { kind: 'began', what: wordOf(event), ...span(itIs, event) };
    },
    () => {
      const what = this.SUBRULE(this.subject);
      const comparison = this.OPTION(() => this.SUBRULE(this.comparison, { ARGS: [what] }));
      return comparison ?? this.ACTION(() => ({ kind: 'holds', what, ...spanOf(what) }));
    },
  );

  private readonly all: Rule<Condition> = this.RULE('all', (): Condition => {
    const items = [this.SUBRULE(this.unary)];
    this.MANY(() => {
      this.CONSUME(t.And);
      items.push(this.SUBRULE2(this.unary));
    });
    return this.ACTION(() => joined('all', items));
  });

  private readonly condition: Rule<Condition> = this.RULE('condition', (): Condition => {
    const items = [this.SUBRULE(this.all)];
    this.MANY(() => {
      this.CONSUME(t.Or);
      items.push(this.SUBRULE2(this.all));
    });
    return this.ACTION(() => joined('any', items));
  });

  private readonly answer: Rule<Answer> = this.RULE('answer', (): Answer => {
    const not = this.OPTION(() => this.CONSUME(t.Not));
    const what = this.SUBRULE(this.subject);
    const rounds: Value[][] = [];
    this.OPTION2(() => {
      this.CONSUME(t.Is);
      rounds.push(this.SUBRULE(this.valueList));
      this.MANY(() => {
        this.CONSUME(t.Then);
        rounds.push(this.SUBRULE2(this.valueList));
      });
    });
    return this.ACTION(() => ({
      kind: 'answer',
      what,
      rounds: rounds.length ? rounds : [[{ kind: 'yesNo', yes: !not, ...spanOf(what) }]],
      start: not?.startOffset ?? what.start,
      end: rounds.at(-1)?.at(-1)?.end ?? what.end,
    }));
  });
  private readonly answers = this.list(
    'answers',
    () => this.SUBRULE(this.answer),
    () => this.SUBRULE2(this.answer),
  );

  private readonly bound: Rule = this.RULE('bound', (): Value => {
    const how = this.OPTION(() => this.CONSUME(t.How));
    const value = this.SUBRULE(this.value);
    return how ? { kind: 'bound', how: comparisonOf(how), value, start: how.startOffset, end: value.end } : value;
  });
  private readonly branch = this.list(
    'branch',
    () => this.SUBRULE(this.bound),
    () => this.SUBRULE2(this.bound),
  );

  private readonly turns: Rule = this.RULE('turns', (): Value => {
    const of = this.SUBRULE(this.refs);
    const times = this.OPTION(() => {
      const count = this.CONSUME(t.Number);
      this.CONSUME(t.Times);
      return count as Classified;
    });
    return this.ACTION(() => ({
      kind: 'turns',
      of: itemsOf(of),
      count: times?.image ?? null,
      start: of.start,
      end: times?.endOffset ?? of.end,
    }));
  });

  private readonly later: Rule = this.RULE('later', (): Value => {
    const delay = this.SUBRULE(this.duration);
    this.CONSUME(t.Colon);
    const events = this.SUBRULE(this.refs);
    return this.ACTION(() => ({
      kind: 'later',
      delay,
      events: itemsOf(events),
      start: delay.start,
      end: events.end,
    }));
  });

  readonly slots: { readonly [slot in RuledSlot]: Rule } = {
    answers: this.answers,
    branch: this.branch,
    condition: this.condition,
    count: this.count,
    date: this.date,
    dateTime: this.dateTime,
    dayOfMonth: this.dayOfMonth,
    duration: this.duration,
    interval: this.interval,
    kind: this.constants,
    later: this.later,
    number: this.number,
    period: this.period,
    refs: this.refs,
    selector: this.selector,
    status: this.constant,
    text: this.text,
    texts: this.texts,
    turns: this.turns,
    value: this.value,
    values: this.values,
  };

  constructor(check = false) {
    super(check);
    this.performSelfAnalysis();
  }
}

function boundBy(what: Word | Text, how: IToken, bound: Value, not: boolean): Condition {
  const extent = spanOf(what, bound);
  const compare: Condition = { kind: 'compare', what, how: comparisonOf(how), values: [bound], ...extent };
  return not ? { kind: 'not', item: compare, ...extent } : compare;
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
  | { readonly value: Value; readonly wrong?: undefined; readonly expected?: undefined }
  | {
      readonly value?: undefined;
      /** The index of the first token that doesn't fit; after the last one if something is missing. */
      readonly wrong: number;
      /** What should stand there, if that is more special than what the slot begins with. */
      readonly expected?: Expected;
    };

const expectedTokens = {
  Unit: 'unit',
  Month: 'month',
  OfMonth: 'ofMonth',
  AYear: 'aYear',
  Colon: 'colon',
  Close: 'close',
  Word: 'names',
  Text: 'text',
} as const;
const expectedRules = {
  comparison: 'value',
  value: 'value',
  ref: 'refs',
  unary: 'condition',
  subject: 'condition',
} as const;
/** What a remark can call missing. */
export type Expected = Slot | (typeof expectedTokens)[keyof typeof expectedTokens];

/** A name or text alone needs no rule. */
function simple(slot: RuledSlot, { kind, text, start, end, long }: Token): Value | undefined {
  if (kind === 'text' && (slot === 'text' || slot === 'texts' || slot === 'refs'))
    return long ? { kind, text, start, end, long } : { kind, text, start, end };
  return kind === 'word' && slot === 'refs' ? { kind, text, start, end } : undefined;
}

/** Reads a slot from its tokens, of which there is at least one. */
export function readSlot(slot: RuledSlot, tokens: readonly Token[], vocabulary: Vocabulary): Read {
  const only = tokens.length === 1 ? simple(slot, tokens[0]!) : undefined;
  if (only) return { value: only };
  const classified = classify(tokens, slot, vocabulary);
  const plain = plainValue(slot, classified);
  if (plain) return { value: plain };
  const indexOf = (span: Span) => tokens.findIndex(({ start }) => start === span.start);
  const deep = nestedTooDeep(classified);
  if (deep) return { wrong: indexOf(span(deep)) };
  parser ??= new SlotParser();
  parser.input = classified;
  const value = parser.slots[slot].call(parser);
  const error = parser.errors[0];
  if (!error) return { value };
  const rule = error.context.ruleStack.at(-1);
  const expected =
    expectedTokens[error.message as keyof typeof expectedTokens] ?? expectedRules[rule as keyof typeof expectedRules];
  const wrong = Number.isNaN(error.token.startOffset) ? tokens.length : indexOf(span(error.token));
  return { wrong, ...(expected && { expected }) };
}
