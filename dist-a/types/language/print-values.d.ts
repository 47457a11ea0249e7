/** Values and conditions as text, in a language. */
import type { Text, Value } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
/** Stands where a line may be broken, until its length is known. No text that was read can hold it. */
export declare const gap = "\uD800";
export declare class ValuePrinter {
    private readonly to;
    constructor(to: Vocabulary);
    /** @param being a condition is written with `being`, as after `the case ends with` */
    print(value: Value, being?: boolean): string;
    private condition;
    private comparison;
    /** @param alone no comma stands for an `or` or `and`, as in conditions */
    private list;
    /** A text over several lines is written relative to the margin of its line. */
    text(text: Text): string;
    private decimal;
    private unit;
    private duration;
    private ordinal;
    private period;
    /** `every 6 months`; in Norwegian an ordinal and the singular. */
    interval(value: Value | undefined): string;
    /** `hver` or `hvert`, by the gender of what follows, where the table knows it. */
    every(next: Value | undefined): string;
    /** Whether the table knows what follows `every` to be of neuter gender. */
    isNeuter(next: Value | undefined): boolean;
    private wordAfterEvery;
    private everyBefore;
    private type;
}
