/** What is to happen next: a heap by moment, at one moment by place in the text (`semantics.md`, 2.15: text order). */
import type { Moment } from './zone.ts';
/** Where something stands among all that may happen at one moment: compared number by number. */
export type Key = readonly number[];
/** Takes items in any order and gives them back by moment, then key, then in the order in which they were added. */
export declare class Agenda<T> {
    #private;
    add(at: Moment, key: Key, what: T): void;
    /** The next item if it comes no later than `until`. */
    take(until: Moment): {
        at: Moment;
        what: T;
    } | undefined;
    /** All that is left, in order. */
    rest(): {
        at: Moment;
        what: T;
    }[];
}
/** Negative if `a` comes first; a key that another begins with comes before it. */
export declare function compareKeys(a: Key, b: Key): number;
