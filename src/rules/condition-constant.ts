import { flowRule } from './rule.ts';

/** A condition that holds in every case that comes to it. */
export default flowRule({
  id: 'condition-constant',
  group: 'logic',
  severity: 'warning',
  messages: {
    always: {
      en: 'This holds in every case that comes here, so it decides nothing, and whoever reads it looks for the other case in vain. Remove the condition, or mend what leads here.',
      nb: 'Dette er oppfylt i alle saker som kommer hit, så det avgjør ingenting, og den som leser det, leter forgjeves etter den andre saken. Fjern vilkåret, eller rett det som fører hit.',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'constant') report('always', flaw.at);
  },
});
