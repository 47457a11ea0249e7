/** Examples: the case that each tells, in the form that walks take, and what is expected of it. */
import { type Line } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Example } from './model.ts';
/** An example. The procedures of the model must be there already: an option is answered at the choice that it belongs to. */
export declare function exampleOf(context: Context, line: Line, id: string): Example;
