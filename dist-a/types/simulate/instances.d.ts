/** Occurrences of procedures (`semantics.md`, 2.4), and the end of cases (2.7, 2.8). */
import type { Id, Procedure } from '../generated/routine.ts';
import { type Coming } from './answers.ts';
import type { At, CaseDraft, Context, Frame, Run, YearlyLimit } from './state.ts';
import type { Text } from './text.ts';
/** The frame of a case, or of what stands outside any. */
export declare function makeFrame(run: Run, text: Text, ofCase: CaseDraft | null, kind: Frame['kind']): Frame;
/** A case that begins now. */
export declare function makeCase(run: Run): CaseDraft;
/** Begins an occurrence of a procedure beside all others, at the clock's moment. */
export declare function beginProcedure(run: Run, frame: Frame, procedure: Procedure, coming: Coming | null, yearly?: YearlyLimit | null): void;
/** Writes the trigger, and gives the context inside the occurrence that it begins. */
export declare function beginInstance(around: Context, procedure: Procedure, from: At, coming: Coming | null): {
    context: Context;
    at: At;
};
/** An event that begins nothing has happened all the same: others may wait for it, or count from it. */
export declare function noteEvent(run: Run, frame: Frame, coming: Coming): void;
/** Ends the case if all that has begun is done and no recurring duty still applies (2.8). */
export declare function endIfDone(run: Run, ofCase: CaseDraft): void;
/** Ends a case, or a followed routine alone, at once (1.16). */
export declare function closeFrame(run: Run, frame: Frame): void;
/** A place outside every instance: where the conditions of periods are read. */
export declare function rootContext(run: Run, frame: Frame): Context;
/** Where a procedure stands among those that begin at one moment: as the case orders them, else as in the text. */
export declare function rankOf(run: Run, text: Text, procedure: {
    readonly id: Id;
}): number;
