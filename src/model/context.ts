/** What the parts of the binder share: the names known at a place, and where problems and places of things are kept. */
import { nearestName } from '../language/hints.ts';
import type { Source, Span } from '../language/source.ts';
import { itemsOf, type Text, type Value, type Word } from '../language/tree.ts';
import type { Vocabulary, WordId } from '../language/vocabulary.ts';
import type { Fact, Ref, Routine } from './model.ts';
import { type Ids, type Kind, lookUp, type Named, type Names } from './names.ts';
import type { MeaningProblem, MeaningRule } from './problems.ts';
import type { FoundSpans } from './spans.ts';

/** A place that names something. */
export interface Reference extends Span {
  readonly to: Named;
  /** It is the value of this name that the fact can have. */
  readonly value?: string;
}

/** A word that names nothing, and what it could have named: something of some kinds, or a value of a fact. */
export interface Unknown extends Span {
  readonly kinds: readonly Kind[];
  readonly fact?: Fact;
}

export interface Context {
  readonly source: Source;
  readonly vocabulary: Vocabulary;
  /** Words of lines that could not be read: what they declare may be missing. */
  readonly unread: ReadonlySet<string>;
  readonly names: Names;
  /** The ids of the routines and catalogues around the file: often a thousand, of which it names a few. */
  readonly routines: ReadonlySet<string>;
  readonly ids: Ids;
  readonly model: Routine;
  /** Facts of the model by their ids, and by their titles. */
  readonly facts: Map<string, Fact>;
  readonly factsTitled: Map<string, Fact[]>;
  readonly ruleIds: Set<string>;
  /** The names that can be meant where some kinds are expected. */
  readonly candidates: Map<readonly Kind[], readonly string[]>;
  /** What has been named so far, but for the names in examples. */
  readonly used: Set<Named>;
  /** Where it was named, in the order in which it was bound. */
  readonly references: Reference[];
  readonly unknown: Unknown[];
  readonly problems: MeaningProblem[];
  /** Where each object of the model stands in the text. */
  readonly spans: FoundSpans;
  /** Where a plain value of an object stands, by its key. */
  readonly keySpans: Map<object, Map<string, Span>>;
  /** The procedures and `for each` around the place, outermost first. */
  readonly scopes: readonly string[];
}

const kindWords: Record<Kind, readonly [en: string, nb: string]> = {
  role: ['a role', 'en rolle'],
  system: ['a system', 'et system'],
  channel: ['a channel', 'en kanal'],
  tag: ['a tag', 'et merke'],
  document: ['a document', 'et dokument'],
  message: ['a message', 'en melding'],
  term: ['a term', 'et begrep'],
  requirement: ['a requirement', 'et krav'],
  responsibility: ['a responsibility', 'et ansvar'],
  fact: ['a fact', 'et faktum'],
  definition: ['a named condition', 'et navngitt vilkår'],
  event: ['an event', 'en hendelse'],
  procedure: ['a procedure', 'en prosedyre'],
  step: ['a step', 'et steg'],
  phase: ['a phase', 'en fase'],
  block: ['an option or a turn', 'et alternativ eller en runde'],
  rule: ['a rule', 'en regel'],
  routine: ['a routine', 'en rutine'],
  catalogue: ['a catalogue', 'en katalog'],
};

export const inNorwegian = (context: Context): boolean => context.vocabulary.language === 'nb';
const kindWord = (context: Context, kind: Kind): string => kindWords[kind][inNorwegian(context) ? 1 : 0];

/** 'a role, a system or a fact', in the file's language. */
export function listed(context: Context, words: readonly string[], join: 'or' | 'and' = 'or'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${context.vocabulary.word(join)} ${words.at(-1)}`;
}

export function report(
  context: Context,
  rule: MeaningRule,
  span: Span,
  values: Readonly<Record<string, string>> = {},
  more: Pick<MeaningProblem, 'related' | 'fix'> = {},
): void {
  context.problems.push({ rule, start: span.start, end: span.end, with: values, ...more });
}

/** Remembers where an object of the model stands, and returns it. */
export function at<T extends object>(context: Context, span: Span, made: T): T {
  context.spans.set(made, span);
  return made;
}

/** Remembers where a plain value of an object stands. */
export function atKey(context: Context, owner: object, key: string, span: Span): void {
  let keys = context.keySpans.get(owner);
  if (!keys) {
    keys = new Map();
    context.keySpans.set(owner, keys);
  }
  keys.set(key, span);
}

export const within = (context: Context, scope: string): Context => ({
  ...context,
  scopes: [...context.scopes, scope],
});

const sought = new WeakMap<Iterable<string>, Map<string, string | undefined>>();

/** The nearest name; a name that nobody declared is often used many times, and looked for once. */
function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const known = sought.get(candidates) ?? new Map<string, string | undefined>();
  sought.set(candidates, known);
  if (!known.has(name)) known.set(name, nearestName(name, candidates));
  return known.get(name);
}

/** 'Did you mean …?', with the fix, if a name of the kinds is near. */
export function suggestion(
  context: Context,
  word: Word,
  candidates: Iterable<string>,
): { hint: string; near?: string; fix?: MeaningProblem['fix'] } {
  const near = nearest(word.text, candidates);
  if (near === undefined || near === word.text)
    return { hint: inNorwegian(context) ? 'Erklær det, eller rett navnet.' : 'Declare it, or correct the name.' };
  const start = word.end - word.text.length;
  return {
    hint: inNorwegian(context) ? `Mente du «${near}»?` : `Did you mean '${near}'?`,
    near,
    fix: { start: Math.max(word.start, start), end: word.end, text: near },
  };
}

/** All that a name can mean at a place. */
function meanings({ names, routines, model, scopes }: Context, name: string): readonly Named[] {
  const found = lookUp(names, name, scopes);
  return routines.has(name) && name !== model.id ? [{ kind: 'routine', name, id: name }, ...found] : found;
}

function candidatesOf({ names, routines, candidates }: Context, kinds: readonly Kind[]): readonly string[] {
  let known = candidates.get(kinds);
  if (!known) {
    const declared = names.all().filter(({ kind }) => kinds.includes(kind));
    known = [...declared.map(({ name }) => name), ...(kinds.includes('routine') ? routines : [])];
    candidates.set(kinds, known);
  }
  return known;
}

/** What a word names, among kinds; if nothing, or nothing for certain, that is a problem, and nothing is returned. */
export function named(context: Context, word: Word, kinds: readonly Kind[]): Named | undefined {
  const all = meanings(context, word.text);
  // Nearly every name means one thing.
  if (all.length === 1 && !word.of && kinds.includes(all[0]!.kind)) return use(context, word, all[0]!);
  const wanted = word.of ? (word.of.slice(2).toLowerCase() as Kind) : undefined;
  const fitting = all.filter(
    ({ kind }) =>
      kinds.includes(kind) && (wanted === undefined || kind === wanted || (wanted === 'event' && kind === 'procedure')),
  );
  if (fitting.length === 1) return use(context, word, fitting[0]!);
  const expected = listed(
    context,
    (wanted ? [wanted] : kinds).map((kind) => kindWord(context, kind)),
  );
  if (fitting.length > 1) {
    const kind = fitting[0]!.kind;
    const ofKind = `of${kind[0]!.toUpperCase()}${kind.slice(1)}` as WordId;
    const near =
      ofKind in context.vocabulary.table.words ? `${context.vocabulary.word(ofKind)} ${word.text}` : word.text;
    report(
      context,
      'name-ambiguous',
      word,
      {
        name: word.text,
        kinds: listed(
          context,
          fitting.map((one) => kindWord(context, one.kind)),
        ),
        near,
      },
      { related: fitting.flatMap(({ place }) => place ?? []), fix: { start: word.start, end: word.end, text: near } },
    );
    return undefined;
  }
  if (all.length === 0) context.unknown.push({ start: word.start, end: word.end, kinds: wanted ? [wanted] : kinds });
  if (context.unread.has(word.text) && all.length === 0) return undefined;
  if (all.length) {
    report(
      context,
      'name-kind',
      word,
      { name: word.text, kind: kindWord(context, all[0]!.kind), kinds: expected },
      { related: all.flatMap(({ place }) => place ?? []) },
    );
    return undefined;
  }
  const { hint, near, fix } = suggestion(context, word, candidatesOf(context, kinds));
  report(
    context,
    'name-unknown',
    word,
    { name: word.text, kinds: expected, hint, ...(near && { near }) },
    fix ? { fix } : {},
  );
  return undefined;
}

function use(context: Context, { start, end, of }: Word, to: Named): Named {
  context.used.add(to);
  // The kind may be written before the name.
  context.references.push({ start: of ? end - to.name.length : start, end, to });
  return to;
}

/** Remembers that a place names a value of a fact. */
export function useValue(context: Context, { start, end }: Span, fact: Fact, name: string, value: string): void {
  const to = context.names.of(name).find(({ kind, id }) => kind === 'fact' && id === fact.id);
  if (to) context.references.push({ start, end, to, value });
}

/** The id of what a word names. */
export const idOf = (context: Context, word: Word, kinds: readonly Kind[]): string | undefined =>
  named(context, word, kinds)?.id;

/** A word or a text as a reference; a text stands for itself. */
export function refOf(context: Context, value: Value, kinds: readonly Kind[]): Ref | undefined {
  if (value.kind === 'text') return at<Ref>(context, value, { kind: 'text', text: value.text });
  if (value.kind !== 'word') return undefined;
  const found = named(context, value, kinds);
  return found && at<Ref>(context, value, { kind: found.kind, id: found.id });
}

/** All references of a value that may be a list. */
export function refsOf(context: Context, value: Value | undefined, kinds: readonly Kind[]): Ref[] {
  const refs: Ref[] = [];
  for (const item of itemsOf(value)) {
    const ref = refOf(context, item, kinds);
    if (ref) refs.push(ref);
  }
  return refs;
}

/** All ids of a value that may be a list. */
export function idsOf(context: Context, value: Value | undefined, kinds: readonly Kind[]): string[] {
  const ids: string[] = [];
  for (const item of itemsOf(value)) {
    const id = item.kind === 'word' ? idOf(context, item, kinds) : undefined;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** The fact or outcome of an id. */
export const factOf = (context: Context, id: string): Fact | undefined => context.facts.get(id);

/** Makes a fact of the model known by its id and title. */
export function knowFact({ facts, factsTitled }: Context, fact: Fact): void {
  if (!facts.has(fact.id)) facts.set(fact.id, fact);
  if (fact.title === undefined) return;
  const titled = factsTitled.get(fact.title);
  if (titled) titled.push(fact);
  else factsTitled.set(fact.title, [fact]);
}

/** The words of a text that stand in braces: each is to be replaced by a fact's value. */
export function checkPlaceholders(context: Context, text: Text | undefined): void {
  if (!text) return;
  for (const match of text.text.matchAll(/\{([^{}\n]*)\}/g)) {
    const name = match[1]!.trim();
    const fact = lookUp(context.names, name, context.scopes).find(({ kind }) => kind === 'fact');
    if (!fact && context.unread.has(name)) continue;
    const raw = context.source.text.indexOf(match[0], text.start);
    const found = raw >= 0 && raw < text.end;
    const start = found ? raw + 1 : text.start;
    const end = found ? raw + match[0].length - 1 : text.end;
    if (fact) {
      context.used.add(fact);
      if (found) context.references.push({ start, end, to: fact });
      continue;
    }
    const facts = context.model.facts.map(({ id }) => id);
    const { hint, near, fix } = suggestion(context, { kind: 'word', text: name, start, end }, facts);
    report(context, 'placeholder-unknown', { start, end }, { name, hint, ...(near && { near }) }, fix ? { fix } : {});
  }
}
