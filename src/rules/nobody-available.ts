import { flowRule, placesOf } from './rule.ts';

/** A step for which nobody is left: all are away, or the only one is kept from it by four eyes. */
export default flowRule({
  id: 'nobody-available',
  group: 'logic',
  severity: 'error',
  messages: {
    nobody: {
      en: "A case comes here only when everyone who is named for this step is away, so nobody does it. Name somebody else with 'otherwise'.",
      nb: 'En sak kommer hit bare når alle som er nevnt for dette steget, er borte, så ingen gjør det. Nevn noen andre med «ellers».',
    },
    excluded: {
      en: 'Only one person can do this, and that person has done the other step by then. A rule asks for different people, so nobody may do it. Give one of the two steps to another role.',
      nb: 'Bare én person kan gjøre dette, og den har da gjort det andre steget. En regel krever forskjellige personer, så ingen kan gjøre det. Gi ett av de to stegene til en annen rolle.',
      related: { en: 'What has to do with it', nb: 'Det som henger sammen med det' },
    },
  },
  tell(flaw, subject, report) {
    if (flaw.kind === 'excluded')
      report('excluded', flaw.at, {}, { case: flaw.shown, related: placesOf(flaw, subject) });
    if (flaw.kind === 'nobody') report('nobody', flaw.at, {}, { case: flaw.shown });
  },
});
