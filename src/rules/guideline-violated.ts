import { reportBroken } from './broken-rules.ts';
import { fileRule } from './rule.ts';

/** A step that does not follow a guideline of the routine or of its catalogues. */
export default fileRule({
  id: 'guideline-violated',
  group: 'house',
  severity: 'warning',
  messages: {
    broken: {
      en: "This step does not follow the guideline '{rule}'{catalogue}. Do what it asks for here, or say with 'exception from' why it need not be.",
      nb: 'Dette steget følger ikke anbefalingen «{rule}»{catalogue}. Gjør det den ber om her, eller si med «unntak fra» hvorfor det ikke trengs.',
      related: { en: 'The guideline', nb: 'Anbefalingen' },
    },
  },
  check: (subject, report) => reportBroken(subject, ['guideline'], report),
});
