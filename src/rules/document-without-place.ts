import type { Step } from '../model/model.ts';
import { isOpen } from './open.ts';
import { fileRule } from './rule.ts';
import { writtenIn } from './written.ts';

/** A document that comes into being and is kept nowhere. */
export default fileRule({
  id: 'document-without-place',
  group: 'records',
  severity: 'warning',
  // A house where all is kept in one place need not say so each time.
  optional: true,
  messages: {
    nowhere: {
      en: "'{document}' is written here, and nothing says where it is kept, so nobody finds it again. Write 'kept in SYSTEM' where it is declared.",
      nb: '«{document}» utarbeides her, og ingenting sier hvor det oppbevares, så ingen finner det igjen. Skriv «oppbevares i SYSTEM» der det er erklært.',
    },
  },
  check({ model, spans }, report) {
    const written = writtenIn(model);
    for (const document of model.documents) {
      const steps = written.get(document.id);
      if (!steps || document.keptIn || document.link !== undefined || isOpen(document)) continue;
      if (steps.some(isPlaced)) continue;
      const place = spans.has(document) ? document : steps[0]!;
      report('nowhere', place, { document: document.title ?? document.id });
    }
  },
});

/** The step says where it works, or where it records. */
const isPlaced = (step: Step): boolean =>
  step.in !== undefined || (step.record?.some(({ systems, tags }) => systems ?? tags) ?? false) || isOpen(step);
