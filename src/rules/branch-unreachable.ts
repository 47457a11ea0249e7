import { flowRule, placesOf } from './rule.ts';

/** A branch that no case takes. */
export default flowRule({
  id: 'branch-unreachable',
  group: 'logic',
  severity: 'warning',
  messages: {
    before: {
      en: 'The branches above take every case that comes here, so this one is never taken. Change what they say, or remove it.',
      nb: 'Grenene over tar alle saker som kommer hit, så denne blir aldri brukt. Endre det de sier, eller fjern den.',
      related: { en: 'A branch above', nb: 'En gren over' },
    },
    condition: {
      en: 'This never holds in a case that comes here, so what stands below is never done. Change the condition, or remove the branch.',
      nb: 'Dette er aldri oppfylt i en sak som kommer hit, så det som står under, blir aldri gjort. Endre vilkåret, eller fjern grenen.',
    },
  },
  tell(flaw, subject, report) {
    if (flaw.kind !== 'branch') return;
    report(flaw.why === 'before' ? 'before' : 'condition', flaw.at, {}, { related: placesOf(flaw, subject) });
  },
});
