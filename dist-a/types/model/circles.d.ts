/** What is declared in terms of itself, or of what comes after it: nobody could decide it. */
import { type Context } from './context.ts';
/** Takes named conditions that mean themselves, straight or through others, out of the model: nothing can be read of them. */
export declare function checkDefinitions(context: Context): void;
/** Whether a fact exists must be known from the facts declared before it. */
export declare function checkExistence(context: Context): void;
