import { fileRule } from './rule.ts';

/** A routine that does not say what it is for. */
export default fileRule({
  id: 'purpose-missing',
  group: 'control',
  severity: 'warning',
  messages: {
    missing: {
      en: 'Nothing says what this routine is for, so nobody can judge whether it does what it should. Write \'purpose "…"\' in its header.',
      nb: 'Ingenting sier hva denne rutinen er til for, så ingen kan vurdere om den virker. Skriv «formål "…"» i hodet.',
    },
  },
  check({ model }, report) {
    if (model.kind === 'routine' && !model.purpose) report('missing', model);
  },
});
