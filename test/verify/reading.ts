/** Conditions by the definition (`semantics.md`, 2.2). */
import type { Condition, Routine } from '../../src/generated/routine.ts';
import { compares, sameValue } from '../../src/simulate/values.ts';
import type { Before } from './lister.ts';

export function holds(routine: Routine, condition: Condition, before: Before): boolean {
  switch (condition.op) {
    case 'all':
      return condition.items.every((one) => holds(routine, one, before));
    case 'any':
      return condition.items.some((one) => holds(routine, one, before));
    case 'not':
      return !holds(routine, condition.item, before);
    case 'available':
      return !before.away.includes(condition.role);
    case 'began':
      return before.event === condition.event;
    case 'named':
      return false;
    default: {
      const fact = routine.facts.find(({ id }) => id === condition.fact)!;
      const exists = !fact.exists || holds(routine, fact.exists, before);
      const value = fact.outcome ? before.outcomes[fact.id] : exists ? before.values[fact.id] : undefined;
      if (value === undefined) return false;
      return condition.op === 'is'
        ? condition.values.some((one) => sameValue(value, one))
        : compares(condition.op, value, condition.value);
    }
  }
}
