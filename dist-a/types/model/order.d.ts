import { type Context } from './context.ts';
/** Checks in which order the procedures of a file read and set. */
export declare function checkOrder(context: Context): void;
