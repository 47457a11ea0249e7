/** What breaks a rule, in words: a short clause that names the entries. */
import type { Break } from './result.ts';
import { entryTitle, type Telling } from './words.ts';
import { type Language, languageOf, listed, quoted } from './words-basic.ts';

type Both = Record<Language, string>;

/** `alone` where there is no entry to name; `named` with the place of the titles (`#`, or `1` and `2` of two). */
type Clause = { readonly alone: Both; readonly named: Both; readonly two?: Both };

/** In which way a rule is broken, such as `det som kreves, kommer ikke etter «Klage»`; without entries `ingenting følger`. */
export function breakWords(telling: Telling, why: Break['why'], entries: readonly number[]): string {
  const language = languageOf(telling.language);
  const titles = entries.map((place) => quoted(entryTitle(telling, place), language));
  const { alone, named, two } = clauses[why];
  if (titles.length === 0) return alone[language];
  // Put in by a function, since a title may hold what stands for something in a replacement.
  if (two && titles.length === 2) return two[language].replace(/[12]/g, (place) => titles[Number(place) - 1]!);
  return named[language].replace('#', () => listed([...new Set(titles)], language));
}

const clauses: Record<Break['why'], Clause> = {
  'nothing-follows': {
    alone: { en: 'nothing follows', nb: 'ingenting følger' },
    named: { en: 'nothing that is required follows #', nb: 'det som kreves, kommer ikke etter #' },
  },
  'nothing-before': {
    alone: { en: 'nothing comes before', nb: 'ingenting kommer før' },
    named: { en: 'nothing that is required comes before #', nb: 'det som kreves, kommer ikke før #' },
  },
  'too-late': {
    alone: { en: 'too late', nb: 'for sent' },
    named: { en: 'too late: #', nb: 'for sent: #' },
    two: { en: '1 and 2 are too far apart in time', nb: 'det går for lang tid mellom 1 og 2' },
  },
  'no-own': {
    alone: { en: 'one has none of its own', nb: 'en har ingen egen' },
    named: { en: '# has none of its own', nb: '# har ingen egen' },
  },
  'too-few': {
    alone: { en: 'too few', nb: 'for få' },
    named: { en: 'too few: #', nb: 'for få: #' },
  },
  'too-many': {
    alone: { en: 'too many', nb: 'for mange' },
    named: { en: 'too many: #', nb: 'for mange: #' },
  },
  both: {
    alone: { en: 'more than one of them', nb: 'mer enn én av dem' },
    named: { en: 'more than one of them: #', nb: 'mer enn én av dem: #' },
    two: { en: 'both 1 and 2', nb: 'både 1 og 2' },
  },
  gap: {
    alone: { en: 'too long without', nb: 'for lenge uten' },
    named: { en: 'too long after #', nb: 'for lenge etter #' },
    two: { en: 'too long between 1 and 2', nb: 'for lenge mellom 1 og 2' },
  },
  'not-allowed': {
    alone: { en: 'someone who may not', nb: 'noen som ikke kan' },
    named: { en: '# is done by someone who may not', nb: '# gjøres av noen som ikke kan' },
  },
  'nobody-named': {
    alone: { en: 'nobody is named', nb: 'ingen er nevnt' },
    named: { en: 'who does # is not said', nb: 'hvem som gjør #, er ikke sagt' },
  },
  'same-person': {
    alone: { en: 'the same person', nb: 'samme person' },
    named: { en: '# are done by the same person', nb: '# gjøres av samme person' },
  },
  'perhaps-same-person': {
    alone: { en: 'perhaps the same person', nb: 'kanskje samme person' },
    named: { en: '# are perhaps done by the same person', nb: '# gjøres kanskje av samme person' },
  },
  'not-recorded': {
    alone: { en: 'not recorded as required', nb: 'ikke journalført som det kreves' },
    named: { en: '# is not recorded as required', nb: '# er ikke journalført som det kreves' },
  },
  'recorded-late': {
    alone: { en: 'recorded too late', nb: 'journalført for sent' },
    named: { en: '# is recorded too late', nb: '# er journalført for sent' },
  },
  'not-signed': {
    alone: { en: 'not signed as required', nb: 'ikke signert som det kreves' },
    named: { en: '# is not signed as required', nb: '# er ikke signert som det kreves' },
  },
  lacks: {
    alone: { en: 'something that is required is lacking', nb: 'noe som kreves, mangler' },
    named: { en: '# lacks what is required', nb: '# mangler det som kreves' },
  },
  'not-ended': {
    alone: { en: 'the case has not ended', nb: 'saken er ikke avsluttet' },
    named: { en: 'the case has not ended in time: last came #', nb: 'saken er ikke avsluttet i tide: sist kom #' },
  },
  'ended-late': {
    alone: { en: 'the case ended too late', nb: 'saken ble avsluttet for sent' },
    named: { en: 'the case ended too late: with #', nb: 'saken ble avsluttet for sent: med #' },
  },
  'ended-with': {
    alone: { en: 'the case did not end as required', nb: 'saken endte ikke som det kreves' },
    named: { en: 'the case did not end as required: with #', nb: 'saken endte ikke som det kreves: med #' },
  },
  'order-unknown': {
    alone: { en: 'the order is not known', nb: 'rekkefølgen er ikke kjent' },
    named: {
      en: 'what came first on the date of # is not known',
      nb: 'hva som kom først på datoen for #, er ikke kjent',
    },
  },
};
