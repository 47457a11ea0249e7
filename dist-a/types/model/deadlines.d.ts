import type { Deadline } from './model.ts';
/** Whether a deadline sets a limit; the others urge, or say how work goes on. */
export declare const setsLimit: ({ kind }: Deadline) => boolean;
