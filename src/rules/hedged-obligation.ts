import { allLines, partOf } from '../language/tree.ts';
import { hedgedIn } from './hedges.ts';
import { proseOf, spanOf, written } from './prose.ts';
import { fileRule } from './rule.ts';

/** A duty that the same sentence takes back. */
export default fileRule({
  id: 'hedged-obligation',
  group: 'wording',
  severity: 'info',
  messages: {
    hedged: {
      en: "'{duty}' obliges and '{hedge}' takes it back, so nobody can tell whether it may be left out. Write it as a duty, and say when it does not hold; or as a recommendation.",
      nb: '«{duty}» er et krav og «{hedge}» tar det tilbake, så ingen vet om det kan utelates. Skriv det som et krav, og si når det ikke gjelder; eller som en anbefaling.',
    },
    implied: {
      en: "This is written as a duty, and '{hedge}' takes it back, so nobody can tell whether it may be left out. Remove '{hedge}' and say when the duty does not hold, or write it as 'recommended step' or 'guideline'.",
      nb: 'Dette er skrevet som et krav, og «{hedge}» tar det tilbake, så ingen vet om det kan utelates. Fjern «{hedge}» og si når kravet ikke gjelder, eller skriv det som «anbefalt steg» eller «anbefaling».',
    },
    softened: {
      en: "'{hedge}' takes the limit back, so nobody can say that it came too late. Remove it, and say with 'if' or 'unless' in which cases the limit does not hold.",
      nb: '«{hedge}» tar fristen tilbake, så ingen kan si at det kom for sent. Fjern det, og si med «hvis» eller «med mindre» i hvilke tilfeller fristen ikke gjelder.',
    },
  },
  check(subject, report) {
    for (const line of allLines(subject.tree)) {
      const part = partOf(line, 'wherePractical');
      if (part) report('softened', part, { hedge: subject.source.text.slice(part.start, part.end) });
    }
    const texts = proseOf(subject);
    for (const { prose, first, last, duty } of texts ? hedgedIn(texts) : []) {
      const hedge = written(prose, first, last);
      if (duty === undefined) report('implied', spanOf(prose, first, last), { hedge });
      else
        report('hedged', spanOf(prose, Math.min(first, duty), Math.max(last, duty)), {
          hedge,
          duty: written(prose, duty, duty),
        });
    }
  },
});
