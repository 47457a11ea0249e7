import { proseOf, type Texts } from './prose.ts';
import { fileRule } from './rule.ts';
import { placesOf, type Word } from './words.ts';

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
    for (const { words } of texts?.prose.filter(({ asked }) => !asked) ?? [])
      for (const { first, last } of openEndsIn(words, texts!)) {
        const span = { start: words[first]!.start, end: words[last]!.end };
        report('open', span, { words: subject.source.text.slice(span.start, span.end) });
      }
  },
});

const openEndsIn = (words: readonly Word[], { list, partEndsAfter }: Texts) => [
  ...placesOf(list.openEnds, words),
  ...placesOf(list.openAtEnd, words).filter(({ last }) => partEndsAfter(words, last)),
];
