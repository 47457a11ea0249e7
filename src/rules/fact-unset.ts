import { flowRule } from './rule.ts';

/** An outcome that some cases leave without a value. */
export default flowRule({
  id: 'fact-unset',
  group: 'logic',
  severity: 'warning',
  messages: {
    unset: {
      en: 'This is decided in some cases, but has no value at the end of these: {cases}. Set it there too, or say where it is declared in which cases it exists.',
      nb: 'Dette avgjøres i noen saker, men har ingen verdi når disse er ferdige: {cases}. Sett det også der, eller si ved deklarasjonen i hvilke saker det finnes.',
    },
    sometimes: {
      en: 'This is decided on some ways through the routine, and has no value at the end of others. Set it on all of them.',
      nb: 'Dette avgjøres på noen veier gjennom rutinen, men har ingen verdi på slutten av andre. Sett det på alle.',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'unset')
      report(flaw.cases ? 'unset' : 'sometimes', flaw.at, { cases: flaw.cases }, { case: flaw.shown });
  },
});
