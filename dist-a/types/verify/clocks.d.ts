/**
 * When something happens at the latest, as an expression over the moment of something before it: made once, and reckoned for
 * every date that the calendar has. All of them grow with that moment, so the worst case is the latest of each.
 */
import type { Id } from '../generated/routine.ts';
import type { Calendar } from '../simulate/calendar.ts';
import { type Duration } from '../simulate/duration.ts';
import type { Moment } from '../simulate/zone.ts';
export type Clock = {
    readonly of: 'x';
}
/** `within D`, counted from there; `shift`: that much later. */
 | {
    readonly of: 'plus' | 'shift';
    readonly from: number;
    readonly duration: Duration;
}
/** To the end of that date. */
 | {
    readonly of: 'day';
    readonly from: number;
} | {
    readonly of: 'monthDay';
    readonly from: number;
    readonly day: number;
    readonly next: boolean;
} | {
    readonly of: 'max' | 'min';
    readonly all: readonly number[];
}
/** At some time, however late: nothing sets a limit to those statements. */
 | {
    readonly of: 'never';
    readonly statements: readonly Id[];
};
/** Expressions, each once, known by their numbers. */
export declare class Clocks {
    #private;
    readonly x: number;
    make(clock: Clock): number;
    get(number: number): Clock;
    never(statement: Id): number;
    /** What comes later than something that may never come may never come either. */
    after(from: number, clock: Exclude<Clock, {
        of: 'x' | 'max' | 'min' | 'never';
    }>): number;
    plus(from: number, duration: Duration): number;
    max(a: number, b: number): number;
    min(a: number, b: number): number;
    /** The moment that it comes to; infinite where there is none. */
    reckon(number: number, x: Moment, calendar: Calendar): Moment;
    /** The durations in an expression; `dates`: whether dates matter to it beside them. */
    partsOf(number: number): {
        elapsed: readonly number[];
        dates: boolean;
    };
}
