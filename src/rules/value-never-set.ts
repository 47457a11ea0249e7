import { statementsIn } from '../model/statements.ts';
import { cutsIn } from '../verify/domains.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';

/** A value of an outcome to which no way leads, while ways lead to its others. */
export default fileRule({
  id: 'value-never-set',
  group: 'logic',
  severity: 'warning',
  messages: {
    never: {
      en: "'{fact}' never becomes {values} here, so nobody can tell in which cases it does. Write 'set {id} to …' where it does, or remove the value.",
      nb: '«{fact}» blir aldri {values} her, så ingen kan si i hvilke saker det skjer. Skriv «sett {id} til …» der det skjer, eller fjern verdien.',
    },
  },
  check({ model, spans }, report) {
    const statements = model.procedures.flatMap(({ body }) => statementsIn(body));
    // A routine that is followed may set it.
    if (statements.some(({ kind }) => kind === 'follow')) return;
    for (const fact of model.facts) {
      const { id, type, title = id } = fact;
      if (!fact.outcome || type.kind !== 'choice' || !spans.has(fact) || isOpen(fact)) continue;
      const set = new Set(statements.flatMap((one) => (one.kind === 'set' && one.outcome === id ? [one.value] : [])));
      // Nothing sets it: it is what the reader comes to by thinking.
      if (set.size === 0) continue;
      const unset = type.values.filter((value) => !set.has(value.id));
      if (unset.length === 0) continue;
      // Where a branch asks for the value, that branch is told to be taken never.
      const asked = cutsIn(model.procedures).get(id) ?? [];
      const left = unset.filter((value) => !asked.some((one) => one.value === value.id));
      if (left.length === 0) continue;
      report('never', fact, { id, fact: title, values: left.map((value) => value.title ?? value.id).join(', ') });
    }
  },
});
