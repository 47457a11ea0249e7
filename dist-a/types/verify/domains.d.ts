/**
 * What a fact can be, cut into regions at the values that conditions name: within a region no condition tells one value
 * from another, so one of them stands for all.
 */
import type { Fact, Id, Value } from '../generated/routine.ts';
/** An end of a region among numbers, dates or durations. */
export type Edge = {
    readonly value: Value;
    readonly included: boolean;
};
/** `value` stands for all of them. `from`, `to`: where they lie; without either all there are, or one value alone. */
export type Region = {
    readonly value: Value;
    readonly from?: Edge;
    readonly to?: Edge;
    /** Whatever is not named. */
    readonly other?: true;
};
/** The values that conditions name, each with what tells values apart there. */
export type Cuts = {
    value: Value;
    sides: 'below' | 'above' | 'both';
}[];
/** Every comparison in some part of a model, by the fact that it reads. */
export declare function cutsIn(model: object): Map<Id, Cuts>;
/** Every object in some part of a model. It is gone through for each routine, so with little made on the way. */
export declare function objectsIn(part: object): object[];
/**
 * The regions of a fact.
 * @param roles those that a role can be; all of them are told apart if `whole`, since who it is decides who does things
 */
export declare function regionsOf({ type }: Fact, cuts: Cuts, roles: readonly Id[], whole: boolean): Region[];
