/** The rules for values: names, texts, numbers, dates, durations and lists of them. */
import { EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { Span } from './source.ts';
import type { Comparison, DurationValue, Join, NumberValue, Text, Value, Word } from './tree.ts';
type Rule<T = Value> = ParserMethod<[], T>;
type Count = Value & {
    readonly kind: 'count';
};
export declare const spanOf: (first: Span, last?: Span) => Span;
export declare const span: (first: IToken, last?: IToken) => Span;
export declare const wordOf: (token: IToken) => Word;
export declare function textOf(token: IToken): Text;
export declare const numberOf: (token: IToken) => NumberValue;
export declare const comparisonOf: (token: IToken) => Comparison;
/** Items joined by `or`, `and` or commas; one item alone is itself. */
export declare function listOf(items: Value[], join: Join, commas: boolean): Value;
export declare class ValueRules extends EmbeddedActionsParser {
    /** @param check looks for ambiguities in the rules, which costs time; a test does it */
    constructor(check: boolean);
    /**
     * While it records the rules, Chevrotain lays some ninety methods over those of the parser; to take them off again one
     * by one takes V8 longer than the recording. They are laid over the class instead, and taken off at once.
     */
    protected enableRecording(): void;
    protected disableRecording(): void;
    readonly unit: ParserMethod<[IToken], DurationValue>;
    readonly dateTime: Rule;
    readonly numberOrDuration: Rule;
    /** One of several things. The list of them is made once, not at each call. */
    protected oneOf<T = Value>(name: string, ...alternatives: readonly (() => T)[]): Rule<T>;
    readonly value: Rule;
    private readonly join;
    /** A list whose items are joined by commas, `or` and `and`. */
    protected list(name: string, first: () => Value, next: () => Value): Rule;
    private readonly ref;
    readonly refs: Rule<Value>;
    readonly text: Rule;
    readonly texts: Rule<Value>;
    readonly constant: Rule;
    readonly constants: Rule<Value>;
    private readonly plainValues;
    readonly values: Rule;
    readonly selector: Rule;
    readonly duration: Rule<DurationValue>;
    readonly interval: Rule<DurationValue>;
    readonly count: Rule<Count>;
    /** `every year by 1 March`: the day within the year. */
    private readonly dayOfYear;
    private readonly everyPeriod;
    readonly period: Rule;
    readonly dayOfMonth: Rule;
    readonly number: Rule;
    readonly date: Rule;
    protected isNext(ahead: number, types: readonly TokenType[]): boolean;
}
export declare function durationOf(count: IToken | undefined, unit: IToken): DurationValue;
export {};
