import { fileRule } from './rule.ts';
import { stepsOf } from './steps.ts';

/** A step that nobody is named for. */
export default fileRule({
  id: 'responsible-missing',
  group: 'people',
  severity: 'warning',
  messages: {
    missing: {
      en: "Nobody is named for this step, so everyone can think that another does it. Write 'by ROLE' below it, or below the phase if it holds for all its steps.",
      nb: 'Ingen er nevnt for dette steget, så alle kan tro at en annen gjør det. Skriv «utføres av ROLLE» under det, eller under fasen hvis det gjelder alle stegene der.',
    },
  },
  check({ model, spans }, report) {
    for (const { step, handedOver } of stepsOf(model)) {
      if (step.by || !spans.has(step)) continue;
      // Whoever the case was handed over to does it.
      if (handedOver || step.handOver) continue;
      report('missing', step);
    }
  },
});
