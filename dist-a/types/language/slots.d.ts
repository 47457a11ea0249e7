/**
 * What follows a head or the keyword of a part: one small rule a slot, on Chevrotain. Here are those for conditions,
 * answers and what else is made of values.
 */
import type { ParserMethod } from 'chevrotain';
import type { Slot } from './grammar.ts';
import { ValueRules } from './slot-values.ts';
import type { Token } from './token.ts';
import { type Value } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
type Rule<T = Value> = ParserMethod<[], T>;
/** The slots that have a rule; the others are a name and a title. */
type RuledSlot = Exclude<Slot, 'intro' | 'introRefs' | 'names'>;
export declare class SlotParser extends ValueRules {
    private readonly subject;
    /** Further values after `is V or`: a word that is followed by `is` begins a condition of its own. */
    private readonly valueList;
    private readonly comparison;
    private readonly unary;
    private readonly all;
    private readonly condition;
    private readonly answer;
    private readonly answers;
    private readonly bound;
    private readonly branch;
    private readonly turns;
    private readonly later;
    readonly slots: {
        readonly [slot in RuledSlot]: Rule;
    };
    constructor(check?: boolean);
}
export type Read = {
    readonly value: Value;
    readonly wrong?: undefined;
    readonly expected?: undefined;
} | {
    readonly value?: undefined;
    /** The index of the first token that doesn't fit; after the last one if something is missing. */
    readonly wrong: number;
    /** What should stand there, if that is more special than what the slot begins with. */
    readonly expected?: Expected;
};
declare const expectedTokens: {
    readonly Unit: 'unit';
    readonly Month: 'month';
    readonly OfMonth: 'ofMonth';
    readonly AYear: 'aYear';
    readonly Colon: 'colon';
    readonly Close: 'close';
    readonly Word: 'names';
    readonly Text: 'text';
};
/** What a remark can call missing. */
export type Expected = Slot | (typeof expectedTokens)[keyof typeof expectedTokens];
/** Reads a slot from its tokens, of which there is at least one. */
export declare function readSlot(slot: RuledSlot, tokens: readonly Token[], vocabulary: Vocabulary): Read;
export {};
