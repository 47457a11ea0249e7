/** A step of a walk as an item of a timetable: who, and all that there is to know of it. */
import { vocabularyOf } from '../../language/vocabulary.ts';
import type { Ref, Remarks, Step } from '../../model/model.ts';
import {
  becauseWords,
  dueWords,
  durationWords,
  type Entry,
  entryTitle,
  instanceOf,
  instructionWords,
  isTooLate,
  type Language,
  languageOf,
  nameOf,
  type StepEntry,
  type Telling,
  urgingWords,
} from '../../simulate/index.ts';
import { joined, type labels, limitWords, word } from './labels.ts';
import type { Detail, Item } from './table.ts';

/** The item of a step. */
export function itemOf(telling: Telling, entry: StepEntry, time: string, language: Language): Item {
  const text = telling.texts.get(entry.routine);
  const name = (ref: Ref): string => filled(nameOf(ref, text), telling, entry);
  const builtIn = vocabularyOf(language).table;
  const channel = (id: string): string =>
    (builtIn.channels as Readonly<Record<string, string>>)[id] ?? name({ kind: 'channel', id });
  /** A list of an attribute in words: joined by `or` where one of it is enough. */
  const names = <Key extends string>(
    line: { readonly [key in Key]?: readonly (Ref | string)[] } & { readonly either?: readonly string[] },
    key: Key,
  ): string => {
    const items = (line[key] ?? []).map((one) => (typeof one === 'string' ? channel(one) : name(one)));
    return joined(items, language, line.either?.includes(key));
  };
  const fieldNames = (ids: readonly string[]): string[] =>
    ids.map((id) => (builtIn.fields as Readonly<Record<string, string>>)[id] ?? id);
  const away = instanceOf(telling, entry)?.unavailable ?? [];
  const isThere = (role: Ref) => role.kind === 'text' || !away.includes(role.id);
  const details: Detail[] = [];
  const add = (kind: Detail['kind'], label: keyof typeof labels | null, words: string) => {
    if (words) details.push({ kind, label: label === null ? '' : word(label, language), text: words });
  };
  const after = (label: keyof typeof labels, words: string): string =>
    words ? `, ${word(label, language).toLowerCase()} ${words}` : '';
  const { attributes: own, due } = entry;
  if (due) {
    const remarks = [
      entry.overdue && !due.missed && word('late', language),
      isTooLate(entry) && word('tooLate', language),
      !due.known && word('holidays', language),
    ].filter(Boolean);
    const because = `${limitWords(due.shown, language)} (${dueWords(telling, due)})`;
    add('deadline', 'deadline', [because, ...remarks].join(' – '));
  }
  for (const words of urgingWords(telling, entry)) add('deadline', 'when', words);
  for (const instruction of instructionWords(telling, entry)) add('check', 'mind', instruction);
  for (const line of own.in ?? []) add('where', 'where', names(line, 'systems'));
  for (const line of own.via ?? []) add('where', 'via', names(line, 'channels'));
  for (const line of own.with ?? []) add('with', 'with', names(line, 'roles'));
  for (const line of own.use ?? []) add('papers', 'use', names(line, 'documents'));
  for (const line of own.write ?? [])
    add(
      'papers',
      'write',
      names(line, 'documents') + after('signedBy', names(line, 'signedBy')) + after('copy', names(line, 'copy')),
    );
  for (const line of own.sign ?? [])
    add('papers', 'sign', names(line, 'documents') + after('signedBy', names(line, 'by')));
  for (const { text: point } of own.check ?? []) add('check', 'check', point);
  for (const line of own.send ?? []) {
    const what = joined(line.things.map(thing), language, line.either?.includes('things'));
    const ways = after('copy', names(line, 'copy')) + after('via', names(line, 'via'));
    add('send', 'send', `${what} ${word('to', language)} ${names(line, 'to')}${ways}`);
  }
  for (const line of own.inform ?? []) {
    const about = names(line, 'about');
    add('send', 'inform', names(line, 'who') + (about && ` ${word('about', language)} ${about}`));
  }
  for (const line of own.ask ?? [])
    add('send', 'ask', `${names(line, 'who')} ${language === 'nb' ? 'om å' : 'to'} ${line.to}`);
  for (const line of own.refer ?? [])
    add('send', 'refer', `${names(line, 'who')} ${word('to', language)} ${names(line, 'to')}`);
  const handing = own.handOver?.at(-1);
  const takers = joined(
    (entry.handedTo ?? []).map(({ ref }) => name(ref)),
    language,
  );
  if (takers) add('send', 'handOver', takers + (handing?.whenAccepted ? `, ${word('accepted', language)}` : ''));
  else
    for (const { roles, join } of handing?.to ?? [])
      add('send', 'notTakenOver', joined(roles.map(name), language, join === 'or'));
  for (const line of own.record ?? []) {
    const holding = [...(line.tags ?? []).map((id) => name({ kind: 'tag', id })), ...fieldNames(line.fields ?? [])];
    add('record', 'record', recordWords(line.text, names(line, 'systems'), holding, language));
  }
  if (own.noRecord?.length) add('record', null, word('noRecord', language));
  for (const line of own.approval ?? []) add('check', 'approval', names(line, 'roles'));
  add('why', 'why', becauseWords(telling, entry));
  const step = text?.statements.get(entry.id);
  for (const remark of (step?.remarks ?? []) as Remarks)
    if (remark.kind === 'soThat' || remark.kind === 'unclear' || remark.kind === 'note')
      add('why', remark.kind, remark.text);
  const title = filled(entryTitle(telling, entry.index), telling, entry);
  // A step without a title is called by what it says to do: that is told once, with all that it says.
  const called =
    step?.kind === 'step' && step.title === undefined ? details.findIndex((detail) => says(detail, title)) : -1;
  const [detail] = called < 0 ? [] : details.splice(called, 1);
  return {
    time,
    title: detail ? lineOf(detail) : title,
    who: who(),
    modality: entry.modality === 'must' ? null : word(entry.modality, language),
    phase: phaseOf(telling, entry),
    details,
    lane: entry.doers[0] ? (entry.doers[0].person ?? name(entry.doers[0].ref)) : null,
    ...placeOf(entry),
  };

  /** Who does it. Somebody has to, also where nobody is there: whoever reads it must know whom to find (1.8). */
  function who(): string {
    const names = entry.doers.map(({ ref, person }) => person ?? name(ref));
    const all = joined(names, language);
    if (!entry.nobody) return all + others(entry, step?.kind === 'step' ? step : undefined);
    const isSome = entry.doers.some(({ ref }) => isThere(ref));
    return `${word(isSome ? 'notAll' : 'nobody', language)}: ${all}`;
  }

  /** Whoever may do it as well and is not away: the walk takes the first of several, the reader may be another. */
  function others({ doers }: StepEntry, step: Step | undefined): string {
    const [doer] = doers;
    if (!doer || doers.length > 1) return '';
    const isDoer = (role: Ref) => same(role, doer.ref);
    const line = step?.by?.find(({ chain }) => chain.some(({ roles }) => roles.some(isDoer)));
    const group = line?.chain.find(({ roles }) => roles.some(isDoer));
    const rest = group?.join === 'or' ? group.roles.filter((role) => !isDoer(role) && isThere(role)).map(name) : [];
    const either = rest.length ? ` (${word('or', language)} ${joined(rest, language, true)})` : '';
    const helpers = (line?.possibly ?? []).filter(isThere).map(name);
    const perhaps = helpers.length ? `, ${word('possibly', language)} ${joined(helpers, language)}` : '';
    return either + perhaps;
  }

  /** A message in quotes, a document by its name. */
  function thing(ref: Ref): string {
    if (ref.kind !== 'text' && ref.kind !== 'message') return name(ref);
    return language === 'nb' ? `«${name(ref)}»` : `“${name(ref)}”`;
  }
}

/** Where an entry stands in the text, and what led to it. */
export function placeOf({ routine, id, index, because }: Entry): Pick<Item, 'of' | 'because' | 'entry'> {
  const reason = because.at(-1);
  const by = reason?.kind === 'trigger' ? reason.procedure : reason?.of;
  return { of: { routine, id }, because: by == null || by === id ? null : { routine, id: by }, entry: index };
}

const lineOf = ({ label, text }: Detail): string => (label ? `${label} ${text}` : text);

/** Whether a detail says what the title does, and perhaps more. */
function says(detail: Detail, title: string): boolean {
  const [said, wanted] = [lineOf(detail), title].map((words) => words.replace(/[«»“”:]/g, ''));
  return said === wanted || said!.startsWith(`${wanted},`) || said!.startsWith(`${wanted} `);
}

/** The title of the innermost phase around it. */
export function phaseOf({ texts }: Telling, { routine, phases }: Pick<StepEntry, 'routine' | 'phases'>): string | null {
  const phase = phases.at(-1);
  const around = phase === undefined ? undefined : texts.get(routine)?.statements.get(phase);
  return around && 'title' in around ? (around.title ?? null) : null;
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
