import type { Fact } from '../model/model.ts';
import { flowRule } from './rule.ts';

/** Values of a fact that lead nowhere, while its other values do. */
export default flowRule({
  id: 'value-without-route',
  group: 'logic',
  severity: 'warning',
  messages: {
    forgotten: {
      en: "Nothing says what is done when '{fact}' is {values}, while its other values lead somewhere. Write an 'if' or 'otherwise' for it, or remove the value if it can't occur.",
      nb: 'Ingenting sier hva som gjøres når «{fact}» er {values}, mens de andre verdiene fører til noe. Skriv et «hvis» eller «ellers» for den, eller fjern verdien hvis den ikke kan forekomme.',
    },
  },
  tell(flaw, { spans }, report) {
    if (flaw.kind !== 'unrouted' || !spans.has(flaw.at)) return;
    const fact = flaw.at as Fact;
    const left = flaw.with as readonly { id: string; title?: string }[];
    const values = left.map(({ id, title = id }) => title).join(', ');
    report('forgotten', fact, { fact: fact.title ?? fact.id, values });
  },
});
