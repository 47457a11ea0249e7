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

/** Expressions, each once, known by their numbers. */
export class Clocks {
  readonly #all: Clock[] = [];
  readonly #numbers = new Map<string, number>();
  readonly x = this.make({ of: 'x' });

  make(clock: Clock): number {
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
    const clock = this.get(number);
    const from = (one: number) => this.reckon(one, x, calendar);
    const never = Number.POSITIVE_INFINITY;
    switch (clock.of) {
      case 'x':
        return x;
      case 'plus':
        return addLimit(from(clock.from), clock.duration, calendar)?.moment ?? never;
      case 'shift':
        return shift(from(clock.from), clock.duration, calendar) ?? never;
      case 'day': {
        const day = dayOf(from(clock.from), calendar);
        return day === undefined ? never : limitOfDate(day, calendar).moment;
      }
      case 'monthDay':
        return limitOfMonthDay(from(clock.from), clock.day, clock.next, calendar)?.moment ?? never;
      case 'max':
        return Math.max(...clock.all.map(from));
      case 'min':
        return Math.min(...clock.all.map(from));
      case 'never':
        return never;
    }
  }

  /** The durations in an expression; `dates`: whether dates matter to it beside them. */
  partsOf(number: number): { elapsed: readonly number[]; dates: boolean } {
    const clock = this.get(number);
    if (clock.of === 'x' || clock.of === 'never') return { elapsed: [], dates: false };
    const inner = ('all' in clock ? clock.all : [clock.from]).map((one) => this.partsOf(one));
    const elapsed = inner.flatMap((one) => one.elapsed);
    const dates = inner.some((one) => one.dates);
    if (clock.of === 'max' || clock.of === 'min') return { elapsed, dates };
    const amount = 'duration' in clock ? amountOf(clock.duration) : undefined;
    return amount?.kind === 'elapsed' ? { elapsed: [...elapsed, amount.ms], dates } : { elapsed, dates: true };
  }
}
