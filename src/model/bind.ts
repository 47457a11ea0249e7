/**
 * Tree to model: names bound across a file and the catalogues it builds on, facts typed, conditions checked. What
 * can't be bound is a problem at its place, and is left out of the model.
 */
import type { Finding } from '../finding.ts';
import type { Parsed } from '../language/parse.ts';
import type { Source, Span } from '../language/source.ts';
import { allLines, itemsOf, type Line, partOf, type Tree, type Word } from '../language/tree.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { checkDefinitions, checkExistence } from './circles.ts';
import { collect } from './collect.ts';
import {
  at,
  atKey,
  type Context,
  knowFact,
  type Reference,
  refsOf,
  report,
  suggestion,
  type Unknown,
} from './context.ts';
import { declareEntries, declareFacts } from './declarations.ts';
import { exampleOf } from './examples.ts';
import { checkGuards } from './guards.ts';
import type { Event, Routine } from './model.ts';
import { Ids, type Named, Names, slug } from './names.ts';
import { checkOrder } from './order.ts';
import { findingOf } from './problems.ts';
import { inheritedBy, procedureOf } from './procedures.ts';
import { checkQuantities } from './quantities.ts';
import { remarksOf } from './remarks.ts';
import { ruleOf } from './rules.ts';
import { FoundSpans, type Spans } from './spans.ts';
import { takenOver } from './taken-over.ts';
import { dateOf, defined, durationOf, partValue, periodOf, some, textOf } from './values.ts';

export interface Bound {
  readonly model: Routine;
  readonly source: Source;
  /** The names that the file itself declares: what others get who build on it. */
  readonly names: readonly Named[];
  readonly findings: readonly Finding[];
  /** What the file names, from wherever it is declared; an example tries things, and uses none. */
  readonly used: ReadonlySet<Named>;
  /** All names that the file knows, its own and those that it takes over. */
  readonly known: Names;
  /** Where the file names things. */
  readonly references: readonly Reference[];
  readonly unknown: readonly Unknown[];
  /** Where each object of the model that this file declares stands in its text. */
  readonly spans: Spans;
  /** Where a plain value of such an object stands, by its key. */
  readonly keySpans: ReadonlyMap<object, ReadonlyMap<string, Span>>;
}

/** What a file needs to know of others. */
export interface Surroundings {
  /** The catalogues that the file builds on, itself or through others, that were found. */
  readonly catalogues: ReadonlyMap<string, Bound>;
  /** Catalogues that build on this file in turn. */
  readonly circular?: ReadonlySet<string>;
  /** The ids of all routines and catalogues that can be followed, seen or built on. */
  readonly routines?: ReadonlySet<string>;
}

/** The id of a file's routine or catalogue: its name, else its title as an id, else what it is. */
export function idOfTree(tree: Tree): { kind: 'routine' | 'catalogue'; id: string } {
  const heading = tree.lines.find(({ kind }) => kind === 'routine' || kind === 'catalogue');
  const kind = heading?.kind === 'catalogue' ? 'catalogue' : 'routine';
  return { kind, id: heading?.name?.text ?? (slug(heading?.title?.text ?? '') || kind) };
}

/** The names of the catalogues that a file says it builds on. */
export function buildsOn(tree: Tree): Word[] {
  return allLines(tree)
    .filter(({ kind }) => kind === 'buildsOn')
    .flatMap(({ value }) => itemsOf(value).filter((item): item is Word => item.kind === 'word'));
}

/** Binds a tree. Never fails: a file with problems gives the model of what could be understood. */
export function bind(source: Source, parsed: Parsed, around: Surroundings): Bound {
  const { tree } = parsed;
  const lines = allLines(tree);
  const vocabulary = vocabularyOf(tree.language);
  const heading = tree.lines.find(({ kind }) => kind === 'routine' || kind === 'catalogue');
  const taken = takenOver(around.catalogues);
  const model = defined<Routine>({
    schemaVersion: 1,
    ...idOfTree(tree),
    language: tree.language,
    title: heading?.title?.text,
    roles: [...taken.model.roles],
    systems: [...taken.model.systems],
    channels: [...taken.model.channels],
    tags: [...taken.model.tags],
    documents: [...taken.model.documents],
    messages: [...taken.model.messages],
    terms: [...taken.model.terms],
    requirements: [...taken.model.requirements],
    facts: [...taken.model.facts],
    definitions: [...taken.model.definitions],
    impossible: [...taken.model.impossible],
    events: [],
    procedures: [],
    rules: [...taken.model.rules],
    examples: [],
  });
  const names = new Names(taken.names);
  const context: Context = {
    source,
    vocabulary,
    unread: parsed.unread,
    names,
    routines: around.routines ?? new Set(),
    ids: new Ids(),
    model,
    facts: new Map(),
    factsTitled: new Map(),
    ruleIds: new Set(),
    candidates: new Map(),
    used: new Set(),
    references: [],
    unknown: [],
    problems: [],
    spans: new FoundSpans(),
    keySpans: new Map(),
    scopes: [],
  };

  checkCatalogues(context, heading, around);
  for (const [named, before] of taken.doubled) twice(context, heading, named, before);
  for (const fact of model.facts) knowFact(context, fact);
  for (const { id } of model.rules) context.ruleIds.add(id);

  collect(context, lines);
  declareAll(context, tree);
  const routineWide = heading ? inheritedBy(context, heading.body, {}) : {};
  let chapter: string | undefined;
  for (const line of tree.lines) {
    if (line.kind === 'chapter') chapter = textOf(line.value);
    else if (line.kind === 'start' || line.kind === 'on' || line.kind === 'regularly')
      model.procedures.push(procedureOf(context, line, routineWide, chapter));
    else if (rules.has(line.kind)) model.rules.push(ruleOf(context, line, { chapter }));
  }
  eventsOf(context, lines);
  const exampleIds = new Ids();
  for (const line of tree.lines)
    if (line.kind === 'example')
      model.examples.push(
        exampleOf(
          { ...context, used: new Set() },
          line,
          exampleIds.of(line, 'example', line.name?.text ?? line.title?.text),
        ),
      );
  if (heading) describe(context, heading, tree);
  checkStarts(context, tree);
  checkQuantities(context, lines);
  checkGuards(context);
  checkOrder(context);
  at(context, heading ?? { start: 0, end: 0 }, model);

  return {
    model,
    source,
    names: names.declared,
    known: names,
    used: context.used,
    references: context.references,
    unknown: context.unknown,
    findings: context.problems.map((problem) => findingOf(source, tree.language, problem)),
    spans: context.spans,
    keySpans: context.keySpans,
  };
}

const rules: ReadonlySet<string> = new Set(['rule', 'guideline', 'prohibition', 'right', 'permission']);
/** Reports what can't be built on. */
function checkCatalogues(context: Context, heading: Line | undefined, around: Surroundings): void {
  for (const line of heading?.body ?? []) {
    if (line.kind !== 'buildsOn') continue;
    for (const word of itemsOf(line.value)) {
      if (word.kind !== 'word') continue;
      const found = around.catalogues.get(word.text);
      if (around.circular?.has(word.text)) report(context, 'catalogue-circle', word, { name: word.text });
      else if (found && found.model.kind !== 'catalogue')
        report(context, 'builds-on-routine', word, { name: word.text });
      else if (!found) {
        const { hint, near, fix } = suggestion(context, word, around.routines ?? []);
        report(
          context,
          'catalogue-unknown',
          word,
          { name: word.text, hint, ...(near && { near }) },
          fix ? { fix } : {},
        );
      }
    }
  }
}

function twice(context: Context, heading: Line | undefined, named: Named, before: Named): void {
  const word = heading?.body
    .filter(({ kind }) => kind === 'buildsOn')
    .flatMap(({ value }) => itemsOf(value))
    .find((item) => item.kind === 'word' && item.text === named.from);
  const kind =
    (context.vocabulary.table.words as Record<string, string[]>)[
      `of${named.kind[0]!.toUpperCase()}${named.kind.slice(1)}`
    ]?.[0] ?? named.kind;
  report(
    context,
    'name-doubled',
    word ?? heading ?? { start: 0, end: 0 },
    { name: named.name, kind },
    { related: [before.place!, named.place!] },
  );
}

function declareAll(context: Context, tree: Tree): void {
  const headings = new Set(['roles', 'systems', 'channels', 'tags', 'documents', 'messages', 'terms', 'requirements']);
  const pending: (() => void)[] = [];
  sections(tree.lines, context);
  for (const line of tree.lines) if (headings.has(line.kind)) declareEntries(context, line);
  for (const bind of pending) bind();
  checkDefinitions(context);
  checkExistence(context);

  function sections(lines: readonly Line[], around: Context): void {
    // The facts around a scope come first, so that they keep their names as ids.
    for (const line of lines) if (line.kind === 'case') pending.push(declareFacts(around, line));
    for (const line of lines) {
      if (line.kind === 'start' || line.kind === 'on' || line.kind === 'regularly' || line.kind === 'forEach') {
        const kind =
          line.kind === 'start'
            ? 'start'
            : line.kind === 'on'
              ? 'event'
              : line.kind === 'regularly'
                ? 'recurring'
                : 'for-each';
        sections(line.body, { ...around, scopes: [...around.scopes, around.ids.of(line, kind)] });
      } else if (line.body.length) sections(line.body, around);
    }
  }
}

/** The events that can occur: those that begin a procedure, and those that are waited for. */
function eventsOf(context: Context, lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.kind !== 'on' && line.kind !== 'waitFor') continue;
    const words = itemsOf(line.value).filter((item): item is Word => item.kind === 'word');
    for (const word of words) {
      if (seen.has(word.text)) continue;
      seen.add(word.text);
      context.model.events.push(
        at(context, word, defined<Event>({ id: word.text, title: words.length === 1 ? line.title?.text : undefined })),
      );
    }
  }
}

function checkStarts(context: Context, tree: Tree): void {
  const [first, ...others] = tree.lines.filter(({ kind }) => kind === 'start');
  for (const other of others)
    report(
      context,
      'start-doubled',
      other,
      {},
      { related: [{ source: context.source, start: first!.start, end: first!.end }] },
    );
}

/** The attributes of the routine itself; remarks in the first column are remarks on it. */
function describe(context: Context, heading: Line, tree: Tree): void {
  const { model } = context;
  const set = <K extends keyof Routine>(key: K, line: Line, value: Routine[K] | undefined) => {
    if (value === undefined) return;
    model[key] = value;
    atKey(context, model, key, line);
  };
  const append = (key: 'process' | 'type' | 'purpose' | 'scope', line: Line) => {
    const text = textOf(line.value);
    if (text !== undefined) set(key, line, [...(model[key] ?? []), text]);
  };
  if (heading.name) atKey(context, model, 'id', heading.name);
  if (heading.title) atKey(context, model, 'title', heading.title);
  for (const line of heading.body) {
    switch (line.kind) {
      case 'number':
      case 'version':
      case 'timeZone':
        set(line.kind, line, textOf(line.value));
        break;
      case 'process':
      case 'type':
      case 'purpose':
      case 'scope':
        append(line.kind, line);
        break;
      case 'status':
        set(
          'status',
          line,
          line.value?.kind === 'constant' ? (line.value.name as Routine['status'] & string) : undefined,
        );
        break;
      case 'owner':
        set('owner', line, refsOf(context, line.value, ['role']));
        break;
      case 'approved':
        set(
          'approved',
          line,
          defined<NonNullable<Routine['approved']>>({
            by: some(refsOf(context, partValue(line, 'agent'), ['role'])),
            on: dateOf(partValue(line, 'onDay')),
          }),
        );
        break;
      case 'created':
      case 'revised':
        set(line.kind, line, dateOf(line.value));
        break;
      case 'validFrom':
        set('validFrom', line, dateOf(line.value));
        set('validTo', line, dateOf(partOf(line, 'toDate')?.value));
        break;
      case 'review':
        set('review', line, periodOf(line.value));
        break;
      case 'responseTime':
        set('responseTime', line, durationOf(line.value));
        break;
      case 'calendar':
        set('calendar', line, line.value?.kind === 'word' ? line.value.text : undefined);
        break;
      case 'buildsOn':
        set('buildsOn', line, [
          ...(model.buildsOn ?? []),
          ...itemsOf(line.value).flatMap((item) => (item.kind === 'word' ? [item.text] : [])),
        ]);
        break;
      case 'fulfils':
        set('fulfils', line, [
          ...(model.fulfils ?? []),
          { names: refsOf(context, line.value, ['requirement', 'responsibility']) },
        ]);
        break;
    }
  }
  const remarks = remarksOf(context, { body: [...heading.body, ...tree.lines] });
  if (remarks) model.remarks = remarks;
}
