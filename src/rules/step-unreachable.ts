import { flowRule } from './rule.ts';

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
      en: "This never begins: it comes only after something that is done only once this has begun. Change what stands under 'after', or move that step.",
      nb: 'Dette begynner aldri: det kommer først etter noe som bare gjøres når dette alt har begynt. Endre det som står under «etter», eller flytt det steget.',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'step') report(flaw.why === 'way' ? 'way' : 'condition', flaw.at);
    if (flaw.kind === 'unbegun') report('circle', flaw.at);
  },
});
