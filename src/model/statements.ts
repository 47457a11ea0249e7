/** The statements of a routine, one inside another. */
import type { Statement } from './model.ts';

/** The statements directly inside a statement. */
export function bodiesOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'phase':
    case 'anyOrder':
    case 'repeat':
    case 'forEach':
      return [statement.body];
    case 'decision':
      return statement.branches.map(({ body }) => body);
    case 'choice':
      return statement.options.map(({ body }) => body);
    case 'wait':
      return statement.otherwise ? [statement.otherwise] : [];
    case 'step':
      return statement.overdue ? [statement.overdue.body] : [];
    default:
      return [];
  }
}

/** Every statement of a body, those within others included, in the order of the text. */
export function statementsIn(body: readonly Statement[]): Statement[] {
  return body.flatMap((statement) => [statement, ...bodiesOf(statement).flatMap((inner) => statementsIn(inner))]);
}
