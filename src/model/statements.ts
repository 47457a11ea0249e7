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
export function statementsIn(body: readonly Statement[]): readonly Statement[] {
  const found: Statement[] = [];
  gather(body, found);
  return found;
}

function gather(body: readonly Statement[], found: Statement[]): void {
  for (const statement of body) {
    found.push(statement);
    for (const inner of bodiesOf(statement)) gather(inner, found);
  }
}
