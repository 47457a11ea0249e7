/** The word lists of the wording rules, one a language in which texts are written, made ready when first asked for. */
import type { Tree } from '../language/tree.ts';
import en from './words/en.json' with { type: 'json' };
import nb from './words/nb.json' with { type: 'json' };
import nn from './words/nn.json' with { type: 'json' };
import others from './words/others.json' with { type: 'json' };
import { type Phrases, phrasesOf, type Word } from './words.ts';

export type Form = 'imperative' | 'infinitive' | 'present' | 'passive' | 'participle' | 'gerund';
type Words = ReadonlySet<string>;

export interface WordList {
  readonly vague: Phrases;
  /** Words such as 'evt.' that are vague beside an act, but mean 'any' beside a thing. */
  readonly possibly: {
    readonly words: Words;
    readonly after: Words;
    readonly within: Words;
    readonly endings: string[];
  };
  readonly openEnds: Phrases;
  /** They leave a list open where they end it; 'med mer enn' goes on. */
  readonly openAtEnd: Phrases;
  readonly hedges: Phrases;
  /** 'Must', 'should' and the other verbs that stand before an act. */
  readonly duties: Words;
  readonly advice: Words;
  readonly others: Words;
  readonly adverbs: Words;
  /** What begins a clause that tells what something is about ('that', 'how'), and one that tells when or why. */
  readonly contents: Words;
  readonly circumstances: Words;
  readonly passive: {
    readonly after: Words;
    readonly presents: Words;
    readonly endings: string[];
    /** Those of a genitive: 'skal kundenes behov dekkes'. */
    readonly notEndings: string[];
    readonly never: Words;
    readonly agents: Words;
    /** What stands before the body that does it, after these verbs: 'discussed in the board'. */
    readonly bodies: Words;
    readonly deliberations: Words;
  };
  readonly title: {
    readonly infinitiveMark: string;
    readonly nouns: { readonly endings: string[]; readonly never: Words; readonly of?: string };
    readonly notSubjects: Words;
    readonly alsoNouns: Words;
  };
  readonly object: { readonly joins: Words; readonly articles: Words; readonly endings: string[] };
  /** Which forms of verbs a word can be, each with the imperative of its verb. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<Form, string>>;
}

type Data = typeof en | typeof nb | typeof nn;

const data: Readonly<Record<string, Data>> = { nb, nn, en };
const set = (words: string): Words => new Set(words.split(' ').filter(Boolean));

const common = new Map<string, string[]>();
for (const [language, words] of Object.entries({ nb: nb.common, nn: nn.common, en: en.common, ...others }))
  for (const word of set(words)) common.set(word, [...(common.get(word) ?? []), language]);

const built = new Map<string, WordList>();

/** The list for the language that texts are written in; none where there is no list for it. */
export function wordListFor({ language }: Tree, words: readonly Word[]): WordList | undefined {
  const written = languageOf(words, language);
  const list = written === undefined ? undefined : data[written];
  if (!written || !list) return undefined;
  let compiled = built.get(written);
  if (!compiled) {
    compiled = compile(list);
    built.set(written, compiled);
  }
  return compiled;
}

/** So few words tell no language; in more of them, one in so many is a common one. */
const few = 30;
const share = 1 / 12;

/** One sign may be a loan or a name: a language without a list must be so far ahead. */
const lead = 1;

/**
 * The language that words are in, by those that are common in it. The language of the keywords, unless there are
 * more signs of another: names and texts may be in another than the keywords are.
 */
function languageOf(words: readonly Word[], keywords: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of words)
    for (const language of common.get(text) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  let language = keywords;
  for (const [other, count] of counts)
    if (count - (other in data ? 0 : lead) > (counts.get(language) ?? 0)) language = other;
  return words.length > few && (counts.get(language) ?? 0) < words.length * share ? undefined : language;
}

function compile(list: Data): WordList {
  const { possibly, passive, title, object, verbs } = list;
  const forms = new Map<string, Map<Form, string>>();
  for (const { stems, ...endings } of verbs)
    for (const stem of stems.split(' '))
      for (const [form, all] of Object.entries(endings) as [Form, string[]][])
        all.forEach((ending, at) => {
          const word = stem + ending;
          const known = forms.get(word) ?? new Map<Form, string>();
          if (!known.has(form)) known.set(form, stem + (endings.imperative[at] ?? endings.imperative[0]!));
          forms.set(word, known);
        });
  return {
    vague: phrasesOf(list.vague, list.harmless),
    possibly: {
      words: new Set(phrasesOf(possibly.phrases).keys()),
      after: set(possibly.after),
      within: set(possibly.within),
      endings: possibly.endings,
    },
    openEnds: phrasesOf(list.openEnds),
    openAtEnd: phrasesOf(list.openAtEnd),
    hedges: phrasesOf(list.hedges, list.harmless),
    duties: set(list.duties),
    advice: set(list.advice),
    others: set(list.others),
    adverbs: set(list.adverbs),
    contents: set(list.contents),
    circumstances: set(list.circumstances),
    passive: {
      after: set(passive.after),
      presents: set(passive.presents),
      endings: passive.endings,
      notEndings: passive.notEndings,
      never: set(passive.never),
      agents: set(passive.agents),
      bodies: set(passive.bodies),
      deliberations: set(passive.deliberations),
    },
    title: {
      infinitiveMark: title.infinitiveMark,
      nouns: { ...title.nouns, never: set(title.nouns.never) },
      notSubjects: set(title.notSubjects),
      alsoNouns: set(title.alsoNouns),
    },
    object: { joins: set(object.joins), articles: set(object.articles), endings: object.endings },
    forms,
  };
}
