import { readsItself } from '../model/combinations.ts';
import type { Condition, Id, Routine } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';

/** Values of a fact for which nothing says what is done, though its other values decide. */
export default fileRule({
  id: 'value-without-route',
  group: 'logic',
  severity: 'warning',
  messages: {
    forgotten: {
      en: "Nothing says what is done when '{fact}' is {values}, though each other value of it leads somewhere. Write an 'if' or 'otherwise' for it, or remove the value if it can't occur.",
      nb: 'Ingenting sier hva som gjøres når «{fact}» er {values}, mens hver av de andre verdiene fører til noe. Skriv et «hvis» eller «ellers» for den, eller fjern verdien hvis den ikke kan forekomme.',
    },
  },
  check({ model, spans }, report) {
    const own = model.facts.filter((fact) => spans.has(fact) && !fact.outcome && !isOpen(fact));
    if (!own.some(({ type }) => type.kind === 'choice')) return;
    const named = new Map<Id, Set<unknown>>();
    const others = takenOtherwise(model);
    for (const one of spans.keys()) {
      if (!('op' in one)) continue;
      const condition = one as Condition;
      if (condition.op === 'not') for (const id of read(model, condition)) others.add(id);
      if (condition.op !== 'is') continue;
      const values = named.get(condition.fact) ?? new Set();
      for (const value of condition.values) values.add(value);
      named.set(condition.fact, values);
    }
    for (const fact of own) {
      const { id, type } = fact;
      const known = named.get(id);
      // Where one value alone decides, the rest are what usually is, and nothing more is to be done.
      if (type.kind !== 'choice' || !known || known.size < 2 || others.has(id)) continue;
      const left = type.values.filter((value) => !known.has(value.id)).map(({ id: name, title = name }) => title);
      if (left.length > 0) report('forgotten', fact, { fact: fact.title ?? id, values: left.join(', ') });
    }
  },
});

/** The facts whose values not named have an `otherwise`; or lack one where they would be told of by `decision-incomplete`. */
function takenOtherwise(model: Routine): Set<Id> {
  const found = new Set<Id>();
  for (const statement of model.procedures.flatMap(({ body }) => statementsIn(body))) {
    if (statement.kind !== 'decision') continue;
    if (statement.on === undefined && statement.branches.every(({ when }) => when)) continue;
    for (const { when } of statement.branches) if (when) for (const id of read(model, when)) found.add(id);
  }
  return found;
}

const read = (model: Routine, condition: Condition): string[] => readsItself({ model, facts: new Map() }, condition);
