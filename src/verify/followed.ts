/** Which routines are gone through together. */
import type { Id, Routine } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { type Text, textOf } from '../simulate/text.ts';
import type { Because } from './judged.ts';

/** The routine and all that it follows, however far; or what can't be followed. */
export function followed(text: Text, routines: ReadonlyMap<Id, Routine>): Text[] | Because {
  const found: Text[] = [];
  const visit = (one: Text, around: readonly Id[]): Because | undefined => {
    if (!found.includes(one)) found.push(one);
    for (const statement of one.routine.procedures.flatMap(({ body }) => statementsIn(body))) {
      if (statement.kind !== 'follow') continue;
      const other = statement.routine === text.id ? text.routine : routines.get(statement.routine);
      if (!other || [...around, one.id].includes(other.id))
        return { kind: 'untreated', what: 'follow', of: statement.id };
      const problem = visit(textOf(other), [...around, one.id]);
      if (problem) return problem;
    }
    return undefined;
  };
  return visit(text, []) ?? found;
}
