/** The words that a timetable adds of its own, and dates and lists in words. */
import { dayWords, type Language } from '../../simulate/index.ts';

type Words = readonly [en: string, nb: string];
export const labels = {
  deadline: ['Due', 'Frist'],
  when: ['When:', 'Når:'],
  where: ['In', 'I'],
  via: ['Via', 'Via'],
  with: ['Together with', 'Sammen med'],
  use: ['Use', 'Bruk'],
  write: ['Write', 'Utarbeid'],
  sign: ['Sign', 'Signer'],
  signedBy: ['signed by', 'signert av'],
  copy: ['copy to', 'kopi til'],
  record: ['Record', 'Journalfør'],
  noRecord: ['Not to be recorded', 'Journalføres ikke'],
  send: ['Send', 'Send'],
  inform: ['Inform', 'Informer'],
  ask: ['Ask', 'Be'],
  refer: ['Refer', 'Henvis'],
  handOver: ['Hand over to', 'Overfør til'],
  accepted: ['when accepted', 'når mottakeren har sagt ja'],
  notTakenOver: ['Not taken over by', 'Ikke overtatt av'],
  check: ['Check:', 'Kontroller:'],
  approval: ['To be approved by', 'Godkjennes av'],
  mind: ['By', 'Utføres av'],
  why: ['Because', 'Fordi'],
  soThat: ['So that', 'Slik at'],
  unclear: ['Unclear:', 'Uavklart:'],
  note: ['Note:', 'Merk:'],
  late: ['is late', 'er forsinket'],
  notAll: ['not all are available', 'ikke alle er tilgjengelige'],
  nobody: ['nobody is available', 'ingen er tilgjengelig'],
  should: ['should', 'bør'],
  may: ['may', 'kan'],
  outcomes: ['Outcomes', 'Utfall'],
  open: ['Still open', 'Fortsatt åpent'],
  ignored: ['Events that do not count', 'Hendelser som ikke teller'],
  'before-start': ['before the case began', 'før saken begynte'],
  'after-horizon': ['after the time that the walk looks at', 'etter tiden som gjennomgangen ser på'],
  'after-close': ['the case had been closed', 'saken var avsluttet'],
  nothing: [
    'Nothing happens. It begins when one of these comes',
    'Ingenting skjer. Det begynner når en av disse kommer',
  ],
  rules: ['Rules', 'Regler'],
  begins: ['The case begins', 'Saken begynner'],
  violated: ['is broken', 'er brutt'],
  pending: ['is not yet kept', 'er ikke oppfylt ennå'],
  unknown: ['can’t be judged from this case', 'kan ikke avgjøres ut fra denne saken'],
  'guideline-violated': ['is not followed', 'er ikke fulgt'],
  'guideline-pending': ['is not yet followed', 'er ikke fulgt ennå'],
  'guideline-satisfied': ['is followed', 'er fulgt'],
  unanswered: ['is not answered', 'er ikke besvart'],
  satisfied: ['is kept', 'er oppfylt'],
  other: ['rule does not apply in this case', 'regel gjelder ikke i denne saken'],
  others: ['rules do not apply in this case', 'regler gjelder ikke i denne saken'],
  comes: ['Happens:', 'Hender:'],
  assumed: ['Taken to happen:', 'Tas som gitt:'],
  failsToCome: ['Did not come in time:', 'Kom ikke i tide:'],
  closed: ['The case is closed', 'Saken avsluttes'],
  routine: ['The routine', 'Rutinen'],
  endsHere: ['ends here', 'avsluttes her'],
  falls: ['falls on', 'faller'],
  waits: ['waiting', 'venter'],
  cut: ['not done, as the case was closed', 'ikke gjort, siden saken ble avsluttet'],
  repeats: ['next round', 'neste runde'],
  and: ['and', 'og'],
  or: ['or', 'eller'],
  andThen: ['then', 'så'],
  possibly: ['possibly', 'eventuelt'],
  tooLate: ['can’t be kept', 'kan ikke holdes'],
  holidays: ['the public holidays of that year are not known', 'helligdagene det året er ikke kjent'],
  to: ['to', 'til'],
  about: ['about', 'om'],
} as const satisfies Record<string, Words>;

export const word = (key: keyof typeof labels, language: Language): string => labels[key][language === 'nb' ? 1 : 0];
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function dateWords(date: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00Z`));
  return `${capital(weekday)} ${dayWords(date, language)}`;
}

/** A limit that is a date, or a local moment, in words. */
export function limitWords(shown: string, language: Language): string {
  const [date = '', time] = shown.split('T');
  const day = dateWords(date, language);
  const lower = language === 'nb' ? day.slice(0, 1).toLowerCase() + day.slice(1) : day;
  return time === undefined ? lower : `${lower} ${language === 'nb' ? 'kl.' : 'at'} ${time}`;
}

/** @param either the last is joined by `or` */
export const joined = (items: readonly string[], language: Language, either = false): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${word(either ? 'or' : 'and', language)} ${items.at(-1)}`;
