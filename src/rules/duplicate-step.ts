import type { Step } from '../model/model.ts';
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
    const first = new Map<string, Step>();
    for (const placed of stepsOf(model)) {
      const { step } = placed;
      const key = keyOf(placed);
      const span = spans.get(first.get(key) ?? step);
      if (first.has(key) && span) report('again', step, {}, { related: [{ source, ...span }] });
      first.set(key, step);
    }
  },
});

/** All that a step says and where it stands, but for its name and how its title is written. */
function keyOf({ step: { id, title, ...said }, procedure, phases, conditions }: Placed): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return JSON.stringify([words, said, procedure.id, phases, conditions]);
}
