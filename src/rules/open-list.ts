import { type Prose, proseOf, spanOf, type Texts, written } from './prose.ts';
import { fileRule } from './rule.ts';
import { partEndsAfter, placesOf } from './words.ts';

/** A list that does not say where it ends. */
export default fileRule({
  id: 'open-list',
  group: 'wording',
  severity: 'info',
  messages: {
    open: {
      en: "'{words}' leaves the list open, so nobody can tell what else belongs to it. Name the rest, or say what decides whether something belongs.",
      nb: '«{words}» lar listen stå åpen, så ingen vet hva mer som hører med. Nevn resten, eller si hva som avgjør om noe hører med.',
    },
  },
  check(subject, report) {
    const texts = proseOf(subject);
    for (const prose of texts?.prose.filter(({ asked }) => !asked) ?? [])
      for (const { first, last } of openEndsIn(prose, texts!))
        report('open', spanOf(prose, first, last), { words: written(prose, first, last) });
  },
});

const openEndsIn = (prose: Prose, { list }: Texts) => [
  ...placesOf(list.openEnds, prose.words),
  ...placesOf(list.openAtEnd, prose.words).filter(({ last }) => partEndsAfter(prose, last)),
];
