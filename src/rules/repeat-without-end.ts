import { flowRule } from './rule.ts';

/** A repetition that can not end. */
export default flowRule({
  id: 'repeat-without-end',
  group: 'logic',
  severity: 'error',
  messages: {
    endless: {
      en: "This is repeated for ever in some cases ({cases}), as what it waits for can't come about. Let a round bring it about, or say 'at most' how many times.",
      nb: 'Dette gjentas uten ende i noen saker ({cases}), for det som det ventes på, kan ikke inntreffe. La en runde føre til det, eller si «høyst» hvor mange ganger.',
    },
    always: {
      en: "This is repeated for ever, as what it waits for can't come about. Let a round bring it about, or say 'at most' how many times.",
      nb: 'Dette gjentas uten ende, for det som det ventes på, kan ikke inntreffe. La en runde føre til det, eller si «høyst» hvor mange ganger.',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'endless') report(flaw.cases ? 'endless' : 'always', flaw.at, { cases: flaw.cases });
  },
});
