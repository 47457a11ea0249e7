import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { writtenIn } from './written.ts';

/** A document that is kept, and nothing says how long. */
export default fileRule({
  id: 'retention-missing',
  group: 'records',
  severity: 'warning',
  // Many houses keep one list of how long everything is kept.
  optional: true,
  messages: {
    missing: {
      en: "Nothing says how long '{document}' is kept, so it is deleted too early, or kept longer than the law allows. Write 'kept in SYSTEM for 5 years'.",
      nb: 'Ingenting sier hvor lenge «{document}» oppbevares, så det slettes for tidlig, eller beholdes lenger enn loven tillater. Skriv «oppbevares i SYSTEM i 5 år».',
    },
  },
  check({ model, spans }, report) {
    const written = writtenIn(model);
    for (const document of model.documents) {
      // Where it is kept comes first, and is a remark of its own; a template lasts as long as it is used.
      if (!document.keptIn || document.keptFor || !written.has(document.id) || isOpen(document)) continue;
      if (document.keptIn.some((kept) => kept.for) || !spans.has(document)) continue;
      report('missing', document, { document: document.title ?? document.id });
    }
  },
});
