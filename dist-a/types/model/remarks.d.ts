/** What may stand under anything: notes, reasons, open questions, exceptions from the linter. */
import { type Line } from '../language/tree.ts';
import { type Context } from './context.ts';
import type { Remarks } from './model.ts';
/** The remarks below a line. */
export declare function remarksOf(context: Context, line: Pick<Line, 'body'>): Remarks | undefined;
