/** The names that a file declares, collected before anything is bound, as a name may be used above its declaration. */
import { itemsOf, type Line, partOf, type Word } from '../language/tree.ts';
import { type Context, report } from './context.ts';
import { type Kind, type Named, slug } from './names.ts';

const entryKinds: Partial<Record<Line['kind'], Kind>> = {
  roleEntry: 'role',
  systemEntry: 'system',
  channelEntry: 'channel',
  tagEntry: 'tag',
  documentEntry: 'document',
  messageEntry: 'message',
  termEntry: 'term',
  requirementEntry: 'requirement',
};

const introKinds: Partial<Record<Line['kind'], Kind>> = {
  start: 'procedure',
  regularly: 'procedure',
  phase: 'phase',
  step: 'step',
  recommendedStep: 'step',
  optionalStep: 'step',
  option: 'block',
  forEach: 'block',
  rule: 'rule',
  guideline: 'rule',
  prohibition: 'rule',
  right: 'rule',
  permission: 'rule',
};

/** The words under which an entry is known: its names, or its title as an id. */
export function entryNames(line: Line): Word[] {
  const names = itemsOf(line.value).filter((item): item is Word => item.kind === 'word');
  if (names.length || !line.title || !slug(line.title.text)) return names;
  return [{ kind: 'word', text: slug(line.title.text), start: line.title.start, end: line.title.end }];
}

/** Declares every name in the lines of a file, and hands out the ids that names have. */
export function collect(context: Context, lines: readonly Line[]): void {
  const waits: Line[] = [];
  for (const line of lines) {
    const entry = entryKinds[line.kind];
    if (entry) for (const name of entryNames(line)) add(context, entry, name);
    const intro = introKinds[line.kind];
    if (line.name) {
      if (intro) add(context, intro, line.name);
      if (intro && intro !== 'rule') context.ids.reserve(line, line.name);
      if (line.kind === 'responsibility') add(context, 'responsibility', line.name);
    }
    const responsibility = partOf(line, 'responsibility');
    if (responsibility?.name) add(context, 'responsibility', responsibility.name);
    if (line.kind === 'waitFor') waits.push(line);
    if (line.kind === 'on') {
      const events = itemsOf(line.value).filter((item): item is Word => item.kind === 'word');
      for (const event of events) add(context, 'event', event);
      if (events.length === 1) context.ids.reserve(line, events[0]!);
    }
  }
  // A wait declares the event that it waits for, unless it is declared already.
  for (const line of waits)
    for (const item of itemsOf(line.value))
      if (item.kind === 'word' && !context.names.of(item.text).some(({ kind }) => kind === 'event'))
        add(context, 'event', item);
}

/** Declares one name; a second of its kind and scope is a problem, which names both places. */
export function add(context: Context, kind: Kind, word: Word, more: Partial<Named> = {}): void {
  const place = { source: context.source, start: word.start, end: word.end };
  const before = context.names.declare({ kind, name: word.text, id: word.text, place, ...more });
  if (before) doubled(context, kind, word, before);
}

function doubled(context: Context, kind: Kind, word: Word, before: Named): void {
  const nouns: Partial<Record<Kind, readonly [string, string]>> = {
    fact: ['a fact', 'et faktum'],
    definition: ['a condition', 'et vilkår'],
  };
  const noun = nouns[kind]?.[context.vocabulary.language === 'nb' ? 1 : 0] ?? kindNoun(context, kind);
  report(
    context,
    'name-doubled',
    word,
    { name: word.text, kind: noun },
    { related: before.place ? [before.place] : [] },
  );
}

const kindNoun = (context: Context, kind: Kind): string => {
  const id = `of${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  const words = context.vocabulary.table.words as Record<string, string[]>;
  return words[id]?.[0] ?? kind;
};
