/** What breaks a rule, in words: a short clause that says of what, and what is lacking. */
import type { Form, Id, Selection } from '../generated/routine.ts';
import { amountOf } from './duration.ts';
import { formatUnambiguous } from './moment.ts';
import type { Break, Lack, RuleVerdict } from './result.ts';
import type { Text } from './text.ts';
import { dateOf, entryTitle, readingWords, refWords, type Telling } from './words.ts';
import { type Language, languageOf, listed, quoted, said } from './words-basic.ts';
import { nameOf } from './words-title.ts';

/** In which way a form of a rule is broken, such as `«Klage» følges ikke av «Svar»`. `routine`: whose rule it is. */
export function breakWords(telling: Telling, form: Form, one: Break, routine: Id = telling.trace.routine): string {
  const language = languageOf(telling.language);
  const of = (selections: readonly Selection[]) => namesOf(telling, selections, routine, language);
  const words = { telling, language, text: telling.texts.get(routine), of };
  return orderBroken(words, form, one) ?? countBroken(words, form, one) ?? stepBroken(words, one, form);
}

/** All that makes a rule's verdict what it is, each once: of a broken rule what is only owed is not among it. */
export function brokenWords(telling: Telling, { routine, rule, forms, verdict }: RuleVerdict): string[] {
  const declared = telling.texts.get(routine)?.rules.get(rule);
  const words = forms.flatMap(({ breaks }, at) => {
    const form = declared?.forms[at];
    const broken = breaks.filter((one) => one.verdict === verdict);
    return form ? broken.map((one) => breakWords(telling, form, one, routine)) : [];
  });
  return [...new Set(words)];
}

type Words = {
  readonly telling: Telling;
  readonly language: Language;
  /** The routine whose rule it is. */
  readonly text: Text | undefined;
  /** What selections name, joined by `or`. */
  readonly of: (selections: readonly Selection[]) => string;
};

function orderBroken({ telling, language, of }: Words, form: Form, { why, entries }: Break): string | undefined {
  if (form.kind !== 'followed' && form.kind !== 'preceded') return undefined;
  const [x = '', y = ''] = titlesOf(telling, entries, language);
  const wanted = of([form.by]);
  switch (why) {
    case 'too-late':
      return said(language, `${x} and ${y} are too far apart in time`, `det går for lang tid mellom ${x} og ${y}`);
    case 'no-own':
      return said(language, `${x} has no ${wanted} of its own`, `${x} har ingen egen ${wanted}`);
    case 'order-unknown':
      return said(
        language,
        `what came first on the date of ${x} is not known`,
        `hva som kom først på datoen for ${x}, er ikke kjent`,
      );
    default:
      return form.kind === 'followed'
        ? said(language, `${x} is not followed by ${wanted}`, `${x} følges ikke av ${wanted}`)
        : said(language, `${x} is not preceded by ${wanted}`, `${x} kommer ikke etter ${wanted}`);
  }
}

function countBroken({ telling, language, of }: Words, form: Form, { why, entries }: Break): string | undefined {
  switch (form.kind) {
    case 'count': {
      const { atLeast = 0, atMost } = form;
      const what = of([form.of]);
      if (entries.length === 0) return said(language, `${what} has not happened`, `${what} har ikke skjedd`);
      const happened = `${what} ${said(language, 'has happened', 'har skjedd')} ${times(entries.length, language)}`;
      if (why === 'too-many' && atMost === 0) return happened;
      const limit =
        atLeast === atMost
          ? said(language, 'exactly', 'nøyaktig')
          : why === 'too-few'
            ? said(language, 'at least', 'minst')
            : said(language, 'at most', 'høyst');
      const wanted = why === 'too-few' ? atLeast : (atMost ?? 0);
      return `${happened}, ${said(language, 'not', 'ikke')} ${limit} ${times(wanted, language)}`;
    }
    case 'exactlyOne':
    case 'notBoth': {
      if (why === 'too-few') {
        const none = form.of.length === 2 ? said(language, 'neither', 'verken') : said(language, 'none of', 'ingen av');
        const joint = form.of.length === 2 ? said(language, ' nor ', ' eller ') : said(language, ' and ', ' og ');
        const names = form.of.map((one) => of([one]));
        const list = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(joint);
        return said(language, `${none} ${list} has happened`, `${none} ${list} har skjedd`);
      }
      const titles = listed(titlesOf(telling, entries, language), language);
      return entries.length === 2
        ? said(language, `both ${titles}`, `både ${titles}`)
        : said(language, `more than one of them: ${titles}`, `mer enn én av dem: ${titles}`);
    }
    case 'recurs': {
      const timed = amountOf(form.every)?.kind === 'elapsed';
      const [from = of([form.of]), to = ''] = entries.map((place) => dated(telling, place, timed, language));
      if (entries.length === 2)
        return said(language, `too long between ${from} and ${to}`, `det går for lang tid mellom ${from} og ${to}`);
      if (why === 'gap-before') return said(language, `too long before ${from}`, `det går for lang tid før ${from}`);
      if (entries.length === 1) return said(language, `too long after ${from}`, `det går for lang tid etter ${from}`);
      return said(language, `too long without ${from}`, `det går for lang tid uten ${from}`);
    }
    default:
      return undefined;
  }
}

function stepBroken({ telling, language, text }: Words, one: Break, form: Form): string {
  const { why, entries } = one;
  const titles = listed(titlesOf(telling, entries, language), language);
  const s = (english: string, norwegian: string) => said(language, english, norwegian);
  switch (why) {
    case 'not-allowed':
      return s(`${titles} is done by someone who may not`, `${titles} gjøres av noen som ikke kan`);
    case 'nobody-named':
      return s(`who does ${titles} is not said`, `hvem som gjør ${titles}, er ikke sagt`);
    case 'same-person':
      return s(`${titles} are done by the same person`, `${titles} gjøres av samme person`);
    case 'perhaps-same-person':
      return s(`${titles} are perhaps done by the same person`, `${titles} gjøres kanskje av samme person`);
    case 'recorded-late':
      return s(`${titles} is recorded too late`, `${titles} er journalført for sent`);
    case 'not-signed': {
      const signers = form.kind === 'signed' ? form.by.map((role) => nameOf(role, text)) : [];
      return s(`${titles} is not signed by `, `${titles} er ikke signert av `) + listed(signers, language);
    }
    case 'lacks': {
      const lacking = (one.lacks ?? []).map((lack) => lacks[lack][language]);
      return s(`${titles} lacks `, `${titles} mangler `) + listed(lacking, language);
    }
    case 'not-ended':
      return titles
        ? s(`the case has not ended in time: last came ${titles}`, `saken er ikke avsluttet i tide: sist kom ${titles}`)
        : s('the case has not ended', 'saken er ikke avsluttet');
    case 'ended-late':
      return (
        s('the case ended too late', 'saken ble avsluttet for sent') + endWords(telling, entries, titles, language)
      );
    case 'ended-with': {
      const readings = (one.readings ?? []).map((reading) => readingWords(reading, text, language));
      return s('the case ended with this: ', 'saken endte slik: ') + [...new Set(readings)].join(', ');
    }
    default:
      return s(`${titles} is not recorded as required`, `${titles} er ikke journalført som det kreves`);
  }
}

/** When the case ended, and with what. */
function endWords(telling: Telling, [last]: readonly number[], titles: string, language: Language): string {
  const entry = last === undefined ? undefined : telling.trace.entries[last];
  if (!entry) return '';
  const date = dateOf(entry.moment, telling.calendar, language);
  return said(language, `, on ${date}: with ${titles}`, `, ${date}: med ${titles}`);
}

const lacks: Record<Lack, Record<Language, string>> = {
  deadline: { en: 'a deadline', nb: 'frist' },
  responsible: { en: 'someone responsible', nb: 'ansvarlig' },
  system: { en: 'a system', nb: 'system' },
  record: { en: 'a record', nb: 'journalføring' },
  reason: { en: 'a reason', nb: 'begrunnelse' },
  deputy: { en: 'a deputy', nb: 'stedfortreder' },
};

function namesOf(telling: Telling, selections: readonly Selection[], routine: Id, language: Language): string {
  const names = selections.flatMap(({ entries = [], steps }) => [
    ...entries.map((ref) => refWords(telling, ref, routine)),
    ...(steps ? [said(language, 'a step as the rule says', 'et steg som regelen sier')] : []),
  ]);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(said(language, ' or ', ' eller '));
}

function titlesOf(telling: Telling, entries: readonly number[], language: Language): string[] {
  const titles = entries.map((place) => quoted(entryTitle(telling, place), language));
  // Two of one title are two all the same; of many each is named once.
  return titles.length > 2 ? [...new Set(titles)] : titles;
}

/** @param timed whether the time of the day matters too */
function dated(telling: Telling, place: number, timed: boolean, language: Language): string {
  const { moment } = telling.trace.entries[place]!;
  const date = dateOf(moment, telling.calendar, language);
  const title = quoted(entryTitle(telling, place), language) + said(language, ` on ${date}`, ` ${date}`);
  if (!timed) return title;
  const [, time] = formatUnambiguous(moment, telling.calendar).split('T');
  return title + said(language, ` at ${time}`, ` kl. ${time}`);
}

function times(count: number, language: Language): string {
  if (count === 1) return said(language, 'once', '1 gang');
  return said(language, `${count} times`, `${count} ganger`);
}
