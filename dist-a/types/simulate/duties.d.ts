import type { Frame, Run } from './state.ts';
/** Begins the periods of a routine; they are counted from now, unless `counted from` says from what. */
export declare function startDuties(run: Run, frame: Frame): void;
