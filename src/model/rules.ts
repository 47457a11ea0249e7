/** Rules and the forms that can be proved, checked in a walk, and audited. */
import { itemsOf, type Line, type Part, partOf, type Value } from '../language/tree.ts';
import { contents } from './attributes.ts';
import { conditionOf, whenOf } from './conditions.ts';
import { at, type Context, refOf, refsOf, report } from './context.ts';
import type { Form, Rule, Selection } from './model.ts';
import { type Kind, slug } from './names.ts';
import { remarksOf } from './remarks.ts';
import { countOf, defined, durationOf, type Loose, partValue, some, textOf } from './values.ts';

const happening: readonly Kind[] = ['step', 'procedure', 'event', 'document', 'message', 'phase'];
const doers: readonly Kind[] = ['role', 'system', 'fact'];

/** A rule, guideline, prohibition, right or permission. */
export function ruleOf(context: Context, line: Line, more: Loose<Pick<Rule, 'scope' | 'chapter'>>): Rule {
  const items = line.body.flatMap((below) => (below.kind === 'ruleItem' ? (textOf(below.value) ?? []) : []));
  const fulfils = line.body.flatMap((below) =>
    below.kind === 'fulfils' ? refsOf(context, below.value, ['requirement', 'responsibility']) : [],
  );
  const id = line.name?.text ?? ruleId(context, line);
  context.ruleIds.add(id);
  return at(
    context,
    line,
    defined<Rule>({
      id,
      kind: line.kind as Rule['kind'],
      title: line.title?.text,
      for: some(refsOf(context, partValue(line, 'for'), doers)),
      items: some(items),
      forms: line.body.flatMap((below) => formOf(context, below) ?? []),
      fulfils: some(fulfils),
      scope: more.scope,
      chapter: more.chapter,
      remarks: remarksOf(context, line),
    }),
  );
}

/** Rules have ids of their own, apart from those of statements. */
function ruleId(context: Context, line: Line): string {
  const free = (id: string) => !context.ruleIds.has(id) && !context.names.of(id).some(({ kind }) => kind === 'rule');
  const title = (line.title && slug(line.title.text)) || undefined;
  if (title && free(title)) return title;
  const stem = title ?? line.kind;
  for (let count = title ? 2 : 1; ; count++) if (free(`${stem}-${count}`)) return `${stem}-${count}`;
}

function formOf(context: Context, line: Line): Form | undefined {
  const made = bare(context, line);
  return made && at(context, line, defined<Form>({ ...made, when: whenOf(context, line) }));
}

function bare(context: Context, line: Line): Loose<Form> | undefined {
  const select = (value: Value | undefined, parts: readonly Part[] = []) => selection(context, value, parts);
  const marker = line.parts.findIndex(({ kind }) => markers.has(kind));
  const verb = line.parts[marker];
  const before = line.parts.slice(0, Math.max(marker, 0));
  const after = line.parts.slice(marker + 1);
  const within = durationOf(partValue(line, 'withinTime'));
  switch (line.kind) {
    case 'everyForm': {
      const every = select(line.value, before);
      switch (verb?.kind) {
        case 'followedBy':
          return { kind: 'followed', every, by: select(verb.value, after), within };
        case 'followedByOwn':
          return { kind: 'followed', every, by: select(verb.value, after), own: true, within };
        case 'precededBy':
          return { kind: 'preceded', every, by: select(verb.value, after), within };
        case 'precededByOwn':
          return { kind: 'preceded', every, by: select(verb.value, after), own: true, within };
        case 'isRecorded': {
          const { tags, fields } = contents(context, after.find(({ kind }) => kind === 'holding')?.value);
          const systems = refsOf(context, after.find(({ kind }) => kind === 'in')?.value, ['system', 'document']);
          return {
            kind: 'recorded',
            every,
            systems: some(systems),
            tags: some(tags),
            fields: some(fields),
            within,
          };
        }
        case 'isSignedBy':
          return { kind: 'signed', every, by: refsOf(context, verb.value, doers) };
        case 'has':
          return {
            kind: 'has',
            every,
            what: itemsOf(verb.value).flatMap((item) =>
              item.kind === 'constant' ? [item.name.slice(4).toLowerCase() as 'deadline'] : [],
            ),
          };
        default:
          return unfinished(context, line);
      }
    }
    case 'nameForm': {
      const of = () => select(line.value, before.length ? before : line.parts);
      const count = (kind: string) => countOf(partOf(line, kind));
      const per = partValue(line, 'per');
      const perOf = per?.kind === 'word' ? refOf(context, per, ['event', 'procedure', 'block']) : undefined;
      switch (verb?.kind) {
        case 'neverHappens':
          return { kind: 'count', of: of(), atMost: 0 };
        case 'neverSameCase':
          return { kind: 'notBoth', of: separate(context, line.value) };
        case 'differentPeople':
          return { kind: 'differentPeople', of: separate(context, line.value) };
        case 'happens': {
          const every = durationOf(partValue(line, 'atLeastEvery'));
          if (every) return { kind: 'recurs', of: of(), every };
          const exactly = count('exactlyTimes');
          const least = exactly ?? count('atLeastTimes');
          const most = exactly ?? count('atMostTimes');
          if (least === undefined && most === undefined)
            // A number that can't be is reported as such.
            return line.parts.some(({ kind }) => counts.has(kind)) ? undefined : unfinished(context, line);
          return { kind: 'count', of: of(), atLeast: least, atMost: most, per: perOf };
        }
        default:
          return unfinished(context, line);
      }
    }
    case 'exactlyOneOf':
      return { kind: 'exactlyOne', of: separate(context, line.value) };
    case 'only':
      return verb
        ? { kind: 'only', roles: refsOf(context, line.value, doers), of: select(verb.value, after) }
        : unfinished(context, line);
    case 'caseEndsWithin': {
      const duration = durationOf(line.value);
      return duration && { kind: 'endsWithin', duration };
    }
    case 'caseEndsWith': {
      const condition = conditionOf(context, line.value);
      return condition && { kind: 'endsWith', condition };
    }
    default:
      return undefined;
  }
}

const markers: ReadonlySet<string> = new Set([
  ...['followedBy', 'followedByOwn', 'precededBy', 'precededByOwn', 'isRecorded', 'isSignedBy', 'has'],
  ...['neverHappens', 'neverSameCase', 'differentPeople', 'happens', 'mayDo'],
]);

const counts: ReadonlySet<string> = new Set(['exactlyTimes', 'atLeastTimes', 'atMostTimes', 'atLeastEvery']);

/** A line that could be read but says nothing; where a part is missing that was read badly, that is reported already. */
function unfinished(context: Context, line: Line): undefined {
  const read = context.source.text.slice(line.start, line.end).match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? [];
  if (!read.some((word) => context.unread.has(word))) report(context, 'form-unfinished', line);
  return undefined;
}

/** What X or Y names: entries, or all steps with some attributes. */
function selection(context: Context, value: Value | undefined, parts: readonly Part[]): Selection {
  // A rule speaks of what has a name: a text would match nothing, and the rule would seem to be kept or broken.
  for (const item of itemsOf(value)) if (item.kind === 'text') report(context, 'rule-text', item, { text: item.text });
  if (value?.kind !== 'anyStep') return value ? at(context, value, { entries: refsOf(context, value, happening) }) : {};
  const refs = (kind: string, kinds: readonly Kind[]) =>
    refsOf(context, parts.find((part) => part.kind === kind)?.value, kinds);
  const steps: Loose<NonNullable<Selection['steps']>> = {
    by: some(refs('doneBy', doers)),
    in: some(refs('in', ['system'])),
    recordedWith: some(refs('recordedWith', ['tag'])),
    writing: some(refs('writing', ['document', 'message'])),
    sending: some(refs('sending', ['document', 'message'])),
    handingOver: parts.some(({ kind }) => kind === 'handingOver' || kind === 'handingOverTo')
      ? (true as const)
      : undefined,
    handingOverTo: some(refs('handingOverTo', doers)),
    inPhase: some(refs('inPhase', ['phase'])),
  };
  return at(context, value, { steps: defined(steps) });
}

/** Each item of a list as a selection of its own. */
const separate = (context: Context, value: Value | undefined): Selection[] =>
  itemsOf(value).map((item) => selection(context, item, []));
