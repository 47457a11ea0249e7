/** What a walk passes through that leaves no entry: remarks of all but steps, and which way was gone where there are several. */
import type { Id, Remarks } from '../generated/routine.ts';
import type { Context } from './state.ts';
/** Notes the remarks at a procedure, statement or branch, the first time that the walk comes by. */
export declare function passBy({ run, text, phases }: Context, { id, remarks }: {
    id: Id;
    remarks?: Remarks;
}): void;
/** Notes which way is gone at a statement that has several. */
export declare function goWay({ run, text }: Context, of: Id, way: Id | null): void;
