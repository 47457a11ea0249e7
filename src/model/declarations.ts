/** What a file declares: roles, systems, tags, documents and the like, and the facts of a case. */
import { itemsOf, type Line, type Part, partOf, type Word } from '../language/tree.ts';
import { add, entryNames } from './collect.ts';
import { conditionOf, whenOf } from './conditions.ts';
import { at, type Context, checkPlaceholders, factOf, idsOf, knowFact, refsOf, report } from './context.ts';
import type { Condition, Definition, Document, Entry, Fact, Routine } from './model.ts';
import { remarksOf } from './remarks.ts';
import { defined, durationOf, partValue, some, textOf, textsOf } from './values.ts';

type Titled = Pick<Entry, 'id' | 'title'>;
type Qualifier = Pick<Line | Part, 'kind' | 'value' | 'name' | 'title'>;

/** What qualifies an entry, on its line or below it. */
const qualifiers = (line: Line, kind: string): Qualifier[] =>
  [...line.parts, ...line.body].filter((one) => one.kind === kind);
const has = (line: Line, kind: string): true | undefined => (qualifiers(line, kind).length ? true : undefined);
const first = (line: Line, kind: string) => qualifiers(line, kind)[0]?.value;

/** The entries of a heading such as `roles`, those nested in others included. */
export function declareEntries(context: Context, heading: Line): void {
  const { model } = context;
  for (const line of heading.body) entries(context, line, undefined);

  function entries(context: Context, line: Line, parent: string | undefined): void {
    const names = entryNames(line);
    const make = makers[line.kind as keyof typeof makers];
    if (!make) return;
    for (const name of names) {
      const entry = {
        id: name.text,
        title: line.title?.text,
        alsoCalled: some(qualifiers(line, 'alsoCalled').flatMap(({ value }) => textsOf(value))),
        ...make(context, line),
        parent,
        remarks: remarksOf(context, line),
      };
      const made = at(context, line, defined<Entry>(entry));
      if (!(model[listOf[line.kind]!] as { id: string }[]).some(({ id }) => id === name.text))
        (model[listOf[line.kind]!] as object[]).push(made);
    }
    checkPlaceholders(context, line.kind === 'messageEntry' || line.kind === 'documentEntry' ? line.title : undefined);
    for (const child of line.body) if (child.kind === line.kind) entries(context, child, names[0]?.text);
  }
}

const listOf: Record<string, keyof Routine> = {
  roleEntry: 'roles',
  systemEntry: 'systems',
  channelEntry: 'channels',
  tagEntry: 'tags',
  documentEntry: 'documents',
  messageEntry: 'messages',
  termEntry: 'terms',
  requirementEntry: 'requirements',
};

const makers = {
  roleEntry: (context: Context, line: Line) => ({
    external: has(line, 'external'),
    onePerson: has(line, 'onePerson'),
    deputy: some(qualifiers(line, 'deputy').flatMap(({ value }) => refsOf(context, value, ['role']))),
    contact: textOf(first(line, 'contact')),
    responsibilities: some(qualifiers(line, 'responsibility').flatMap((one) => responsibility(one))),
  }),
  systemEntry: () => ({}),
  channelEntry: () => ({}),
  termEntry: () => ({}),
  tagEntry: (context: Context, line: Line) => ({ systems: some(refsOf(context, first(line, 'in'), ['system'])) }),
  documentEntry: (context: Context, line: Line) => ({
    version: textOf(first(line, 'version')),
    link: textOf(first(line, 'link')),
    keptIn: some(
      qualifiers(line, 'keptIn').map((one) =>
        defined<NonNullable<Document['keptIn']>[number]>({
          systems: refsOf(context, one.value, ['system']),
          for: durationOf(partValue({ parts: 'parts' in one ? (one as Line).parts : [] }, 'keptFor')),
        }),
      ),
    ),
    keptFor: durationOf(first(line, 'keptFor')),
    contains: some(qualifiers(line, 'contains').flatMap(({ value }) => textsOf(value))),
    readers: some(qualifiers(line, 'for').flatMap(({ value }) => refsOf(context, value, ['role']))),
    fulfils: some(
      qualifiers(line, 'fulfils').flatMap(({ value }) => refsOf(context, value, ['requirement', 'responsibility'])),
    ),
  }),
  messageEntry: (context: Context, line: Line) => ({
    channels: some(qualifiers(line, 'via').flatMap(({ value }) => idsOf(context, value, ['channel']))),
    contains: some(qualifiers(line, 'contains').flatMap(({ value }) => textsOf(value))),
  }),
  requirementEntry: (_: Context, line: Line) => ({ source: textOf(first(line, 'source')) }),
};

const responsibility = ({ name, title }: Qualifier) => {
  const id = name?.text ?? title?.text;
  return id === undefined ? [] : [defined<Titled>({ id, title: title?.text })];
};

/**
 * The facts of a `case` section: first what they can be, so that conditions may read a fact declared below.
 * Returns what remains to be done when all facts of the file are known: their conditions.
 */
export function declareFacts(context: Context, section: Line): () => void {
  const pending: (() => void)[] = [];
  facts(section.body, () => []);
  return () => {
    for (const bind of pending) bind();
  };

  function facts(lines: readonly Line[], around: () => Condition[]): void {
    for (const line of lines) {
      if (line.kind === 'factsIf') {
        let bound: Condition[] | undefined;
        facts(line.body, () => {
          bound ??= [conditionOf(context, line.value) ?? []].flat();
          return [...around(), ...bound];
        });
      } else if (line.kind === 'impossible') {
        pending.push(() => {
          const condition = conditionOf(context, line.value);
          if (condition) context.model.impossible.push(condition);
        });
      } else if (line.kind === 'fact') fact(line, around);
    }
  }

  function fact(line: Line, around: () => Condition[]): void {
    const scope = context.scopes.at(-1);
    const means = partOf(line, 'means');
    for (const name of entryNames(line)) {
      const id = idIn(context, means ? 'definition' : 'fact', name, scope);
      add(context, means ? 'definition' : 'fact', name, { id, ...(scope !== undefined && { scope }) });
      if (means) {
        pending.push(() => {
          const condition = conditionOf(context, means.value);
          if (condition)
            context.model.definitions.push(
              at(
                context,
                line,
                defined<Definition>({ id, title: line.title?.text, condition, remarks: remarksOf(context, line) }),
              ),
            );
        });
      } else makeFact(line, name, id, scope, around);
    }
  }

  function makeFact(line: Line, name: Word, id: string, scope: string | undefined, around: () => Condition[]): void {
    const becomes = partOf(line, 'becomes');
    const made = at(
      context,
      line,
      defined<Fact>({
        id,
        title: line.title?.text,
        type: typeOf(context, line, name),
        outcome: becomes && true,
        scope,
        remarks: remarksOf(context, line),
      }),
    );
    if (factOf(context, made.id)) return;
    context.model.facts.push(made);
    knowFact(context, made);
    pending.push(() => {
      const when = whenOf(context, line);
      const all = [...around(), ...(when ? [when] : [])];
      if (all.length) made.exists = all.length === 1 ? all[0]! : at(context, line, { op: 'all', items: all });
      for (const condition of all)
        for (const read of factsRead(condition))
          if (factOf(context, read)?.outcome) report(context, 'existence-outcome', line, { fact: read });
    });
  }
}

/** The id of a fact or named condition: its name, with `-2`, `-3` where another scope has one of that name. */
function idIn(context: Context, kind: 'fact' | 'definition', { text }: Word, scope: string | undefined): string {
  const known = context.names.of(text).filter((one) => one.kind === kind);
  const same = known.find((one) => one.scope === scope);
  if (same || known.length === 0) return same?.id ?? text;
  const taken = (id: string) => context.names.all().some((one) => one.kind === kind && one.id === id);
  for (let count = 2; ; count++) if (!taken(`${text}-${count}`)) return `${text}-${count}`;
}

/** The facts that a condition reads itself; those of named conditions are theirs. */
export function factsRead(condition: Condition, found: string[] = []): string[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const item of condition.items) factsRead(item, found);
      break;
    case 'not':
      factsRead(condition.item, found);
      break;
    case 'named':
    case 'began':
    case 'available':
      break;
    default:
      found.push(condition.fact);
  }
  return found;
}

function typeOf(context: Context, line: Line, name: Word): Fact['type'] {
  const part = partOf(line, 'is') ?? partOf(line, 'becomes');
  const value = part?.value;
  if (value?.kind === 'type')
    return defined<Fact['type']>({
      kind: value.type,
      from: number(partValue(line, 'from')),
      to: number(partValue(line, 'toNumber')),
    });
  const words = value ? itemsOf(value) : line.body.filter(({ kind }) => kind === 'valueEntry');
  const values = words.flatMap((item) => {
    if ('parts' in item)
      return entryNames(item).map((word) =>
        at(context, item, defined<Titled>({ id: word.text, title: item.title?.text })),
      );
    return item.kind === 'word' || item.kind === 'text' || item.kind === 'number'
      ? [at(context, item, { id: item.text })]
      : [];
  });
  if (values.length === 0 && !context.unread.has(name.text)) report(context, 'fact-untyped', name, { fact: name.text });
  return { kind: 'choice', values };
}

const number = (value: ReturnType<typeof partValue>): string | undefined =>
  value?.kind === 'number' ? value.text : undefined;
