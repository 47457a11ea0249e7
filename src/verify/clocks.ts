/**
 * When something happens at the latest, as an expression over the moment of something before it: made once, and reckoned for
 * every date that the calendar has. All of them grow with that moment, so the worst case is the latest of each.
 */
import type { Id } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import { amountOf, type Duration } from '../simulate/duration.ts';
import { addLimit, limitOfDate, limitOfMonthDay, shift } from '../simulate/limit.ts';
import { dayOf } from '../simulate/moment.ts';
import type { Moment } from '../simulate/zone.ts';

export type Clock =
  | { readonly of: 'x' }
  /** `within D`, counted from there; `shift`: that much later. */
  | { readonly of: 'plus' | 'shift'; readonly from: number; readonly duration: Duration }
  /** To the end of that date. */
  | { readonly of: 'day'; readonly from: number }
  | { readonly of: 'monthDay'; readonly from: number; readonly day: number; readonly next: boolean }
  | { readonly of: 'max' | 'min'; readonly all: readonly number[] }
  /** At some time, however late: nothing sets a limit to those statements. */
  | { readonly of: 'never'; readonly statements: readonly Id[] };

// About what making an expression, and reckoning one, takes, in steps of work.
const making = 4;
const reckoning = 5;

/** Expressions, each once, known by their numbers. */
export class Clocks {
  readonly #spend: (steps: number) => void;
  readonly #all: Clock[] = [];
  readonly #numbers = new Map<string, number>();
  readonly x: number;
  // An expression is reckoned for one date after another.
  #latest: { readonly number: number; readonly parts: readonly number[] } | undefined;

  /** @param spend counts work (`bounds.ts`) */
  constructor(spend: (steps: number) => void) {
    this.#spend = spend;
    this.x = this.make({ of: 'x' });
  }

  make(clock: Clock): number {
    this.#spend(making + partsIn(clock).length);
    const key = JSON.stringify(clock);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#all.push(clock) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  get(number: number): Clock {
    return this.#all[number]!;
  }

  never(statement: Id): number {
    return this.make({ of: 'never', statements: [statement] });
  }

  /** What comes later than something that may never come may never come either. */
  after(from: number, clock: Exclude<Clock, { of: 'x' | 'max' | 'min' | 'never' }>): number {
    return this.get(from).of === 'never' ? from : this.make(clock);
  }

  plus(from: number, duration: Duration): number {
    return this.after(from, { of: 'plus', from, duration });
  }

  max(a: number, b: number): number {
    const [left, right] = [this.get(a), this.get(b)];
    if (left.of === 'never' && right.of === 'never') return this.#both(left.statements, right.statements);
    if (left.of === 'never') return a;
    return right.of === 'never' ? b : this.#many('max', a, b);
  }

  min(a: number, b: number): number {
    const [left, right] = [this.get(a), this.get(b)];
    if (left.of === 'never' && right.of === 'never') return this.#both(left.statements, right.statements);
    if (left.of === 'never') return b;
    return right.of === 'never' ? a : this.#many('min', a, b);
  }

  #both(a: readonly Id[], b: readonly Id[]): number {
    return this.make({ of: 'never', statements: [...new Set([...a, ...b])] });
  }

  #many(of: 'max' | 'min', a: number, b: number): number {
    const parts = [a, b].flatMap((one) => {
      const clock = this.get(one);
      return clock.of === of ? clock.all : [one];
    });
    const all = [...new Set(parts)].sort((left, right) => left - right);
    return all.length === 1 ? all[0]! : this.make({ of, all });
  }

  /** The moment that it comes to; infinite where there is none. */
  reckon(number: number, x: Moment, calendar: Calendar): Moment {
    const moments: Moment[] = [];
    const parts = this.#within(number);
    this.#spend(reckoning * parts.length);
    for (const one of parts) moments[one] = momentOf(this.get(one), x, moments, calendar);
    return moments[number]!;
  }

  /** The durations in an expression, each place once; `dates`: whether dates matter to it beside them. */
  partsOf(number: number): { elapsed: readonly number[]; dates: boolean } {
    const counted = this.#within(number)
      .map((one) => this.get(one))
      .filter((clock) => 'from' in clock);
    const amounts = counted.map((clock) => ('duration' in clock ? amountOf(clock.duration) : undefined));
    return {
      elapsed: amounts.flatMap((amount) => (amount?.kind === 'elapsed' ? amount.ms : [])),
      dates: amounts.some((amount) => amount?.kind !== 'elapsed'),
    };
  }

  /** An expression and all that it is made of, the parts before the whole. It may be as long as a routine. */
  #within(number: number): readonly number[] {
    if (this.#latest?.number === number) return this.#latest.parts;
    const found = new Set([number]);
    for (const one of found) for (const part of partsIn(this.get(one))) found.add(part);
    // What an expression is made of was made before it.
    const parts = [...found].sort((a, b) => a - b);
    this.#latest = { number, parts };
    return parts;
  }
}

function partsIn(clock: Clock): readonly number[] {
  if ('all' in clock) return clock.all;
  return 'from' in clock ? [clock.from] : [];
}

/** @param moments those of the clock's parts */
function momentOf(clock: Clock, x: Moment, moments: readonly Moment[], calendar: Calendar): Moment {
  const never = Number.POSITIVE_INFINITY;
  switch (clock.of) {
    case 'x':
      return x;
    case 'plus':
      return addLimit(moments[clock.from]!, clock.duration, calendar)?.moment ?? never;
    case 'shift':
      return shift(moments[clock.from]!, clock.duration, calendar) ?? never;
    case 'day': {
      const day = dayOf(moments[clock.from]!, calendar);
      return day === undefined ? never : limitOfDate(day, calendar).moment;
    }
    case 'monthDay':
      return limitOfMonthDay(moments[clock.from]!, clock.day, clock.next, calendar)?.moment ?? never;
    case 'max':
      return Math.max(...clock.all.map((one) => moments[one]!));
    case 'min':
      return Math.min(...clock.all.map((one) => moments[one]!));
    case 'never':
      return never;
  }
}
