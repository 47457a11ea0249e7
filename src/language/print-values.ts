/** Values and conditions as text, in a language. */
import type { Condition, DurationValue, Join, Text, Unit, Value } from './tree.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** Stands where a line may be broken, until its length is known. No text that was read can hold it. */
export const gap = '\ud800';

export class ValuePrinter {
  private readonly to: Vocabulary;

  constructor(to: Vocabulary) {
    this.to = to;
  }

  /** @param being a condition is written with `being`, as after `the case ends with` */
  print(value: Value, being = false): string {
    switch (value.kind) {
      case 'word':
        return value.of ? `${this.to.word(value.of as WordId)} ${value.text}` : value.text;
      case 'text':
        return this.text(value);
      case 'number':
        return this.decimal(value.text);
      case 'date':
        return value.text.replace('T', ' ');
      case 'time':
        return value.text;
      case 'duration':
        return this.duration(value);
      case 'period':
        return this.period(value);
      case 'list':
        return this.list(
          value.items.map((item) => this.print(item)),
          value.join,
          !value.commas,
        );
      case 'yesNo':
        return this.to.word(value.yes ? 'yes' : 'no');
      case 'type':
        return this.type(value.type);
      case 'count':
        return value.count === '1' ? this.to.word('once') : `${value.count} ${this.to.word('times')}`;
      case 'dayOfMonth':
        return `${this.ordinal(value.day)} ${this.to.word('ofMonth')}`;
      case 'bound':
        return `${this.comparison(value.how)} ${this.print(value.value)}`;
      case 'later':
        return `${this.duration(value.delay)}: ${this.list(
          value.events.map((event) => this.print(event)),
          'and',
        )}`;
      case 'turns': {
        const of = this.list(
          value.of.map((item) => this.print(item)),
          'comma',
        );
        return value.count === null ? of : `${of} ${value.count} ${this.to.word('times')}`;
      }
      case 'constant':
        return this.to.word(value.name as WordId);
      case 'anyStep':
        return this.to.word('anyStep');
      case 'answer': {
        const rounds = value.rounds.map((round) =>
          this.list(
            round.map((item) => this.print(item)),
            'or',
          ),
        );
        return `${this.print(value.what)} ${this.to.word('equals')} ${rounds.join(`,${gap}${this.to.word('then')} `)}`;
      }
      default:
        return this.condition(value, being);
    }
  }

  private condition(condition: Condition, being: boolean): string {
    const is = () => (being && this.to.language === 'en' ? 'being' : this.to.word('equals'));
    switch (condition.kind) {
      case 'holds':
        return this.print(condition.what);
      case 'began':
        return `${this.to.word('itIs')} ${this.print(condition.what)}`;
      case 'available':
        return `${this.print(condition.what)} ${condition.not ? this.to.word('isNot') : this.to.word('equals')} ${this.to.word('available')}`;
      case 'compare': {
        const what = this.print(condition.what);
        const values = this.list(
          condition.values.map((value) => this.print(value)),
          'or',
          true,
        );
        if (condition.how === 'is') return `${what} ${is()} ${values}`;
        if (condition.how === 'isNot') return `${what} ${this.to.word('isNot')} ${values}`;
        return `${what} ${is()} ${this.comparison(condition.how)} ${values}`;
      }
      case 'not': {
        const { item } = condition;
        if (item.kind === 'compare' && item.how !== 'is' && item.how !== 'isNot') {
          return `${this.print(item.what)} ${this.to.word('isNot')} ${this.comparison(item.how)} ${this.print(item.values[0]!)}`;
        }
        const inner = this.condition(item, being);
        return `${this.to.word('not')} ${['all', 'any', 'not'].includes(item.kind) ? `(${inner})` : inner}`;
      }
      default: {
        const items = condition.items.map((item, at) => {
          const text = this.condition(item, being);
          const nested = item.kind === 'any' || (item.kind === 'all' && condition.kind === 'all');
          // After `x is A or`, a bare name would be read as a further value of x.
          const taken =
            condition.kind === 'any' &&
            at > 0 &&
            first(item).kind === 'holds' &&
            endsInValues(condition.items[at - 1]!);
          return nested || taken ? `(${text})` : text;
        });
        return items.join(` ${this.to.word(condition.kind === 'all' ? 'and' : 'or')}${gap}`);
      }
    }
  }

  private comparison(how: string): string {
    const words: Record<string, WordId> = {
      over: 'over',
      under: 'under',
      atLeast: 'minimum',
      atMost: 'maximum',
      before: 'earlier',
      after: 'later',
    };
    return this.to.word(words[how]!);
  }

  /** @param alone no comma stands for an `or` or `and`, as in conditions */
  private list(items: readonly string[], join: Join, alone = false): string {
    if (join === 'comma') return items.join(`,${gap}`);
    const word = ` ${this.to.word(join)}${gap}`;
    if (alone || items.length < 3) return items.join(word);
    return items.slice(0, -1).join(`,${gap}`) + word + items.at(-1);
  }

  /** A text over several lines is written relative to the margin of its line. */
  text(text: Text): string {
    if (!text.long) return `"${text.text.replace(/["\\]/g, '\\$&')}"`;
    return ['"""', ...text.text.split('\n').map((line) => line && `    ${line}`), '  """'].join('\n');
  }

  private decimal(text: string): string {
    return text.replace('.', this.to.table.decimal);
  }

  private unit(unit: Unit, count: string): string {
    const [one, many] = this.to.table.words[unit];
    return count === '1' ? one! : many!;
  }

  private duration(value: DurationValue): string {
    return `${this.decimal(value.count)} ${this.unit(value.unit, value.count)}`;
  }

  private ordinal(day: number): string {
    if (this.to.language !== 'en') return `${day}.`;
    const ending =
      day % 10 === 1 && day !== 11
        ? 'st'
        : day % 10 === 2 && day !== 12
          ? 'nd'
          : day % 10 === 3 && day !== 13
            ? 'rd'
            : 'th';
    return `${day}${ending}`;
  }

  private period(value: Value & { kind: 'period' }): string {
    if (value.of === 'weekday') {
      const day = this.to.table.weekdays[value.weekday - 1]!;
      return `${this.everyBefore(day)} ${day}`;
    }
    if (value.of === 'times') {
      const count = { kind: 'count', count: String(value.count), start: 0, end: 0 } as const;
      const often = value.count === 2 ? this.to.word('twice') : this.print(count);
      return `${often} ${this.to.word('aYear')}`;
    }
    const every = this.interval(value);
    if (!value.by) return every;
    const { day, month } = value.by;
    const name = this.to.table.months[month - 1]!;
    return `${every} ${this.to.word('by')} ${this.to.language === 'en' ? day : this.ordinal(day)} ${name}`;
  }

  /** `every 6 months`; in Norwegian an ordinal and the singular. */
  interval(value: Value | undefined): string {
    if (value?.kind !== 'duration' && !(value?.kind === 'period' && value.of === 'duration')) return '';
    const { count, unit } = value;
    const every = this.everyBefore(this.to.table.words[unit][0]!);
    if (count === '1') return `${every} ${this.unit(unit, '1')}`;
    if (this.to.language === 'en' || !/^\d{1,3}$/.test(count))
      return `${every} ${this.decimal(count)} ${this.unit(unit, count)}`;
    return `${every} ${count}. ${this.unit(unit, '1')}`;
  }

  /** `hver` or `hvert`, by the gender of what follows, where the table knows it. */
  every(next: Value | undefined): string {
    return this.everyBefore(this.wordAfterEvery(next));
  }

  /** Whether the table knows what follows `every` to be of neuter gender. */
  isNeuter(next: Value | undefined): boolean {
    return this.to.table.neuter.includes(this.wordAfterEvery(next).toLowerCase());
  }

  private wordAfterEvery(next: Value | undefined): string {
    if (next?.kind === 'anyStep') return this.to.word('anyStep');
    return next?.kind === 'word' ? next.text : '';
  }

  private everyBefore(word: string): string {
    const [common, neuter] = this.to.table.words.every;
    return this.to.table.neuter.includes(word.toLowerCase()) ? neuter! : common!;
  }

  private type(type: string): string {
    if (type === 'yesNo') return `${this.to.word('yes')} ${this.to.word('or')} ${this.to.word('no')}`;
    return this.to.word(`is${type[0]!.toUpperCase()}${type.slice(1)}` as WordId);
  }
}

/** The leftmost comparison of a condition as it is printed. */
function first(condition: Condition): Condition {
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  const item = condition.items[0]!;
  return condition.kind === 'all' && item.kind !== 'any' && item.kind !== 'all' ? item : condition;
}

/** Whether a condition ends in a list of values that a bare name after `or` would join. */
function endsInValues(condition: Condition): boolean {
  if (condition.kind === 'compare') return condition.how === 'is' || condition.how === 'isNot';
  if (condition.kind === 'not') return endsInValues(condition.item);
  return condition.kind === 'all' && endsInValues(condition.items.at(-1)!);
}
