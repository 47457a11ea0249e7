/** The statements of a routine, one inside another. */
import type { Statement } from './model.ts';
/** The statements directly inside a statement. */
export declare function bodiesOf(statement: Statement): readonly (readonly Statement[])[];
/** Every statement of a body, those within others included, in the order of the text. */
export declare function statementsIn(body: readonly Statement[]): readonly Statement[];
