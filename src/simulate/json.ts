/** A walk as `walk --format json` prints it (`architecture.md`), for other programs. */
import type { Id, Ref, Routine, Rule, Value } from '../generated/routine.ts';
import type { Calendar } from './calendar.ts';
import { isTooLate } from './due.ts';
import { formatMoment, formatUnambiguous } from './moment.ts';
import type { Ignored, Open, Verdict, Walk } from './result.ts';
import { type Text, textOf } from './text.ts';
import type { Doer, StepEntry } from './trace.ts';
import { valueText } from './values.ts';
import { becauseWords, dueWords, entryTitle, instructionWords, type Telling } from './words.ts';
import { languageOf } from './words-basic.ts';
import { nameOf, titleOf } from './words-title.ts';

/** Moments are local, `YYYY-MM-DDTHH:mm`; `due` may be a date. Roles, systems, channels and documents are ids. */
export type WalkJson = {
  readonly version: 1;
  readonly routine: Id;
  /** As in a case: of a fact that is asked in rounds, all answers. */
  readonly given: Readonly<Record<Id, Value | readonly Value[]>>;
  readonly start: string;
  readonly until: string;
  readonly steps: readonly StepJson[];
  readonly outcomes: Readonly<Record<Id, Value>>;
  readonly open: readonly OpenJson[];
  /** Events of the case that count for nothing, if there are any. */
  readonly ignored?: readonly { event: Id; at: string; why: Ignored['why'] }[];
  readonly ended: boolean;
  readonly rules: readonly RuleJson[];
  readonly findings: readonly object[];
};

export type StepJson = {
  readonly step: Id;
  readonly title: string;
  readonly routine?: Id;
  readonly procedure: Id | null;
  readonly phase: Id | null;
  readonly modality: 'must' | 'should' | 'may';
  readonly occurrence?: number;
  readonly turn?: number;
  readonly round?: number;
  readonly responsible: readonly string[];
  /** Nobody named for it is available. */
  readonly nobodyAvailable?: true;
  readonly instructions?: readonly string[];
  readonly with: readonly string[];
  readonly system: readonly string[];
  readonly earliest: string;
  readonly due: string | null;
  readonly dueBecause: string | null;
  /** Working days were counted in a year whose holidays are not known. */
  readonly holidaysUnknown?: true;
  readonly overdue?: true;
  /** The earliest moment lies after it is due. */
  readonly cannotBeKept?: true;
  readonly records: readonly {
    tags: readonly string[];
    system: string | null;
    text: string | null;
    fields: readonly string[];
  }[];
  readonly sends: readonly { what: string; to: readonly string[]; copy: readonly string[]; via: readonly string[] }[];
  readonly documents: readonly {
    document: string;
    title: string;
    signedBy: readonly string[];
    copy: readonly string[];
  }[];
  readonly because: string;
};

type OpenJson = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

type RuleJson = {
  readonly rule: Id;
  readonly routine?: Id;
  readonly title: string | null;
  readonly kind: Rule['kind'];
  readonly verdict: Verdict;
  readonly neverApplies: boolean;
  readonly breaks: readonly { why: string; at: readonly string[] }[];
};

/** The walk as plain JSON. `findings` are the caller's to add. */
export function toJson(
  walk: Walk,
  routine: Routine,
  around: { calendar: Calendar; routines?: ReadonlyMap<Id, Routine> },
): WalkJson {
  const telling = tellingOf(walk, routine, around);
  const { trace } = walk;
  const moment = (at: number) => formatUnambiguous(at, around.calendar);
  const ignored = walk.ignored.map(({ event, moment: at, why }) => ({ event, at: moment(at), why }));
  return {
    version: 1,
    routine: walk.routine,
    given: givenJson(trace),
    start: formatMoment(trace.from, around.calendar),
    until: formatMoment(trace.to, around.calendar),
    steps: trace.entries.flatMap((entry) => (entry.kind === 'step' ? [stepJson(walk, telling, entry, moment)] : [])),
    outcomes: walk.outcomes,
    open: walk.open.map((open) => openJson(telling, open, moment)),
    ...(ignored.length > 0 && { ignored }),
    ended: trace.cases.every(({ ended }) => ended),
    rules: walk.verdicts.map(({ routine: of, rule, kind, verdict, neverApplies, forms }) => ({
      rule,
      ...(of !== walk.routine && { routine: of }),
      title: telling.texts.get(of)?.rules.get(rule)?.title ?? null,
      kind,
      verdict,
      neverApplies,
      breaks: forms.flatMap(({ breaks }) =>
        breaks.map(({ why, entries }) => ({ why, at: entries.map((place) => entryTitle(telling, place)) })),
      ),
    })),
    findings: [],
  };
}

function givenJson({ given, givenAll }: Walk['trace']): WalkJson['given'] {
  const several = Object.entries(givenAll).filter(([, values]) => values.length > 1);
  return { ...given, ...Object.fromEntries(several) };
}

/** What puts the walk in words: see `words.ts`. */
export function tellingOf(
  walk: Walk,
  routine: Routine,
  around: { calendar: Calendar; routines?: ReadonlyMap<Id, Routine> },
): Telling {
  const texts = new Map<Id, Text>([...(around.routines ?? [])].map(([id, other]) => [id, textOf(other)]));
  texts.set(routine.id, textOf(routine));
  return { trace: walk.trace, language: walk.language, texts, calendar: around.calendar };
}

function stepJson(walk: Walk, telling: Telling, entry: StepEntry, moment: (at: number) => string): StepJson {
  const { attributes, due } = entry;
  const text = telling.texts.get(entry.routine);
  const fill = (words: string) => filled(words, walk, entry);
  const thing = (ref: Ref) => fill(ref.kind === 'message' || ref.kind === 'text' ? nameOf(ref, text) : idOf(ref));
  const instructions = instructionWords(telling, entry);
  return {
    step: entry.id,
    title: fill(entryTitle(telling, entry.index)),
    ...(entry.routine !== walk.routine && { routine: entry.routine }),
    procedure: entry.procedure,
    phase: entry.phases.at(-1) ?? null,
    modality: entry.modality,
    ...(entry.occurrence > 1 && { occurrence: entry.occurrence }),
    ...((entry.turn ?? 0) > 1 && { turn: entry.turn! }),
    ...((entry.round ?? 0) > 1 && { round: entry.round! }),
    responsible: entry.doers.map(doerName),
    ...(entry.nobody && { nobodyAvailable: true as const }),
    ...(instructions.length > 0 && { instructions }),
    with: (attributes.with ?? []).flatMap(({ roles }) => roles.map(idOf)),
    system: (attributes.in ?? []).flatMap(({ systems }) => systems.map(idOf)),
    earliest: moment(entry.moment),
    due: due?.shown ?? null,
    dueBecause: due ? dueWords(telling, due) : null,
    ...(due && !due.known && { holidaysUnknown: true as const }),
    ...(entry.overdue && { overdue: true as const }),
    ...(isTooLate(entry) && { cannotBeKept: true as const }),
    records: (attributes.record ?? []).flatMap(({ tags = [], systems, text: what = null, fields = [] }) =>
      (systems ?? [null]).map((system) => ({
        tags: tags.map((id) => nameOf({ kind: 'tag', id }, text)),
        system: system && idOf(system),
        text: what,
        fields,
      })),
    ),
    sends: (attributes.send ?? []).flatMap(({ things, to, copy = [], via = [] }) =>
      things.map((one) => ({ what: thing(one), to: to.map(idOf), copy: copy.map(idOf), via })),
    ),
    documents: (attributes.write ?? []).flatMap(({ documents, signedBy = [], copy = [] }) =>
      documents.map((one) => ({
        document: idOf(one),
        title: fill(nameOf(one, text)),
        signedBy: signedBy.map(idOf),
        copy: copy.map(idOf),
      })),
    ),
    because: becauseWords(telling, entry),
  };
}

function openJson(telling: Telling, open: Open, moment: (at: number) => string): OpenJson {
  const text = telling.texts.get(open.routine);
  if (open.kind === 'period') return { kind: 'period', procedure: open.procedure, at: moment(open.at) };
  if (open.kind === 'round') return { kind: 'round', repeat: open.id, at: moment(open.at), cut: open.cut };
  if (open.kind === 'wait') {
    const until = open.until === null ? null : moment(open.until);
    return { kind: 'wait', wait: open.id, since: moment(open.since), until, cut: open.cut };
  }
  const statement = text?.statements.get(open.id);
  const title = statement?.kind === 'step' && text ? titleOf(statement, text, languageOf(telling.language)) : open.id;
  const earliest = Number.isFinite(open.earliest) ? moment(open.earliest) : null;
  const due = open.due?.shown ?? null;
  return { kind: 'step', step: open.id, title, responsible: open.doers.map(doerName), earliest, due, cut: open.cut };
}

/** `{name}` in a message or title is a fact's value; where it is not known the name stays. */
function filled(words: string, walk: Walk, entry: StepEntry): string {
  return words.replace(/\{([^{}]+)\}/g, (whole, id: string) => {
    const state = walk.trace.states[entry.before] ?? {};
    const value = entry.answers[id] ?? walk.trace.given[id] ?? state[id];
    return value === undefined ? whole : valueText(value);
  });
}

function doerName({ ref, person }: Doer): string {
  return person ?? idOf(ref);
}

function idOf(ref: Ref): string {
  return ref.kind === 'text' ? ref.text : ref.id;
}
