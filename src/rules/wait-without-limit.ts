import { statementsIn } from '../model/statements.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';

/** A wait that may never end. */
export default fileRule({
  id: 'wait-without-limit',
  group: 'time',
  severity: 'warning',
  messages: {
    unlimited: {
      en: "Nothing says how long to wait here, so the case can lie for ever if nobody answers. Write 'at most 2 weeks', and under 'otherwise' what is done then.",
      nb: 'Ingenting sier hvor lenge det skal ventes her, så saken kan bli liggende hvis ingen svarer. Skriv «i høyst 2 uker», og under «ellers» hva som gjøres da.',
    },
  },
  check({ model }, report) {
    for (const { body } of model.procedures)
      for (const statement of statementsIn(body)) {
        if (statement.kind !== 'wait' || statement.atMost) continue;
        // A question that stands there says already that something is open.
        if (isOpen(statement)) continue;
        report('unlimited', statement);
      }
  },
});
