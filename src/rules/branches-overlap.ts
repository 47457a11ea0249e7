import { flowRule, placesOf } from './rule.ts';

/** Two branches of one decision that hold at once. */
export default flowRule({
  id: 'branches-overlap',
  group: 'logic',
  severity: 'warning',
  messages: {
    both: {
      en: 'An earlier branch also speaks of these cases: {cases}. Only the earlier one is done, so this one says what is not so. Let each value stand in one branch alone.',
      nb: 'En tidligere gren gjelder også disse sakene: {cases}. Bare den tidligere blir fulgt, så denne sier noe som ikke stemmer. La hver verdi stå i én gren.',
      related: { en: 'The earlier branch', nb: 'Den tidligere grenen' },
    },
  },
  tell(flaw, subject, report) {
    if (flaw.kind === 'overlap')
      report('both', flaw.at, { cases: flaw.cases }, { case: flaw.shown, related: placesOf(flaw, subject) });
  },
});
