/** The attributes of a step: who, where, with what, by when, what is journaled and sent. */
import { itemsOf, type Line, type Part, partOf, type Value } from '../language/tree.ts';
import { whenOf } from './conditions.ts';
import { at, type Context, checkPlaceholders, idOf, idsOf, named, refOf, refsOf } from './context.ts';
import type { Attributes, Condition, Deadline, Group, Sending } from './model.ts';
import type { Kind } from './names.ts';
import { dayCanBe } from './quantities.ts';
import { dateOf, defined, durationOf, type Loose, partValue, some, textOf } from './values.ts';

const doers: readonly Kind[] = ['role', 'system', 'fact'];
const things: readonly Kind[] = ['message', 'document'];
const receivers: readonly Kind[] = ['role', 'system', 'fact'];
const stores: readonly Kind[] = ['system', 'document'];
const papers: readonly Kind[] = ['document', 'message'];
const moments: readonly Kind[] = ['step', 'phase', 'procedure', 'event', 'document', 'message', 'fact', 'block'];
const duties: readonly Kind[] = ['requirement', 'responsibility'];

/** An item of a list of attributes, and the list. */
type Attribute = readonly [key: keyof Attributes, item: object];
type Mutable = { -readonly [key in keyof Attributes]: Attributes[key] };

/** Attributes that a step takes over from the routine, procedure, phase or branch around it, if it has none of its own. */
export const inheritable = ['by', 'with', 'in', 'via', 'fulfils'] as const;

/** Adds what a line says to attributes. */
export function addAttribute(context: Context, line: Line, attributes: Mutable): void {
  const attribute = attributeOf(context, line, whenOf(context, line));
  if (!attribute) return;
  const [key, item] = attribute;
  const made = at(context, line, defined<object>(item));
  const list: object[] | undefined = attributes[key];
  if (list) list.push(made);
  else (attributes as Record<string, object[]>)[key] = [made];
}

/** What a line adds, and to which attributes. */
function attributeOf(context: Context, line: Line, when: Condition | undefined): Attribute | undefined {
  const { value } = line;
  switch (line.kind) {
    case 'by':
      return under('by', {
        chain: chainOf(context, line),
        possibly: some(refsOf(context, partValue(line, 'possibly'), doers)),
        when,
      });
    case 'byEach':
      return under('by', { chain: groups(context, value, 'each'), when });
    case 'bySame': {
      const step = value?.kind === 'word' ? idOf(context, value, ['step']) : undefined;
      return under('by', { chain: [], sameAs: step, when });
    }
    case 'with':
      return under('with', {
        roles: refsOf(context, value, doers),
        whereWished: flag(line, 'whereWished'),
        either: joinedByOr({ roles: value }),
        when,
      });
    case 'in':
      return under('in', { systems: refsOf(context, value, stores), either: joinedByOr({ systems: value }), when });
    case 'via':
      return under('via', {
        channels: idsOf(context, value, ['channel']),
        either: joinedByOr({ channels: value }),
        when,
      });
    case 'fulfils':
      return under('fulfils', { names: refsOf(context, value, duties), when });
    case 'use':
      return under('use', {
        documents: refsOf(context, value, papers),
        either: joinedByOr({ documents: value }),
        when,
      });
    case 'write':
      return under('write', {
        documents: refsOf(context, value, papers),
        signedBy: some(refsOf(context, partValue(line, 'signedBy'), doers)),
        copy: some(refsOf(context, partValue(line, 'copy'), receivers)),
        either: joinedByOr({
          documents: value,
          signedBy: partValue(line, 'signedBy'),
          copy: partValue(line, 'copy'),
        }),
        when,
      });
    case 'sign':
      return under('sign', {
        documents: refsOf(context, value, papers),
        by: refsOf(context, partValue(line, 'agent'), doers),
        either: joinedByOr({ documents: value, by: partValue(line, 'agent') }),
        when,
      });
    case 'send':
      return under('send', { ...sending(context, line, line), when });
    case 'inform':
      return under('inform', {
        who: refsOf(context, value, receivers),
        about: refsOf(context, partValue(line, 'about'), [
          ...papers,
          'requirement',
          'term',
          'fact',
          'event',
          'step',
          'role',
          'responsibility',
        ]),
        either: joinedByOr({ who: value, about: partValue(line, 'about') }),
        when,
      });
    case 'ask':
      return under('ask', {
        who: refsOf(context, value, receivers),
        to: textOf(partValue(line, 'askTo')) ?? '',
        either: joinedByOr({ who: value }),
        when,
      });
    case 'refer':
      return under('refer', {
        who: refsOf(context, value, receivers),
        to: refsOf(context, partValue(line, 'to'), ['role', 'system', 'document', 'message', 'term']),
        either: joinedByOr({ who: value, to: partValue(line, 'to') }),
        when,
      });
    case 'handOver': {
      const otherwise = partOf(line, 'otherwiseSend');
      return under('handOver', {
        to: chainOf(context, line),
        whenAccepted: flag(line, 'whenAccepted'),
        otherwiseSend: otherwise && at(context, otherwise, sending(context, otherwise, line)),
        when,
      });
    }
    case 'record': {
      const { tags, fields } = contents(context, partValue(line, 'holding'));
      return under('record', {
        text: textOf(value),
        systems: some(refsOf(context, partValue(line, 'in'), stores)),
        tags: some(tags),
        fields: some(fields),
        either: joinedByOr({ systems: partValue(line, 'in') }),
        when,
      });
    }
    case 'noRecord':
      return under('noRecord', { when });
    case 'check':
      return under('check', { text: textOf(value) ?? '', when });
    case 'approval':
      return under('approval', { roles: refsOf(context, value, doers), either: joinedByOr({ roles: value }), when });
    case 'determine':
      return under('determine', { facts: idsOf(context, value, ['fact']), when });
    case 'takes': {
      const duration = durationOf(value);
      return duration && under('takes', { duration, when });
    }
    default: {
      const deadline = deadlineOf(context, line);
      return deadline && under('deadlines', { ...deadline, soft: flag(line, 'wherePractical'), when });
    }
  }
}

/** An item with the list that it belongs to; the compiler knows what each list holds. */
const under = <K extends keyof Attributes>(key: K, loose: Loose<NonNullable<Attributes[K]>[number]>) =>
  [key, loose] as const;

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
    const isTag = context.names.of(item.text).some(({ kind }) => kind === 'tag');
    const field = isTag ? undefined : builtIn.find(([, spelled]) => spelled === item.text);
    if (field) fields.push(field[0]);
    else {
      const tag = named(context, item, ['tag']);
      if (tag) tags.push(tag.id);
    }
  }
  return { tags, fields };
}

function deadlineOf(context: Context, line: Line): Loose<Deadline> | undefined {
  const { value } = line;
  switch (line.kind) {
    case 'within': {
      const duration = durationOf(value);
      return duration && { kind: 'within', duration, after: some(refsOf(context, partValue(line, 'after'), moments)) };
    }
    case 'atLeastBefore': {
      const duration = durationOf(value);
      return (
        duration && { kind: 'atLeastBefore', duration, before: refsOf(context, partValue(line, 'before'), moments) }
      );
    }
    case 'beforeEntry':
      return { kind: 'before', of: refsOf(context, value, moments) };
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
        ? { kind: 'byDay', day: value.day, nextWorkingDay: flag(line, 'nextWorkingDay') }
        : undefined;
    case 'inGoodTime':
      return { kind: 'inGoodTime', before: refsOf(context, value, moments) };
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
