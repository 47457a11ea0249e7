import { flowRule, placesOf } from './rule.ts';

/** A step that no case comes to, or a procedure that none begins. */
export default flowRule({
  id: 'step-unreachable',
  group: 'logic',
  severity: 'error',
  messages: {
    way: {
      en: 'No case comes here: what stands before always ends the case or leads elsewhere. So this is never done. Move it, or mend what stands before.',
      nb: 'Ingen sak kommer hit: det som står foran, avslutter alltid saken eller fører et annet sted. Derfor blir dette aldri gjort. Flytt det, eller rett det som står foran.',
    },
    condition: {
      en: 'The condition of this step never holds in a case that comes here, so it is never done. Change the condition, or remove the step.',
      nb: 'Vilkåret for dette steget er aldri oppfylt i en sak som kommer hit, så det blir aldri gjort. Endre vilkåret, eller fjern steget.',
    },
    circle: {
      en: "This never begins: it comes only after something that is never done before this has begun. Change what stands under 'after', or move that step.",
      nb: 'Dette begynner aldri: det kommer først etter noe som aldri blir gjort før dette har begynt. Endre det som står under «etter», eller flytt det steget.',
    },
    event: {
      en: "This never begins: what begins it would also begin something else, which can't begin by then. Let that come more often, or let this begin with something of its own.",
      nb: 'Dette begynner aldri: det som skal få det til å begynne, får også noe annet til å begynne, og det kan ikke begynne da. La det andre komme flere ganger, eller la dette begynne med noe eget.',
      related: { en: 'What would begin with it', nb: 'Det som skulle begynne samtidig' },
    },
  },
  tell(flaw, subject, report) {
    if (flaw.kind === 'step') report(flaw.why === 'way' ? 'way' : 'condition', flaw.at);
    if (flaw.kind !== 'unbegun') return;
    report(flaw.why === 'event' ? 'event' : 'circle', flaw.at, {}, { related: placesOf(flaw, subject) });
  },
});
