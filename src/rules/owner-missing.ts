import { fileRule } from './rule.ts';

/** A routine that nobody keeps. */
export default fileRule({
  id: 'owner-missing',
  group: 'control',
  severity: 'warning',
  // What a header must hold is for each house to say.
  optional: true,
  messages: {
    missing: {
      en: "Nothing says who keeps this routine, so nobody sees to it that it is right, and there is nobody to ask. Write 'owner ROLE' in its header.",
      nb: 'Ingenting sier hvem som holder denne rutinen ved like, så ingen passer på at den stemmer, og ingen kan spørres. Skriv «eier ROLLE» i hodet.',
    },
  },
  check({ model }, report) {
    if (model.kind === 'routine' && !model.owner?.length) report('missing', model);
  },
});
