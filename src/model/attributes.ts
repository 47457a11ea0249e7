/** The attributes of a step: who, where, with what, by when, what is journaled and sent. */
import { itemsOf, type Line, type Part, partOf, type Value } from '../language/tree.ts';
import { whenOf } from './conditions.ts';
import { at, type Context, checkPlaceholders, idOf, idsOf, named, refOf, refsOf } from './context.ts';
import type { Attributes, Deadline, Group, Ref, Sending } from './model.ts';
import type { Kind } from './names.ts';
import { dayCanBe } from './quantities.ts';
import { dateOf, defined, durationOf, type Loose, partValue, some, textOf } from './values.ts';

const doers: readonly Kind[] = ['role', 'system', 'fact'];
const things: readonly Kind[] = ['message', 'document'];
const receivers: readonly Kind[] = ['role', 'system', 'fact'];
const papers: readonly Kind[] = ['document', 'message'];
const moments: readonly Kind[] = ['step', 'phase', 'procedure', 'event', 'document', 'message', 'fact', 'block'];
const duties: readonly Kind[] = ['requirement', 'responsibility'];

type Mutable = { -readonly [key in keyof Attributes]: Attributes[key] };

/** Attributes that a step takes over from the routine, procedure, phase or branch around it, if it has none of its own. */
export const inheritable = ['by', 'with', 'in', 'via', 'fulfils'] as const;

/** Adds what a line says to attributes. Returns whether the line is an attribute at all. */
export function addAttribute(context: Context, line: Line, attributes: Mutable): boolean {
  const when = whenOf(context, line);
  const refs = (kinds: readonly Kind[], value: Value | undefined = line.value) => refsOf(context, value, kinds);
  const part = (kind: string, kinds: readonly Kind[]) => refsOf(context, partValue(line, kind), kinds);
  const push = <K extends keyof Attributes>(key: K, loose: Loose<NonNullable<Attributes[K]>[number]>) => {
    const made = at(context, line, defined<NonNullable<Attributes[K]>[number]>(loose));
    const list = attributes[key] as unknown[] | undefined;
    if (list) list.push(made);
    else attributes[key] = [made] as Mutable[K];
    return true;
  };
  switch (line.kind) {
    case 'by':
      return push('by', { chain: chainOf(context, line), possibly: some(part('possibly', doers)), when });
    case 'byEach':
      return push('by', { chain: groups(context, line.value, 'each'), when });
    case 'bySame': {
      const step = line.value?.kind === 'word' ? idOf(context, line.value, ['step']) : undefined;
      return push('by', { chain: [], sameAs: step, when });
    }
    case 'with':
      return push('with', {
        roles: refs(doers),
        whereWished: flag(line, 'whereWished'),
        either: joinedByOr({ roles: line.value }),
        when,
      });
    case 'in':
      return push('in', { systems: refs(['system', 'document']), either: joinedByOr({ systems: line.value }), when });
    case 'via':
      return push('via', {
        channels: idsOf(context, line.value, ['channel']),
        either: joinedByOr({ channels: line.value }),
        when,
      });
    case 'fulfils':
      return push('fulfils', { names: refs(duties), when });
    case 'use':
      return push('use', { documents: refs(papers), either: joinedByOr({ documents: line.value }), when });
    case 'write':
      return push('write', {
        documents: refs(papers),
        signedBy: some(part('signedBy', doers)),
        copy: some(part('copy', receivers)),
        either: joinedByOr({
          documents: line.value,
          signedBy: partValue(line, 'signedBy'),
          copy: partValue(line, 'copy'),
        }),
        when,
      });
    case 'sign':
      return push('sign', {
        documents: refs(papers),
        by: part('agent', doers),
        either: joinedByOr({ documents: line.value, by: partValue(line, 'agent') }),
        when,
      });
    case 'send':
      return push('send', { ...sending(context, line, line), when });
    case 'inform':
      return push('inform', {
        who: refs(receivers),
        about: part('about', [...papers, 'requirement', 'term', 'fact', 'event', 'step', 'role', 'responsibility']),
        either: joinedByOr({ who: line.value, about: partValue(line, 'about') }),
        when,
      });
    case 'ask':
      return push('ask', {
        who: refs(receivers),
        to: textOf(partValue(line, 'askTo')) ?? '',
        either: joinedByOr({ who: line.value }),
        when,
      });
    case 'refer':
      return push('refer', {
        who: refs(receivers),
        to: part('to', ['role', 'system', 'document', 'message', 'term']),
        either: joinedByOr({ who: line.value, to: partValue(line, 'to') }),
        when,
      });
    case 'handOver': {
      const otherwise = partOf(line, 'otherwiseSend');
      return push('handOver', {
        to: chainOf(context, line),
        whenAccepted: flag(line, 'whenAccepted'),
        otherwiseSend: otherwise && at(context, otherwise, sending(context, otherwise, line)),
        when,
      });
    }
    case 'record': {
      const { tags, fields } = contents(context, partValue(line, 'holding'));
      return push('record', {
        text: textOf(line.value),
        systems: some(part('in', ['system', 'document'])),
        tags: some(tags),
        fields: some(fields),
        either: joinedByOr({ systems: partValue(line, 'in') }),
        when,
      });
    }
    case 'noRecord':
      return push('noRecord', { when });
    case 'check':
      return push('check', { text: textOf(line.value) ?? '', when });
    case 'approval':
      return push('approval', { roles: refs(doers), either: joinedByOr({ roles: line.value }), when });
    case 'determine':
      return push('determine', { facts: idsOf(context, line.value, ['fact']), when });
    case 'takes': {
      const duration = durationOf(line.value);
      return duration ? push('takes', { duration, when }) : true;
    }
    default: {
      const deadline = deadlineOf(context, line);
      return deadline ? push('deadlines', { ...deadline, soft: flag(line, 'wherePractical'), when }) : false;
    }
  }
}

/** Which of some lists are joined by `or`, so that one item of them is enough. */
function joinedByOr(lists: Readonly<Record<string, Value | undefined>>): string[] | undefined {
  const joined: string[] = [];
  for (const key in lists) {
    const value = lists[key];
    if (value?.kind === 'list' && value.join === 'or') joined.push(key);
  }
  return some(joined);
}

const flag = (line: Line, kind: string): true | undefined => (partOf(line, kind) ? true : undefined);

/** Those of a line, and those who come in their place, in turn. */
function chainOf(context: Context, line: Line): Group[] {
  const chain = groups(context, line.value);
  for (const { kind, value } of line.parts) if (kind === 'otherwise') chain.push(...groups(context, value));
  return chain;
}

function groups(context: Context, value: Value | undefined, join?: 'each'): Group[] {
  const roles = refsOf(context, value, doers);
  if (!value || roles.length === 0) return [];
  return [at(context, value, { join: join ?? (value.kind === 'list' && value.join !== 'or' ? 'and' : 'or'), roles })];
}

function sending(context: Context, what: Line | Part, line: Line): Sending {
  for (const item of itemsOf(what.value)) if (item.kind === 'text') checkPlaceholders(context, item);
  return defined<Sending>({
    things: refsOf(context, what.value, things),
    to: refsOf(context, partValue(line, 'to'), receivers),
    copy: some(refsOf(context, partValue(line, 'copy'), receivers)),
    via: some(idsOf(context, partValue(line, 'viaChannel'), ['channel'])),
    either: joinedByOr({
      things: what.value,
      to: partValue(line, 'to'),
      copy: partValue(line, 'copy'),
      via: partValue(line, 'viaChannel'),
    }),
  });
}

/** What an entry in a journal holds: tags, fields that are built in (by their English names), and fields named by a text. */
export function contents(context: Context, value: Value | undefined): { tags: string[]; fields: string[] } {
  const tags: string[] = [];
  const fields: string[] = [];
  const builtIn = Object.entries(context.vocabulary.table.fields);
  for (const item of itemsOf(value)) {
    if (item.kind === 'text') fields.push(item.text);
    if (item.kind !== 'word') continue;
    const field = context.names.of(item.text).length ? undefined : builtIn.find(([, spelled]) => spelled === item.text);
    if (field) fields.push(field[0]);
    else {
      const tag = named(context, item, ['tag']);
      if (tag) tags.push(tag.id);
    }
  }
  return { tags, fields };
}

function deadlineOf(context: Context, line: Line): Deadline | undefined {
  const refs = (value: Value | undefined): Ref[] => refsOf(context, value, moments);
  const { value } = line;
  switch (line.kind) {
    case 'within': {
      const duration = durationOf(value);
      return duration && defined<Deadline>({ kind: 'within', duration, after: some(refs(partValue(line, 'after'))) });
    }
    case 'atLeastBefore': {
      const duration = durationOf(value);
      return duration && { kind: 'atLeastBefore', duration, before: refs(partValue(line, 'before')) };
    }
    case 'beforeEntry':
      return { kind: 'before', of: refs(value) };
    case 'onDate':
    case 'byDate': {
      const date = dateOf(value);
      const fact = value?.kind === 'word' ? refOf(context, value, ['fact']) : undefined;
      const kind = line.kind === 'onDate' ? 'on' : 'by';
      if (date !== undefined) return { kind, date };
      return fact?.kind === 'fact' ? { kind, date: { fact: fact.id } } : undefined;
    }
    case 'byDay':
      return value?.kind === 'dayOfMonth' && dayCanBe(value.day)
        ? defined<Deadline>({ kind: 'byDay', day: value.day, nextWorkingDay: flag(line, 'nextWorkingDay') })
        : undefined;
    case 'inGoodTime':
      return { kind: 'inGoodTime', before: refs(value) };
    case 'deadline':
      return { kind: 'text', text: textOf(value) ?? '' };
    case 'sameDay':
    case 'immediately':
    case 'promptly':
    case 'withoutDelay':
    case 'continuously':
    case 'asNeeded':
      return { kind: line.kind };
    default:
      return undefined;
  }
}
