import type { Step } from '../model/model.ts';
import { stemsOf } from './alike.ts';
import { fileRule } from './rule.ts';
import { type Placed, stepsOf } from './steps.ts';

/** A step that stands twice on one way. */
export default fileRule({
  id: 'duplicate-step',
  group: 'logic',
  severity: 'warning',
  messages: {
    again: {
      en: 'The same step stands earlier on this way, with the same people and the same details, so it is done twice or nobody knows which counts. Remove one, or say what is different.',
      nb: 'Det samme steget står tidligere på denne veien, med de samme folkene og det samme innholdet, så det gjøres to ganger, eller ingen vet hvilket som gjelder. Fjern det ene, eller si hva som er forskjellig.',
      related: { en: 'The step before', nb: 'Steget før' },
    },
  },
  check({ model, spans, source }, report) {
    // Few steps are called the same, and only theirs is compared in full.
    for (const alike of Map.groupBy(stepsOf(model), calledAs).values()) {
      if (alike.length === 1) continue;
      const first = new Map<string, Step>();
      for (const placed of alike) {
        const { step } = placed;
        const key = keyOf(placed);
        const span = spans.get(first.get(key) ?? step);
        if (first.has(key) && span) report('again', step, {}, { related: [{ source, ...span }] });
        first.set(key, step);
      }
    }
  },
});

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'en', 'ei', 'et', 'den', 'det', 'de']);

/** The words of a step's title, however they are written. */
const calledAs = ({ step: { title = '' } }: Placed): string =>
  stemsOf(title)
    .filter((word) => !articles.has(word))
    .join(' ');

/** All else that a step says, and where it stands. */
const keyOf = ({ step: { id, title, ...said }, procedure, phases, conditions }: Placed): string =>
  JSON.stringify([said, procedure.id, phases, conditions]);
