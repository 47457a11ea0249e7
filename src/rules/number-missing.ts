import { fileRule } from './rule.ts';

/** A routine without a document number. */
export default fileRule({
  id: 'number-missing',
  group: 'control',
  severity: 'warning',
  // Many houses number nothing.
  optional: true,
  messages: {
    missing: {
      en: "This routine has no document number, so it can't be referred to once its title changes. Write 'number \"…\"' in its header.",
      nb: 'Denne rutinen har ikke noe dokumentnummer, så den kan ikke vises til når tittelen endres. Skriv «nummer "…"» i hodet.',
    },
  },
  check({ model }, report) {
    if (model.kind === 'routine' && model.number === undefined) report('missing', model);
  },
});
