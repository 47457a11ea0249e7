import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';

/** A duty that comes back, and nothing says how often. */
export default fileRule({
  id: 'recurrence-vague',
  group: 'time',
  severity: 'warning',
  messages: {
    vague: {
      en: "Nothing says how often this is done, so nobody can say that it was left out. Write a line below it, such as 'every month'.",
      nb: 'Ingenting sier hvor ofte dette gjøres, så ingen kan si at det er uteblitt. Skriv en linje under, for eksempel «hver måned».',
    },
  },
  check({ model }, report) {
    for (const procedure of model.procedures)
      if (procedure.kind === 'recurring' && !procedure.every?.length && !isOpen(procedure)) report('vague', procedure);
  },
});
