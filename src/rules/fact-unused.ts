import type { Routine } from '../model/model.ts';
import { statementsIn } from '../model/statements.ts';
import { fileRule } from './rule.ts';

/** A fact that is asked for and decides nothing. */
export default fileRule({
  id: 'fact-unused',
  group: 'logic',
  severity: 'warning',
  messages: {
    unused: {
      en: "'{fact}' is asked for in every case, but nothing depends on it. Say what it decides, or remove it.",
      nb: '«{fact}» spørres det om i hver sak, men ingenting avhenger av det. Si hva det avgjør, eller fjern det.',
    },
  },
  check({ model, spans, used }, report) {
    // What a catalogue declares is for others, and a routine that is followed reads the facts of this one by their names.
    if (model.kind === 'catalogue' || follows(model)) return;
    const facts = new Set([...used].flatMap(({ kind, id }) => (kind === 'fact' ? id : [])));
    for (const fact of model.facts) {
      // An outcome is what the routine comes to; someone outside reads it. A text is a fact where a condition reads it.
      if (fact.outcome || fact.implied || !spans.has(fact) || facts.has(fact.id)) continue;
      report('unused', fact, { fact: fact.title ?? fact.id });
    }
  },
});

const follows = ({ procedures }: Routine): boolean =>
  procedures.some(({ body }) => statementsIn(body).some(({ kind }) => kind === 'follow'));
