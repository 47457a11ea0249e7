import type { Head } from '../language/grammar.ts';
import type { Line } from '../language/tree.ts';
import { type Prose, proseOf, spanOf } from './prose.ts';
import { fileRule } from './rule.ts';
import type { WordList } from './word-lists.ts';

type Style = 'imperative' | 'infinitive' | 'noun';

interface Options {
  /** How the house writes the titles of steps. */
  readonly style: Style;
}

/** A step's title that does not tell anyone to do something, or not in the way of the house. */
export default fileRule<Style, Options>({
  id: 'title-style',
  group: 'wording',
  severity: 'info',
  options: {
    type: 'object',
    properties: { style: { enum: ['imperative', 'infinitive', 'noun'] } },
    additionalProperties: false,
  },
  messages: {
    imperative: {
      en: "This title tells of something; it does not tell anyone to do it. Begin with what to do: 'Register the complaint'.",
      nb: 'Denne tittelen forteller om noe; den ber ingen gjøre det. Begynn med det som skal gjøres: «Registrer klagen».',
      fix: { en: "Begin with '{verb}'", nb: 'Begynn med «{verb}»' },
    },
    infinitive: {
      en: "The titles of steps are written in the infinitive here: 'To register the complaint'.",
      nb: 'Titler på steg skrives her i infinitiv: «Registrere klagen».',
    },
    noun: {
      en: "The titles of steps name the work here: 'Registering the complaint'.",
      nb: 'Titler på steg nevner her arbeidet: «Registrering av klagen».',
    },
  },
  check(subject, report, { style = 'imperative' }) {
    const texts = proseOf(subject);
    for (const prose of texts?.prose ?? []) {
      const { line, text, words } = prose;
      if (!steps.has(line.kind) || line.title !== text) continue;
      const found = stylesOf(prose, texts!.list);
      if (found.length === 0 || found.includes(style)) continue;
      const verb = style === 'imperative' ? imperativeOf(prose, texts!.list) : undefined;
      const fix = verb && [{ ...verb.span, text: capitalAs(subject.source.text[verb.span.start]!, verb.word) }];
      report(style, spanOf(prose, 0, words.length - 1), { verb: fix?.[0]?.text ?? '' }, fix && { fix });
    }
  },
});

const steps: ReadonlySet<Line['kind']> = new Set<Head>(['step', 'recommendedStep', 'optionalStep']);

/** How a title is written, as far as its words tell; nothing where they don't. */
function stylesOf({ words }: Prose, list: WordList): (Style | 'statement')[] {
  const { infinitiveMark, nouns, alsoNouns, notSubjects } = list.title;
  const [first = '', second = ''] = words.map(({ text }) => text);
  // 'Hvis kunden svarer, ring': what it tells anyone to do comes later.
  if (list.circumstances.has(first)) return [];
  const forms = list.forms.get(first);
  if (first === infinitiveMark && list.forms.get(second)?.has('infinitive')) return ['infinitive'];
  const own = (['imperative', 'infinitive'] as const).filter((form) => forms?.has(form));
  if (own.length) return own;
  if (forms?.has('gerund')) return ['noun'];
  if (forms?.has('present') || forms?.has('passive')) return ['statement'];
  const isNoun = nouns.endings.some((ending) => first.length > ending.length + 3 && first.endsWith(ending));
  if (isNoun && !nouns.never.has(first) && (nouns.of === undefined || second === nouns.of)) return ['noun'];
  // What stands before the verb of a sentence is its subject: 'PFA sender', 'Det skal noteres'.
  const isModal = (word = '') => list.duties.has(word) || list.advice.has(word) || list.others.has(word);
  if (isModal(second) || (isModal(words[2]?.text) && !notSubjects.has(second))) return ['statement'];
  const verb = list.forms.get(second);
  return (verb?.has('present') || verb?.has('passive')) && !verb.has('imperative') && !alsoNouns.has(second)
    ? ['statement']
    : [];
}

/** The verb to begin with, where the title begins with another form of it. */
function imperativeOf(prose: Prose, list: WordList) {
  const [first, second] = prose.words;
  const marked = first!.text === list.title.infinitiveMark;
  const forms = list.forms.get((marked ? second! : first!).text);
  const word = forms?.get('infinitive') ?? forms?.get('present');
  return word === undefined ? undefined : { word, span: spanOf(prose, 0, marked ? 1 : 0) };
}

const capitalAs = (sign: string, word: string): string =>
  sign === sign.toUpperCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
