/** The words of the preview's own, in both languages. */
import type { Language } from '../../simulate/index.ts';

const words = {
  case: ['The case', 'Saken'],
  walk: ['What happens', 'Hva som skjer'],
  begins: ['The case begins', 'Saken begynner'],
  next: ['The routine asks this next', 'Rutinen trenger dette svaret for å komme videre'],
  unanswered: ['Not answered', 'Ikke besvart'],
  taken: ['Unless you say otherwise', 'Med mindre du sier noe annet'],
  takenAs: ['taken as {0}', 'tas som {0}'],
  away: ['Who is away', 'Hvem som er borte'],
  events: ['What happens on the way', 'Det som hender underveis'],
  addEvent: ['Add: {0}', 'Legg til: {0}'],
  removeEvent: ['Remove {0}', 'Fjern {0}'],
  afterStart: ['after the case begins', 'etter at saken begynner'],
  count: ['How many', 'Hvor mange'],
  unit: ['Unit of time', 'Tidsenhet'],
  examples: ['Begin with an example', 'Begynn med et eksempel'],
  noExample: ['A case of my own', 'En egen sak'],
  clear: ['Begin anew', 'Begynn på nytt'],
  save: ['Save as an example', 'Lagre som eksempel'],
  copy: ['Copy as an example', 'Kopier som eksempel'],
  export: ['Export', 'Eksporter'],
  print: ['Print', 'Skriv ut'],
  goTo: ['Show in the text', 'Vis i teksten'],
  stopped: ['The walk stops here until this is answered: {0}', 'Gjennomgangen stopper her til dette er besvart: {0}'],
  changed: ['{0} more, {1} fewer than before', '{0} flere, {1} færre enn før'],
  isNew: ['new', 'ny'],
  gone: ['No longer done: {0}', 'Gjøres ikke lenger: {0}'],
  breaks: ['breaks a rule', 'bryter en regel'],
  noCase: ['This is no case of the routine', 'Dette er ingen sak i rutinen'],
  stale: [
    'The text has mistakes now. This is as it was before them.',
    'Teksten har feil nå. Dette er slik det var før dem.',
  ],
  broken: [
    'The routine has mistakes, so steps could be missing. Mend them first: see the Problems panel.',
    'Rutinen har feil, så steg kan mangle. Rett dem først: se Problemer.',
  ],
  bound: [
    'After {0} entries this case has not come to its end.',
    'Etter {0} hendelser er denne saken ikke kommet til slutten.',
  ],
  yes: ['yes', 'ja'],
  no: ['no', 'nei'],
  choose: ['Which way is chosen?', 'Hvilken vei velges?'],
  done: ['Is this done: {0}?', 'Gjøres dette: {0}?'],
  overdue: ['Is this late: {0}?', 'Er dette forsinket: {0}?'],
  failsToCome: ['Does this fail to come in time: {0}?', 'Uteblir dette til fristen er ute: {0}?'],
  turns: ['How many: {0}?', 'Hvor mange: {0}?'],
  rounds: ['How many rounds: {0}?', 'Hvor mange runder: {0}?'],
  occurrence: ['time {0}', 'gang {0}'],
  turn: ['number {0}', 'nummer {0}'],
  round: ['round {0}', 'runde {0}'],
} as const;

export type WordId = keyof typeof words;

export const word = (id: WordId, language: Language): string => words[id][language === 'nb' ? 1 : 0];

/** Puts values in the places `{0}`, `{1}`. */
export const fill = (text: string, ...values: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? '');
