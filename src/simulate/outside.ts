/** Which rules speak of a case, and which of what stands outside any (`semantics.md`, 1, Outside the case). */
import type { Form, Id, Procedure, Rule, Selection } from '../generated/routine.ts';
import { statementsIn } from '../model/statements.ts';
import { canHappenIn } from './can-happen.ts';
import type { Part } from './part.ts';
import type { Text } from './text.ts';

type Counted = Extract<Form, { kind: 'count' | 'exactlyOne' | 'notBoth' | 'recurs' }>;

/** Whether the part is what stands outside any case, and not a routine that is followed there. */
export function isHouse({ case: number, text, trace }: Part): boolean {
  return number === null && text.id === trace.routine;
}

/**
 * The parts on which a form is judged. What is counted is counted where it can happen: what can happen in cases in each
 * of them, what can't on what is outside. What never happens happens neither here nor there.
 */
export function partsFor(text: Text, rule: Rule, form: Form, parts: readonly Part[]): readonly Part[] {
  // Where nothing happened outside a form that speaks of entries has nothing to speak of.
  if (!isCounted(form)) return parts.filter((part) => !isHouse(part) || part.entries.length > 0);
  if (!parts.some(isHouse)) return parts;
  const selections = Array.isArray(form.of) ? form.of : [form.of];
  const where = new Set(selections.flatMap((selection) => placesOf(text, rule.scope, selection)));
  if (where.size === 1 && where.has('outside')) return parts.filter(isHouse);
  if (where.has('outside') && form.kind === 'count' && form.atMost === 0) return parts;
  return parts.filter((part) => !isHouse(part));
}

function isCounted(form: Form): form is Counted {
  return form.kind === 'count' || form.kind === 'exactlyOne' || form.kind === 'notBoth' || form.kind === 'recurs';
}

type Where = 'case' | 'outside';

/** Where what is selected can happen by the text; anywhere, if only whoever does it tells. */
function placesOf(text: Text, scope: Id | undefined, selection: Selection): Where[] {
  const all = text.routine.procedures.filter((procedure) => !scope || holds(procedure, scope));
  const named = all.filter((procedure) => canHappenIn(text, procedure, selection));
  return (named.length > 0 ? named : all).map(({ outside }) => (outside ? 'outside' : 'case'));
}

function holds(procedure: Procedure, scope: Id): boolean {
  return procedure.id === scope || statementsIn(procedure.body).some(({ id }) => id === scope);
}
