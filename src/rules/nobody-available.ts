import { flowRule } from './rule.ts';

/** A step for which nobody is left. */
export default flowRule({
  id: 'nobody-available',
  group: 'logic',
  severity: 'error',
  messages: {
    nobody: {
      en: "A case comes here only when everyone who is named for this step is away, so nobody does it. Name somebody else with 'otherwise'.",
      nb: 'En sak kommer hit bare når alle som er nevnt for dette steget, er borte, så ingen gjør det. Nevn noen andre med «ellers».',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'nobody') report('nobody', flaw.at, {}, { case: flaw.shown });
  },
});
