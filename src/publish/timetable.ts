/** A walk as a timetable: what each way of showing it shows, in words, in the order of time. */

import { vocabularyOf } from '../language/vocabulary.ts';
import type { Ref, Remarks, Routine, Step } from '../model/model.ts';
import {
  becauseWords,
  dayWords,
  dueWords,
  durationWords,
  type Entry,
  entryTitle,
  formatUnambiguous,
  instructionWords,
  type Language,
  languageOf,
  nameOf,
  type Open,
  type StepEntry,
  type Surroundings,
  type Telling,
  tellingOf,
  titleOf,
  valueWords,
  type Walk,
} from '../simulate/index.ts';

/** Something said of a step: a label in the reader's language, and the words. */
export interface Detail {
  readonly kind: 'deadline' | 'where' | 'with' | 'papers' | 'record' | 'send' | 'check' | 'why';
  readonly label: string;
  readonly text: string;
}

export interface Item {
  /** Of the day, local; with the offset on days when the clock changes. */
  readonly time: string;
  readonly title: string;
  readonly who: string;
  /** `should` or `may`, in words; nothing for what must be done. */
  readonly modality: string | null;
  readonly phase: string | null;
  readonly details: readonly Detail[];
}

export interface Timetable {
  readonly language: string;
  readonly title: string;
  /** What was answered, and when the case began. */
  readonly case: readonly string[];
  readonly days: readonly { readonly date: string; readonly items: readonly Item[] }[];
  /** Outcomes, what stays open, rules with their verdict: a heading and its lines. */
  readonly sections: readonly {
    readonly kind: 'outcomes' | 'open' | 'rules' | 'remarks';
    readonly heading: string;
    readonly lines: readonly { readonly text: string; readonly bad: boolean }[];
  }[];
}

type Words = readonly [en: string, nb: string];
const labels = {
  deadline: ['Due', 'Frist'],
  where: ['In', 'I'],
  via: ['Via', 'Via'],
  with: ['Together with', 'Sammen med'],
  use: ['Use', 'Bruk'],
  write: ['Write', 'Utarbeid'],
  sign: ['Sign', 'Signer'],
  signedBy: ['signed by', 'signert av'],
  copy: ['copy to', 'kopi til'],
  record: ['Record', 'Journalfør'],
  noRecord: ['Not recorded', 'Journalføres ikke'],
  send: ['Send', 'Send'],
  inform: ['Inform', 'Informer'],
  ask: ['Ask', 'Be'],
  refer: ['Refer', 'Henvis'],
  handOver: ['Hand over to', 'Overfør til'],
  check: ['Check', 'Kontroller'],
  approval: ['To be approved by', 'Godkjennes av'],
  mind: ['By', 'Utføres av'],
  why: ['Because', 'Fordi'],
  soThat: ['So that', 'Slik at'],
  unclear: ['Unclear:', 'Uavklart:'],
  note: ['Note:', 'Merk:'],
  late: ['is late', 'er forsinket'],
  nobody: ['nobody is available', 'ingen er tilgjengelig'],
  should: ['should', 'bør'],
  may: ['may', 'kan'],
  outcomes: ['Outcomes', 'Utfall'],
  open: ['Still open', 'Fortsatt åpent'],
  rules: ['Rules', 'Regler'],
  begins: ['The case begins', 'Saken begynner'],
  violated: ['is broken', 'er brutt'],
  pending: ['is not yet kept', 'er ikke oppfylt ennå'],
  unknown: ['can’t be judged from this case', 'kan ikke avgjøres ut fra denne saken'],
  satisfied: ['is kept', 'er oppfylt'],
  other: ['rule does not apply in this case', 'regel gjelder ikke i denne saken'],
  others: ['rules do not apply in this case', 'regler gjelder ikke i denne saken'],
  comes: ['Happens:', 'Hender:'],
  failsToCome: ['Did not come in time:', 'Kom ikke i tide:'],
  closed: ['The case is closed', 'Saken avsluttes'],
  falls: ['falls on', 'faller'],
  waits: ['waiting', 'venter'],
  cut: ['not done, as the case was closed', 'ikke gjort, siden saken ble avsluttet'],
  repeats: ['next round', 'neste runde'],
  and: ['and', 'og'],
  to: ['to', 'til'],
  about: ['about', 'om'],
} as const satisfies Record<string, Words>;

/** A walk in words, in the routine's language. */
export function timetableOf(walk: Walk, routine: Routine, surroundings: Surroundings): Timetable {
  const language = languageOf(walk.language);
  const telling = tellingOf(walk, routine, surroundings);
  const local = (moment: number) => formatUnambiguous(moment, surroundings.calendar);
  const days: { date: string; items: Item[] }[] = [];
  let before = '';
  for (const entry of walk.trace.entries) {
    const [date = '', time = ''] = local(entry.moment).split('T');
    const happening = entry.kind === 'step' ? null : happeningWords(telling, entry, language);
    if (happening === '') continue;
    const shown = dateWords(date, language);
    if (days.at(-1)?.date !== shown) days.push({ date: shown, items: [] });
    if (entry.kind !== 'step') {
      days.at(-1)!.items.push({ time, title: happening!, who: '', modality: null, phase: null, details: [] });
      continue;
    }
    const item = itemOf(telling, entry, time, language);
    const why = item.details.find(({ kind }) => kind === 'why')?.text ?? '';
    // The same reason as of the step before needs no second telling.
    days
      .at(-1)!
      .items.push(why === before ? { ...item, details: item.details.filter(({ text }) => text !== why) } : item);
    before = why;
  }
  const title = routine.title === undefined ? routine.id : `${routine.id} – ${routine.title}`;
  return {
    language: walk.language,
    title,
    case: told(walk, routine, local, language),
    days,
    sections: sectionsOf(walk, telling, routine, local, language),
  };
}

/** What happens without anyone of the house doing it; nothing for what the days themselves tell. */
function happeningWords(telling: Telling, entry: Exclude<Entry, StepEntry>, language: Language): string {
  const title = entryTitle(telling, entry.index);
  switch (entry.kind) {
    case 'trigger':
      return entry.event === null ? '' : `${word('comes', language)} ${title}`;
    case 'wait':
      return `${word(entry.endedBy === 'event' ? 'comes' : 'failsToCome', language)} ${title}`;
    case 'close':
      return word('closed', language);
    case 'set':
      return '';
  }
}

const word = (key: keyof typeof labels, language: Language): string => labels[key][language === 'nb' ? 1 : 0];
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function dateWords(date: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00Z`));
  return `${capital(weekday)} ${dayWords(date, language)}`;
}

/** A limit that is a date, or a local moment, in words. */
function limitWords(shown: string, language: Language): string {
  const [date = '', time] = shown.split('T');
  const day = dateWords(date, language);
  const lower = language === 'nb' ? day.slice(0, 1).toLowerCase() + day.slice(1) : day;
  return time === undefined ? lower : `${lower} ${language === 'nb' ? 'kl.' : 'at'} ${time}`;
}

function told(walk: Walk, routine: Routine, local: (moment: number) => string, language: Language): string[] {
  const given = Object.entries(walk.trace.given).map(([id, value]) => {
    const fact = routine.facts.find((one) => one.id === id);
    return `${fact?.title ?? id}: ${typeof value === 'string' ? valueWords(value, fact, undefined, language) : durationWords(value, language)}`;
  });
  return [...given, `${word('begins', language)} ${limitWords(local(walk.trace.from), language)}`];
}

function itemOf(telling: Telling, entry: StepEntry, time: string, language: Language): Item {
  const text = telling.texts.get(entry.routine);
  const name = (ref: Ref): string => filled(nameOf(ref, text), telling, entry);
  const names = (refs: readonly Ref[] | undefined): string => joined((refs ?? []).map(name), language);
  const builtIn = vocabularyOf(language).table;
  const channels = (ids: readonly string[] | undefined): string =>
    joined(
      (ids ?? []).map(
        (id) => (builtIn.channels as Readonly<Record<string, string>>)[id] ?? name({ kind: 'channel', id }),
      ),
      language,
    );
  const fieldNames = (ids: readonly string[]): string[] =>
    ids.map((id) => (builtIn.fields as Readonly<Record<string, string>>)[id] ?? id);
  const details: Detail[] = [];
  const add = (kind: Detail['kind'], label: keyof typeof labels | null, words: string) => {
    if (words) details.push({ kind, label: label === null ? '' : word(label, language), text: words });
  };
  const after = (label: keyof typeof labels, words: string): string =>
    words ? `, ${word(label, language).toLowerCase()} ${words}` : '';
  const { attributes: own, due } = entry;
  if (due)
    add(
      'deadline',
      'deadline',
      `${limitWords(due.shown, language)} (${dueWords(telling, due)})${entry.overdue ? ` – ${word('late', language)}` : ''}`,
    );
  for (const instruction of instructionWords(telling, entry)) add('check', 'mind', instruction);
  for (const { systems } of own.in ?? []) add('where', 'where', names(systems));
  for (const { channels: ids } of own.via ?? []) add('where', 'via', channels(ids));
  for (const { roles } of own.with ?? []) add('with', 'with', names(roles));
  for (const { documents } of own.use ?? []) add('papers', 'use', names(documents));
  for (const { documents, signedBy, copy } of own.write ?? [])
    add('papers', 'write', names(documents) + after('signedBy', names(signedBy)) + after('copy', names(copy)));
  for (const { documents, by } of own.sign ?? [])
    add('papers', 'sign', `${names(documents)}${after('signedBy', names(by))}`);
  for (const { text: point } of own.check ?? []) add('check', 'check', point);
  for (const { things, to, copy, via } of own.send ?? [])
    add(
      'send',
      'send',
      `${quotedNames(things)} ${word('to', language)} ${names(to)}${after('copy', names(copy))}${after('via', channels(via))}`,
    );
  for (const { who, about } of own.inform ?? [])
    add('send', 'inform', `${names(who)}${about.length ? ` ${word('about', language)} ${names(about)}` : ''}`);
  for (const { who, to } of own.ask ?? [])
    add('send', 'ask', `${names(who)} ${language === 'nb' ? 'om å' : 'to'} ${to}`);
  for (const { who, to } of own.refer ?? []) add('send', 'refer', `${names(who)} ${word('to', language)} ${names(to)}`);
  if (entry.handedTo) add('send', 'handOver', names(entry.handedTo.map(({ ref }) => ref)));
  for (const { text: what, systems, tags, fields } of own.record ?? [])
    add(
      'record',
      'record',
      recordWords(
        what,
        names(systems),
        [...(tags ?? []).map((id) => name({ kind: 'tag', id })), ...fieldNames(fields ?? [])],
        language,
      ),
    );
  if (own.noRecord?.length) add('record', null, word('noRecord', language));
  for (const { roles } of own.approval ?? []) add('check', 'approval', names(roles));
  add('why', 'why', becauseWords(telling, entry));
  const step = text?.statements.get(entry.id);
  for (const remark of (step?.remarks ?? []) as Remarks)
    if (remark.kind === 'soThat' || remark.kind === 'unclear' || remark.kind === 'note')
      add('why', remark.kind, remark.text);
  const phase = entry.phases.at(-1);
  const around = phase === undefined ? undefined : text?.statements.get(phase);
  return {
    time,
    title: filled(entryTitle(telling, entry.index), telling, entry),
    who: entry.nobody
      ? word('nobody', language)
      : joined(
          entry.doers.map(({ ref, person }) => person ?? name(ref)),
          language,
        ) + others(entry, step?.kind === 'step' ? step : undefined),
    modality: entry.modality === 'must' ? null : word(entry.modality, language),
    phase: around && 'title' in around ? (around.title ?? null) : null,
    details,
  };

  /** Whoever may do it as well: the walk takes the first of several, the reader may be another. */
  function others({ doers }: StepEntry, step: Step | undefined): string {
    const group = step?.by
      ?.flatMap(({ chain }) => chain)
      .find(
        ({ join, roles }) => join === 'or' && doers.length === 1 && roles.some((role) => same(role, doers[0]!.ref)),
      );
    const rest = group?.roles.filter((role) => !same(role, doers[0]!.ref)) ?? [];
    return rest.length ? ` (${language === 'nb' ? 'eller' : 'or'} ${rest.map(name).join(', ')})` : '';
  }

  function quotedNames(refs: readonly Ref[]): string {
    return joined(
      refs.map((ref) =>
        ref.kind === 'text' || ref.kind === 'message'
          ? language === 'nb'
            ? `«${name(ref)}»`
            : `“${name(ref)}”`
          : name(ref),
      ),
      language,
    );
  }
}

const same = (a: Ref, b: Ref): boolean => a.kind === b.kind && a.kind !== 'text' && b.kind !== 'text' && a.id === b.id;

function recordWords(
  what: string | undefined,
  systems: string,
  holding: readonly string[],
  language: Language,
): string {
  const place = systems ? `${language === 'nb' ? 'i' : 'in'} ${systems}` : '';
  const content = holding.length ? `${language === 'nb' ? 'med' : 'with'} ${joined(holding, language)}` : '';
  return [what, place, content].filter(Boolean).join(' ') || (language === 'nb' ? 'det som er gjort' : 'what was done');
}

const joined = (items: readonly string[], language: Language): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word('and', language)} ${items.at(-1)}`;

/** `{name}` in a message or a title is a fact's value; where it is not known, the name stays. */
function filled(words: string, telling: Telling, entry: StepEntry): string {
  return words.replace(/\{([^{}]+)\}/g, (whole, id: string) => {
    const value = entry.answers[id] ?? telling.trace.given[id] ?? telling.trace.states[entry.before]?.[id];
    return value === undefined
      ? whole
      : typeof value === 'string'
        ? value
        : durationWords(value, languageOf(telling.language));
  });
}

function sectionsOf(
  walk: Walk,
  telling: Telling,
  routine: Routine,
  local: (moment: number) => string,
  language: Language,
): Timetable['sections'] {
  const good = (text: string) => ({ text, bad: false });
  const outcomes = Object.entries(walk.outcomes).map(([id, value]) => {
    const fact = routine.facts.find((one) => one.id === id);
    return good(
      `${fact?.title ?? id}: ${typeof value === 'string' ? valueWords(value, fact, undefined, language) : durationWords(value, language)}`,
    );
  });
  const open = walk.open.map((one) => good(openWords(one, telling, local, language)));
  const applied = walk.verdicts.filter(({ verdict, neverApplies }) => !neverApplies || verdict !== 'satisfied');
  const rules = applied.map(({ rule, verdict, routine: of }) => {
    const declared = telling.texts.get(of)?.rules.get(rule);
    return { text: `${declared?.title ?? rule} – ${word(verdict, language)}`, bad: verdict === 'violated' };
  });
  const others = walk.verdicts.length - applied.length;
  if (others) rules.push(good(`${others} ${word(others === 1 ? 'other' : 'others', language)}`));
  const all = [
    { kind: 'outcomes', heading: word('outcomes', language), lines: outcomes },
    { kind: 'open', heading: word('open', language), lines: open },
    { kind: 'rules', heading: word('rules', language), lines: rules },
  ] as const;
  return all.filter(({ lines }) => lines.length);
}

function openWords(open: Open, telling: Telling, local: (moment: number) => string, language: Language): string {
  const text = telling.texts.get(open.routine);
  const on = (moment: number) => (Number.isFinite(moment) ? limitWords(local(moment), language) : '');
  const cut = 'cut' in open && open.cut ? ` – ${word('cut', language)}` : '';
  if (open.kind === 'period')
    return `${text?.procedures.get(open.procedure)?.title ?? open.procedure} – ${word('falls', language)} ${on(open.at)}`;
  const statement = text?.statements.get(open.id);
  if (open.kind === 'round') return `${open.id} – ${word('repeats', language)} ${on(open.at)}${cut}`;
  if (open.kind === 'wait') {
    const event =
      statement?.kind === 'wait'
        ? (statement.title ??
          text?.routine.events.find(({ id }) => id === statement.events[0])?.title ??
          statement.events[0])
        : open.id;
    return `${event} – ${word('waits', language)}${cut}`;
  }
  const title = statement?.kind === 'step' && text ? titleOf(statement, text, language) : open.id;
  const due = open.due ? `, ${word('deadline', language).toLowerCase()} ${limitWords(open.due.shown, language)}` : '';
  return `${title}${due}${cut}`;
}
