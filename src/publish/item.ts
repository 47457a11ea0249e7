/** A step of a walk as an item of a timetable: who, and all that there is to know of it. */
import { vocabularyOf } from '../language/vocabulary.ts';
import type { Ref, Remarks, Step } from '../model/model.ts';
import {
  becauseWords,
  dueWords,
  durationWords,
  entryTitle,
  instructionWords,
  type Language,
  languageOf,
  nameOf,
  type StepEntry,
  type Telling,
} from '../simulate/index.ts';
import { joined, type labels, limitWords, word } from './labels.ts';
import type { Detail, Item } from './table.ts';

/** The item of a step. */
export function itemOf(telling: Telling, entry: StepEntry, time: string, language: Language): Item {
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
