/** The rules for values: names, texts, numbers, dates, durations and lists of them. */
import {
  EmbeddedActionsParser,
  type ILookaheadStrategy,
  type IOrAlt,
  type IToken,
  LLkLookaheadStrategy,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { type Classified, t } from './slot-tokens.ts';
import type { Span } from './source.ts';
import type {
  Comparison,
  DurationValue,
  FactType,
  Join,
  NumberValue,
  PeriodValue,
  Text,
  Unit,
  Value,
  Word,
} from './tree.ts';

type Rule<T = Value> = ParserMethod<[], T>;
type Count = Value & { readonly kind: 'count' };

export const spanOf = (first: Span, last: Span = first): Span => ({ start: first.start, end: last.end });
export const span = (first: IToken, last: IToken = first): Span => ({
  start: first.startOffset,
  end: last.endOffset!,
});
/** What a token says, by the classification. */
const data = (token: IToken): string => token.image;
export const wordOf = (token: IToken): Word => ({
  kind: 'word',
  text: data(token),
  start: token.startOffset,
  end: token.endOffset!,
});
export function textOf(token: IToken): Text {
  const text = { kind: 'text', text: data(token), start: token.startOffset, end: token.endOffset! } as const;
  return (token as Classified).long ? { ...text, long: true } : text;
}
export const numberOf = (token: IToken): NumberValue => ({
  kind: 'number',
  text: data(token),
  start: token.startOffset,
  end: token.endOffset!,
});
export const comparisonOf = (token: IToken): Comparison => data(token) as Comparison;

/** Items joined by `or`, `and` or commas; one item alone is itself. */
export function listOf(items: Value[], join: Join, commas: boolean): Value {
  if (items.length === 1) return items[0]!;
  const some = commas && join !== 'comma';
  return { kind: 'list', join, ...(some && { commas }), items, ...spanOf(items[0]!, items.at(-1)) };
}

type Decide<R> = (this: unknown, alternatives?: IOrAlt<unknown>[]) => R;

/** A function that is made when it is first called. */
function onFirstCall<R>(make: () => Decide<R>): Decide<R> {
  let made: Decide<R> | undefined;
  return function (alternatives) {
    made ??= make();
    return made.call(this, alternatives);
  };
}

/** What decides a choice in a rule is worked out when the choice is first met: a file meets few of them. */
const oneToken = new LLkLookaheadStrategy({ maxLookahead: 1 });
const lookahead: ILookaheadStrategy = {
  validate: (options) => oneToken.validate(options),
  buildLookaheadForAlternation: (options) => onFirstCall(() => oneToken.buildLookaheadForAlternation(options)),
  buildLookaheadForOptional: (options) => onFirstCall(() => oneToken.buildLookaheadForOptional(options)),
};

/** Of Chevrotain's parser, what its types keep to itself. */
interface Recorder {
  enableRecording(): void;
  RECORDING_PHASE: boolean;
}
const recorder = EmbeddedActionsParser.prototype as unknown as Recorder;

export class ValueRules extends EmbeddedActionsParser {
  /** @param check looks for ambiguities in the rules, which costs time; a test does it */
  constructor(check: boolean) {
    super(Object.values(t), {
      maxLookahead: 1,
      lookaheadStrategy: lookahead,
      skipValidations: !check,
      recoveryEnabled: false,
      // What the rules say of a mistake is the name of the token that is missing; the words are for `hints.ts`.
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => expected.name,
        buildNotAllInputParsedMessage: () => '',
        buildNoViableAltMessage: () => '',
        buildEarlyExitMessage: () => '',
      },
    });
  }

  /**
   * While it records the rules, Chevrotain lays some ninety methods over those of the parser; to take them off again one
   * by one takes V8 longer than the recording. They are laid over the class instead, and taken off at once.
   */
  protected enableRecording(): void {
    const recording = Object.create(Object.getPrototypeOf(this));
    recorder.enableRecording.call(recording);
    Object.setPrototypeOf(this, recording);
    (this as unknown as Recorder).RECORDING_PHASE = true;
  }

  protected disableRecording(): void {
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)));
    (this as unknown as Recorder).RECORDING_PHASE = false;
  }

  readonly unit: ParserMethod<[IToken], DurationValue> = this.RULE('unit', (count: IToken): DurationValue => {
    const unit = this.CONSUME(t.Unit);
    return this.ACTION(() => durationOf(count, unit));
  });

  readonly dateTime: Rule = this.RULE('dateTime', (): Value => {
    const date = this.CONSUME(t.Date);
    const time = this.OPTION(() => this.CONSUME(t.Time));
    return time
      ? { kind: 'date', text: `${data(date)}T${data(time)}`, ...span(date, time) }
      : { kind: 'date', text: data(date), ...span(date) };
  });

  readonly numberOrDuration: Rule = this.RULE('numberOrDuration', (): Value => {
    const number = this.CONSUME(t.Number);
    const duration = this.OPTION(() => this.SUBRULE(this.unit, { ARGS: [number] }));
    return duration ?? numberOf(number);
  });

  /** One of several things. The list of them is made once, not at each call. */
  protected oneOf<T = Value>(name: string, ...alternatives: readonly (() => T)[]): Rule<T> {
    const all = alternatives.map((ALT) => ({ ALT }));
    return this.RULE(name, () => this.OR(all));
  }

  readonly value: Rule = this.oneOf<Value>(
    'value',
    () => wordOf(this.CONSUME(t.Word)),
    () => textOf(this.CONSUME(t.Text)),
    () => this.SUBRULE(this.numberOrDuration),
    () => this.SUBRULE(this.dateTime),
    () => {
      const time = this.CONSUME(t.Time);
      return { kind: 'time', text: data(time), ...span(time) };
    },
    () => {
      const answer = this.CONSUME(t.YesNo);
      return { kind: 'yesNo', yes: data(answer) === 'yes', ...span(answer) };
    },
  );

  private readonly join: Rule<Join> = this.oneOf<Join>(
    'join',
    () => this.CONSUME(t.Comma) && 'comma',
    () => this.CONSUME(t.Or) && 'or',
    () => this.CONSUME(t.And) && 'and',
  );

  /** A list whose items are joined by commas, `or` and `and`. */
  protected list(name: string, first: () => Value, next: () => Value): Rule {
    return this.RULE(name, (): Value => {
      const items = [first()];
      let join: Join = 'comma';
      let commas = false;
      this.MANY(() => {
        const by = this.SUBRULE(this.join);
        if (by === 'comma') commas = true;
        else join = by;
        items.push(next());
      });
      return this.ACTION(() => listOf(items, join, commas));
    });
  }

  private readonly ref: Rule = this.oneOf<Value>(
    'ref',
    () => textOf(this.CONSUME(t.Text)),
    () => wordOf(this.CONSUME(t.Word)),
    () => {
      const kind = this.CONSUME(t.Kind);
      const name = this.CONSUME2(t.Word);
      return { ...wordOf(name), of: data(kind), start: kind.startOffset };
    },
  );
  readonly refs = this.list(
    'refs',
    () => this.SUBRULE(this.ref),
    () => this.SUBRULE2(this.ref),
  );
  readonly text: Rule = this.RULE('text', (): Value => textOf(this.CONSUME(t.Text)));
  readonly texts = this.list(
    'texts',
    () => this.SUBRULE(this.text),
    () => this.SUBRULE2(this.text),
  );
  readonly constant: Rule = this.RULE('constant', (): Value => {
    const token = this.CONSUME(t.Constant);
    return { kind: 'constant', name: data(token), ...span(token) };
  });
  readonly constants = this.list(
    'constants',
    () => this.SUBRULE(this.constant),
    () => this.SUBRULE2(this.constant),
  );
  private readonly plainValues = this.list(
    'plainValues',
    () => this.SUBRULE(this.value),
    () => this.SUBRULE2(this.value),
  );

  readonly values: Rule = this.oneOf<Value>(
    'values',
    () => {
      const type = this.CONSUME(t.Type);
      return { kind: 'type', type: data(type) as FactType, ...span(type) };
    },
    () => {
      const list = this.SUBRULE(this.plainValues);
      return this.ACTION(() =>
        list.kind === 'list' && list.items.every(({ kind }) => kind === 'yesNo')
          ? { kind: 'type', type: 'yesNo', ...spanOf(list) }
          : list,
      );
    },
  );

  readonly selector: Rule = this.oneOf<Value>(
    'selector',
    () => ({ kind: 'anyStep', ...span(this.CONSUME(t.AnyStep)) }),
    () => this.SUBRULE(this.refs),
  );

  readonly duration: Rule<DurationValue> = this.RULE('duration', (): DurationValue => {
    const count = this.CONSUME(t.Number);
    return this.SUBRULE(this.unit, { ARGS: [count] });
  });

  readonly interval: Rule<DurationValue> = this.RULE('interval', (): DurationValue => {
    const count = this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(t.Number) }, { ALT: () => this.CONSUME(t.Ordinal) }]),
    );
    const unit = this.CONSUME(t.Unit);
    return this.ACTION(() => durationOf(count, unit));
  });

  readonly count: Rule<Count> = this.RULE('count', (): Count => {
    const count = this.OR([
      { ALT: () => this.CONSUME(t.Often) },
      {
        ALT: () => {
          const number = this.CONSUME(t.Number);
          this.OPTION(() => this.CONSUME(t.Times));
          return number;
        },
      },
    ]);
    return { kind: 'count', count: data(count), ...span(count) };
  });

  /** `every year by 1 March`: the day within the year. */
  private readonly dayOfYear: Rule<{ month: IToken; day: IToken }> = this.RULE(
    'dayOfYear',
    (): { month: IToken; day: IToken } => {
      this.CONSUME(t.By);
      const day = this.OR([{ ALT: () => this.CONSUME(t.Number) }, { ALT: () => this.CONSUME(t.Ordinal) }]);
      return { day, month: this.CONSUME(t.Month) };
    },
  );

  private readonly everyPeriod: Rule<PeriodValue> = this.RULE('everyPeriod', (): PeriodValue => {
    const every = this.CONSUME(t.Every);
    return this.OR([
      {
        ALT: (): PeriodValue => {
          const interval = this.SUBRULE(this.interval);
          const by = this.OPTION(() => this.SUBRULE(this.dayOfYear));
          return this.ACTION(() => ({
            kind: 'period',
            of: 'duration',
            count: interval.count,
            unit: interval.unit,
            ...(by && { by: { month: Number(data(by.month)), day: Number(data(by.day)) } }),
            start: every.startOffset,
            end: by?.month.endOffset ?? interval.end,
          }));
        },
      },
      {
        ALT: (): PeriodValue => {
          const weekday = this.CONSUME(t.Weekday);
          return { kind: 'period', of: 'weekday', weekday: Number(data(weekday)), ...span(every, weekday) };
        },
      },
    ]);
  });

  readonly period: Rule = this.oneOf<Value>(
    'period',
    () => this.SUBRULE(this.everyPeriod),
    () => {
      const { count, start } = this.SUBRULE(this.count);
      const { endOffset } = this.CONSUME(t.AYear);
      return { kind: 'period', of: 'times', count: Number(count), unit: 'year', start, end: endOffset! };
    },
  );

  readonly dayOfMonth: Rule = this.RULE('dayOfMonth', (): Value => {
    const day = this.CONSUME(t.Ordinal);
    this.CONSUME(t.OfMonth);
    return { kind: 'dayOfMonth', day: Number(data(day)), ...span(day) };
  });

  readonly number: Rule = this.RULE('number', (): Value => numberOf(this.CONSUME(t.Number)));

  readonly date: Rule = this.oneOf<Value>(
    'date',
    () => this.SUBRULE(this.dateTime),
    () => wordOf(this.CONSUME(t.Word)),
  );

  protected isNext(ahead: number, types: readonly TokenType[]): boolean {
    return types.includes(this.LA(ahead).tokenType);
  }
}

export function durationOf(count: IToken | undefined, unit: IToken): DurationValue {
  return {
    kind: 'duration',
    count: count ? data(count) : '1',
    unit: data(unit) as Unit,
    start: (count ?? unit).startOffset,
    end: unit.endOffset!,
  };
}
