/** The attributes of a step: who, where, with what, by when, what is journaled and sent. */
import { itemsOf, type Line, type Part, partOf, type Value } from '../language/tree.ts';
import { whenOf } from './conditions.ts';
import { at, type Context, checkPlaceholders, idOf, idsOf, named, refOf, refsOf } from './context.ts';
import type { Attributes, Deadline, Doers, Group, Ref, Sending } from './model.ts';
import type { Kind } from './names.ts';
import { dayCanBe } from './quantities.ts';
import { dateOf, durationOf, partValue, some, textOf } from './values.ts';

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
  const push = <K extends keyof Attributes>(key: K, made: NonNullable<Attributes[K]>[number]) => {
    (attributes[key] as unknown[] | undefined) ??= [];
    (attributes[key] as unknown[]).push(at(context, line, made as object));
    return true;
  };
  switch (line.kind) {
    case 'by': {
      const chain = [
        line.value,
        ...line.parts.filter(({ kind }) => kind === 'otherwise').map(({ value }) => value),
      ].flatMap((value) => group(context, value));
      return push('by', { chain, ...some('possibly', part('possibly', doers)), ...when });
    }
    case 'byEach':
      return push('by', { chain: group(context, line.value, 'each'), ...when });
    case 'bySame': {
      const step = line.value?.kind === 'word' ? idOf(context, line.value, ['step']) : undefined;
      return push('by', { chain: [], ...some('sameAs', step), ...when } satisfies Doers);
    }
    case 'with':
      return push('with', {
        roles: refs(doers),
        ...some('whereWished', flag(line, 'whereWished')),
        ...either({ roles: line.value }),
        ...when,
      });
    case 'in':
      return push('in', { systems: refs(['system', 'document']), ...either({ systems: line.value }), ...when });
    case 'via':
      return push('via', {
        channels: idsOf(context, line.value, ['channel']),
        ...either({ channels: line.value }),
        ...when,
      });
    case 'fulfils':
      return push('fulfils', { names: refs(duties), ...when });
    case 'use':
      return push('use', { documents: refs(papers), ...either({ documents: line.value }), ...when });
    case 'write':
      return push('write', {
        documents: refs(papers),
        ...some('signedBy', part('signedBy', doers)),
        ...some('copy', part('copy', receivers)),
        ...either({ documents: line.value, signedBy: partValue(line, 'signedBy'), copy: partValue(line, 'copy') }),
        ...when,
      });
    case 'sign':
      return push('sign', {
        documents: refs(papers),
        by: part('agent', doers),
        ...either({ documents: line.value, by: partValue(line, 'agent') }),
        ...when,
      });
    case 'send':
      return push('send', { ...sending(context, line, line), ...when });
    case 'inform':
      return push('inform', {
        who: refs(receivers),
        about: part('about', [...papers, 'requirement', 'term', 'fact', 'event', 'step', 'role', 'responsibility']),
        ...either({ who: line.value, about: partValue(line, 'about') }),
        ...when,
      });
    case 'ask':
      return push('ask', {
        who: refs(receivers),
        to: textOf(partValue(line, 'askTo')) ?? '',
        ...either({ who: line.value }),
        ...when,
      });
    case 'refer':
      return push('refer', {
        who: refs(receivers),
        to: part('to', ['role', 'system', 'document', 'message', 'term']),
        ...either({ who: line.value, to: partValue(line, 'to') }),
        ...when,
      });
    case 'handOver': {
      const to = [
        line.value,
        ...line.parts.filter(({ kind }) => kind === 'otherwise').map(({ value }) => value),
      ].flatMap((value) => group(context, value));
      const otherwise = partOf(line, 'otherwiseSend');
      return push('handOver', {
        to,
        ...some('whenAccepted', flag(line, 'whenAccepted')),
        ...(otherwise && { otherwiseSend: at(context, otherwise, sending(context, otherwise, line)) }),
        ...when,
      });
    }
    case 'record': {
      const { tags, fields } = contents(context, partValue(line, 'holding'));
      return push('record', {
        ...some('text', textOf(line.value)),
        ...some('systems', part('in', ['system', 'document'])),
        ...some('tags', tags),
        ...some('fields', fields),
        ...either({ systems: partValue(line, 'in') }),
        ...when,
      });
    }
    case 'noRecord':
      return push('noRecord', when);
    case 'check':
      return push('check', { text: textOf(line.value) ?? '', ...when });
    case 'approval':
      return push('approval', { roles: refs(doers), ...either({ roles: line.value }), ...when });
    case 'determine':
      return push('determine', { facts: idsOf(context, line.value, ['fact']), ...when });
    case 'takes': {
      const duration = durationOf(line.value);
      return duration ? push('takes', { duration, ...when }) : true;
    }
    default: {
      const deadline = deadlineOf(context, line);
      return deadline
        ? push('deadlines', { ...deadline, ...some('soft', flag(line, 'wherePractical')), ...when })
        : false;
    }
  }
}

/** Which of some lists are joined by `or`, so that one item of them is enough. */
const either = (lists: Readonly<Record<string, Value | undefined>>): { either?: string[] } =>
  some(
    'either',
    Object.keys(lists).filter((key) => {
      const value = lists[key];
      return value?.kind === 'list' && value.join === 'or';
    }),
  );

const flag = (line: Line, kind: string): true | undefined => (partOf(line, kind) ? true : undefined);

function group(context: Context, value: Value | undefined, join?: 'each'): Group[] {
  const roles = refsOf(context, value, doers);
  if (!value || roles.length === 0) return [];
  return [at(context, value, { join: join ?? (value.kind === 'list' && value.join !== 'or' ? 'and' : 'or'), roles })];
}

function sending(context: Context, what: Line | Part, line: Line): Sending {
  for (const item of itemsOf(what.value)) if (item.kind === 'text') checkPlaceholders(context, item);
  return {
    things: refsOf(context, what.value, things),
    to: refsOf(context, partValue(line, 'to'), receivers),
    ...some('copy', refsOf(context, partValue(line, 'copy'), receivers)),
    ...some('via', idsOf(context, partValue(line, 'viaChannel'), ['channel'])),
    ...either({
      things: what.value,
      to: partValue(line, 'to'),
      copy: partValue(line, 'copy'),
      via: partValue(line, 'viaChannel'),
    }),
  };
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
      return duration && { kind: 'within', duration, ...some('after', refs(partValue(line, 'after'))) };
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
        ? { kind: 'byDay', day: value.day, ...some('nextWorkingDay', flag(line, 'nextWorkingDay')) }
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
