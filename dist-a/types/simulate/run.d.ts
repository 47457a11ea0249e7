/** The state of a walk while it runs, and its clock: threads that each say when they go on, resumed in order. */
import type { Id, Value } from '../generated/routine.ts';
import type { Answers } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { CaseProblem, MissingFact } from './result.ts';
import type { At, Frame, Pause, Process, Run, Thread } from './state.ts';
import type { Text } from './text.ts';
/** Thrown, and caught by `walk`: the case lacks an answer, does not fit on the way, or never comes to an end. */
export declare class Stopped extends Error {
    readonly result: {
        missing: MissingFact;
    } | {
        problems: readonly CaseProblem[];
    } | {
        bound: number;
    };
    constructor(result: Stopped['result']);
}
export declare function makeRun(texts: readonly Text[], answers: Answers, calendar: Calendar, bound: number, runBody: Run['runBody']): Run;
/** Resumes threads in order until none goes on before the horizon. */
export declare function turnTheWheel(run: Run): void;
/** Lets a thread go on to its next pause, or its end. */
export declare function resume(run: Run, thread: Thread): void;
/** The pause of a thread that others wake, and of one that never goes on. */
export declare const parked: Pause;
/** Whether neither the frame nor one around it has been closed. */
export declare function isAlive(frame: Frame): boolean;
/** Runs processes side by side; done when all are, and after all of them (2.6). */
export declare function together(run: Run, frame: Frame, from: At, all: readonly Process[]): Process;
/** A node without an entry, after all of those. */
export declare function joinNodes(run: Run, nodes: readonly number[]): number;
/** The state after a `set`, or a further answer. */
export declare function changeState(run: Run, name: Id, value: Value): void;
/** Counts a turn of the wheel, and gives up where a routine goes round without end. */
export declare function countTurn(run: Run): void;
