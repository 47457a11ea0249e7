import { reportBroken } from './broken-rules.ts';
import { fileRule } from './rule.ts';

/** A step that breaks a rule of the routine or of its catalogues. */
export default fileRule({
  id: 'rule-violated',
  group: 'logic',
  severity: 'error',
  messages: {
    broken: {
      en: "This step breaks the rule '{rule}'{catalogue}. Do what the rule asks for here, or say with 'exception from' why it need not be.",
      nb: 'Dette steget bryter regelen «{rule}»{catalogue}. Gjør det regelen krever her, eller si med «unntak fra» hvorfor det ikke trengs.',
      related: { en: 'The rule', nb: 'Regelen' },
    },
  },
  check: (subject, report) => reportBroken(subject, ['rule', 'prohibition'], report),
});
