/** Procedures and the statements in them. */
import { type Line } from '../language/tree.ts';
import { inheritable } from './attributes.ts';
import { type Context } from './context.ts';
import type { Attributes, Procedure, Statement } from './model.ts';
type Inherited = Pick<Attributes, (typeof inheritable)[number]>;
/** The attributes among some lines that hold for all steps beside and below them, added to those from around. */
export declare function inheritedBy(context: Context, lines: readonly Line[], around: Inherited): Inherited;
/** A procedure: `start`, `on` or `regularly`, and the rules that stand under it. */
export declare function procedureOf(around: Context, line: Line, routineWide: Inherited, chapter: string | undefined): Procedure;
/** The statements among some lines. `if` and the branches after it, `wait` and its `otherwise`, are one statement. */
export declare function bodyOf(context: Context, lines: readonly Line[], inherited: Inherited, scope: string): Statement[];
export {};
