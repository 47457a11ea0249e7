/** What a remark can say to help: what could stand at a place, with an example, in the language of the file. */
import type { Place, Slot } from './grammar.ts';

type Words = { readonly en: string; readonly nb: string };

const slots: Record<Slot, readonly [what: Words, example: Words]> = {
  answers: [
    { en: 'the answers of the case', nb: 'svarene i saken' },
    { en: 'given agreement is A, urgent is no', nb: 'gitt avtale er A, haster er nei' },
  ],
  branch: [
    { en: 'the values of this branch', nb: 'verdiene for denne grenen' },
    { en: 'when A or B', nb: 'når A eller B' },
  ],
  condition: [
    { en: 'a condition', nb: 'et vilkår' },
    { en: 'if agreement is A or B', nb: 'hvis avtale er A eller B' },
  ],
  count: [
    { en: 'how many times', nb: 'hvor mange ganger' },
    { en: 'at most 3 times', nb: 'høyst 3 ganger' },
  ],
  date: [
    { en: 'a date', nb: 'en dato' },
    { en: '2024-03-01', nb: '2024-03-01' },
  ],
  dateTime: [
    { en: 'a date, and perhaps a time', nb: 'en dato, eventuelt med klokkeslett' },
    { en: '2024-03-01 09:00', nb: '2024-03-01 09:00' },
  ],
  dayOfMonth: [
    { en: 'a day of the month', nb: 'en dag i måneden' },
    { en: 'by the 5th of the month', nb: 'innen den 5. i måneden' },
  ],
  duration: [
    { en: 'a number and a unit', nb: 'et tall og en enhet' },
    { en: '3 working days', nb: '3 virkedager' },
  ],
  interval: [
    { en: 'how often', nb: 'hvor ofte' },
    { en: 'every 6 months', nb: 'hver 6. måned' },
  ],
  intro: [
    { en: 'a name or a title between quotes', nb: 'et navn eller en tittel mellom anførselstegn' },
    { en: 'step register "Register the complaint"', nb: 'steg registrer "Registrer klagen"' },
  ],
  introRefs: [
    { en: 'a name', nb: 'et navn' },
    { en: 'on complaint "A complaint comes"', nb: 'ved klage "En klage kommer"' },
  ],
  kind: [
    {
      en: 'what every one must have: deadline, responsible, system, record, reason or deputy',
      nb: 'det hver av dem må ha: frist, ansvarlig, system, journalføring, begrunnelse eller stedfortreder',
    },
    { en: 'every step has deadline', nb: 'hvert steg har frist' },
  ],
  later: [
    { en: 'a time, a colon and what happens then', nb: 'en tid, et kolon og det som skjer da' },
    { en: 'after 3 days: complaint', nb: 'etter 3 dager: klage' },
  ],
  names: [
    { en: 'a name', nb: 'et navn' },
    { en: 'manager "The manager"', nb: 'leder "Lederen"' },
  ],
  number: [
    { en: 'a number', nb: 'et tall' },
    { en: '30', nb: '30' },
  ],
  period: [
    { en: 'how often', nb: 'hvor ofte' },
    { en: 'every 6 months', nb: 'hver 6. måned' },
  ],
  refs: [
    { en: 'a name', nb: 'et navn' },
    { en: 'manager or deputy', nb: 'leder eller nestleder' },
  ],
  selector: [
    { en: "a name, or 'step' for all steps", nb: 'et navn, eller «steg» for alle steg' },
    { en: 'every step is recorded', nb: 'hvert steg journalføres' },
  ],
  status: [
    { en: 'draft, in review, approved or obsolete', nb: 'utkast, til godkjenning, godkjent eller utgått' },
    { en: 'status draft', nb: 'status utkast' },
  ],
  text: [
    { en: 'a text between quotes', nb: 'en tekst mellom anførselstegn' },
    { en: '"…"', nb: '"…"' },
  ],
  texts: [
    { en: 'texts between quotes', nb: 'tekster mellom anførselstegn' },
    { en: '"…", "…"', nb: '"…", "…"' },
  ],
  turns: [
    { en: 'what is special in this example', nb: 'det som er spesielt i eksempelet' },
    { en: 'manager is not available', nb: 'leder er ikke tilgjengelig' },
  ],
  value: [
    { en: 'a value', nb: 'en verdi' },
    { en: 'set billing to volume', nb: 'sett fakturering til volum' },
  ],
  values: [
    { en: 'the values that it can have', nb: 'verdiene den kan ha' },
    { en: 'is A or B', nb: 'er A eller B' },
  ],
};

const entries: Words = {
  en: 'An entry is a name, a title if wished, and what qualifies it.',
  nb: 'Her skrives et navn, eventuelt en tittel, og det som kjennetegner det.',
};
const places: Record<Place, Words> = {
  top: {
    en: "In the first column stand headings such as 'roles', 'case', 'start', 'on', 'rule' and 'example'.",
    nb: 'I første kolonne står overskrifter som «roller», «sak», «start», «ved», «regel» og «eksempel».',
  },
  header: {
    en: "Here stand attributes of the routine, such as 'number', 'owner', 'purpose' and 'builds on'.",
    nb: 'Her står egenskaper ved rutinen, som «nummer», «eier», «formål» og «bygger på».',
  },
  roles: entries,
  role: {
    en: "Below a role stand those that are part of it, and what qualifies it: 'external', 'deputy', 'contact' and the like.",
    nb: 'Under en rolle står de som er en del av den, og det som kjennetegner den: «ekstern», «stedfortreder», «kontakt» og lignende.',
  },
  systems: entries,
  system: entries,
  channels: entries,
  tags: entries,
  documents: entries,
  document: {
    en: "Below a document stands what qualifies it: 'kept in', 'version', 'contains', 'for' and the like.",
    nb: 'Under et dokument står det som kjennetegner det: «oppbevares i», «versjon», «inneholder», «for» og lignende.',
  },
  messages: entries,
  message: {
    en: "Below a message stands what qualifies it: 'via', 'contains' and 'also called'.",
    nb: 'Under en melding står det som kjennetegner den: «via», «inneholder» og «også kalt».',
  },
  terms: entries,
  requirements: entries,
  requirement: entries,
  entry: {
    en: "Below this line can stand only 'also called', and remarks such as 'note' and 'see'.",
    nb: 'Under denne linjen kan bare «også kalt» stå, og merknader som «merknad» og «se».',
  },
  values: entries,
  facts: {
    en: "A fact says what it can be: 'urgent is yes or no', 'agreement is A or B'.",
    nb: 'Et faktum sier hva det kan være: «haster er ja eller nei», «avtale er A eller B».',
  },
  flow: {
    en: "Here stand 'step', 'phase', 'if', 'wait for' and the like; a text that people do begins with 'step'.",
    nb: 'Her står «steg», «fase», «hvis», «vent på» og lignende; det folk skal gjøre, begynner med «steg».',
  },
  procedure: {
    en: "Here stand 'step', 'phase', 'if', 'wait for' and the like; a text that people do begins with 'step'.",
    nb: 'Her står «steg», «fase», «hvis», «vent på» og lignende; det folk skal gjøre, begynner med «steg».',
  },
  turn: { en: "Here stand 'step', 'phase', 'if' and the like.", nb: 'Her står «steg», «fase», «hvis» og lignende.' },
  branches: {
    en: "Here stand 'when' with values, and at last 'otherwise'.",
    nb: 'Her står «når» med verdier, og til slutt «ellers».',
  },
  choices: {
    en: "Here stand 'option' and steps to choose between.",
    nb: 'Her står «alternativ» og steg å velge mellom.',
  },
  step: {
    en: "Below a step stand its attributes, such as 'by', 'in', 'use', 'record' and 'within'.",
    nb: 'Under et steg står egenskapene dets, som «utføres av», «i», «bruk», «journalfør» og «innen».',
  },
  overdue: {
    en: "Here stands what is done when the deadline is missed: steps, or 'new deadline'.",
    nb: 'Her står det som gjøres når fristen er brutt: steg, eller «ny frist».',
  },
  rule: {
    en: "A rule has a form, such as 'every X is followed by Y' or 'only A may do X'.",
    nb: 'En regel har en form, som «hver X følges av Y» eller «bare A kan gjøre X».',
  },
  example: {
    en: "Here stand 'given', 'start', 'after' and 'expect'.",
    nb: 'Her står «gitt», «start», «etter» og «forvent».',
  },
  remarks: {
    en: "Only remarks can stand below this line: 'note', 'see', 'because', 'unclear'.",
    nb: 'Under denne linjen kan bare merknader stå: «merknad», «se», «fordi», «uavklart».',
  },
};

/** What can be missing within a slot. */
const pieces = {
  unit: { en: 'a unit (days, weeks, …)', nb: 'en enhet (dager, uker, …)' },
  month: { en: 'the name of a month', nb: 'navnet på en måned' },
  ofMonth: { en: "'of the month'", nb: '«i måneden»' },
  aYear: { en: "'a year'", nb: '«i året»' },
  colon: { en: 'a colon', nb: 'et kolon' },
  close: { en: 'a closing parenthesis', nb: 'en sluttparentes' },
} as const;

const indented = {
  far: { en: 'far', nb: 'inn' },
  little: { en: 'little', nb: 'ut' },
} as const;

/** A help text in the language of the file: what a slot expects, an example of it, what stands in a place, a near word. */
export function describe(
  language: string,
  kind: 'slot' | 'example' | 'place' | 'near' | 'left' | 'indented' | 'quotes' | 'word' | 'name',
  about: string,
): string {
  const nb = language === 'nb';
  const pick = (words: Words) => (nb ? words.nb : words.en);
  const slot = slots[about as Slot];
  switch (kind) {
    case 'near':
      return nb ? `Mente du «${about}»?` : `Did you mean '${about}'?`;
    case 'place':
      return pick(places[about as Place]);
    case 'word':
      return nb ? `«${about}»` : `'${about}'`;
    case 'name':
      return nb
        ? `Mellom to navn står «eller», «og» eller komma. Er det ett navn, er det ett ord: «${about}».`
        : `Between two names stands 'or', 'and' or a comma. If it is one name, it is one word: '${about}'.`;
    case 'quotes':
      return nb
        ? 'Tekst som folk skal lese, står mellom anførselstegn: "…".'
        : 'Text that people read stands between quotes: "…".';
    case 'indented':
      return pick(indented[about as keyof typeof indented]);
    case 'slot':
      return pick(pieces[about as keyof typeof pieces] ?? slot[0]);
    default:
      if (slot) return nb ? `Skriv for eksempel: ${pick(slot[1])}` : `Write for example: ${pick(slot[1])}`;
      return nb ? 'Fjern det, eller skriv det på en linje for seg.' : 'Remove it, or write it on a line of its own.';
  }
}
