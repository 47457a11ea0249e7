import { flowRule } from './rule.ts';

/** A decision that says nothing for some values of its fact. */
export default flowRule({
  id: 'decision-incomplete',
  group: 'logic',
  severity: 'warning',
  messages: {
    open: {
      en: "Nothing says what is done in these cases: {cases}. Whoever has one must guess. Write a 'when' for them, or 'otherwise'.",
      nb: 'Ingenting sier hva som gjøres i disse sakene: {cases}. Den som har en slik sak, må gjette. Skriv et «når» for dem, eller «ellers».',
    },
  },
  tell(flaw, _, report) {
    if (flaw.kind === 'gap') report('open', flaw.at, { cases: flaw.cases }, { case: flaw.shown });
  },
});
