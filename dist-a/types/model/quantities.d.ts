/**
 * Numbers that nobody can count with: half a time, less than nothing, part of a day that has no last date. They are said
 * once, over the whole tree; whoever reads a quantity (`values.ts`) leaves such a one out of the model.
 */
import { type Line, type Unit, type Value } from '../language/tree.ts';
import { type Context } from './context.ts';
/** Why a number can't be counted with. */
type Wrong = 'fraction' | 'parts' | 'negative' | 'zero' | 'size' | 'year' | 'month';
/** Why a number of times can't be, or nothing. */
export declare function wrongCount(count: string): Wrong | undefined;
/** Why a duration can't be, or nothing. */
export declare function wrongDuration({ count, unit }: {
    readonly count: string;
    readonly unit: Unit;
}): Wrong | undefined;
/** Why something can't recur so often, or nothing. */
export declare function wrongPeriod(period: Value & {
    readonly kind: 'period';
}): Wrong | undefined;
/** No month has more days than 31. */
export declare const dayCanBe: (day: number) => boolean;
/** Reports every quantity in some lines that can't be. */
export declare function checkQuantities(context: Context, lines: readonly Line[]): void;
export {};
