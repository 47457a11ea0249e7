/** What a walk keeps in mind while it runs. Types alone. */
import type { Duration, Id, Statement, Value } from '../generated/routine.ts';
import type { Agenda, Key } from './agenda.ts';
import type { Answers, Coming } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { Limit } from './limit.ts';
import type { Path } from './path.ts';
import type { Asked, Ignored, Open, Passed, Way } from './result.ts';
import type { ByScope } from './scope.ts';
import type { Text } from './text.ts';
import type {
  Doer,
  Due,
  End,
  Entry,
  Instance,
  Reason,
  RoundLevel,
  ScopeLevel,
  State,
  StepEntry,
  Turn,
} from './trace.ts';
import type { Moment } from './zone.ts';

/** When a thread goes on, and what stays open if it does not. */
export type Pause = { readonly at: Moment; readonly key: Key; readonly open?: () => Open };

/** How far a body has come: when what follows it is ready, and the node after which it stands. */
export type At = { readonly ready: Moment; readonly node: number };

export type Process = Generator<Pause, At, void>;

export type Thread = { readonly process: Process; readonly frame: Frame; readonly onDone: (at: At) => void };

/** What a `close the case` ends: a case, or a followed routine in one. */
export type Frame = {
  /** A case; what begins cases or stands outside them; one occurrence by itself; a followed routine. */
  readonly kind: 'case' | 'house' | 'one' | 'followed';
  readonly text: Text;
  readonly parent: Frame | null;
  /** `null`: outside the case. */
  readonly case: CaseDraft | null;
  readonly holder: { doers: readonly Doer[] | null };
  /** Instances of its events and periods that are not done. */
  active: number;
  closed: boolean;
  /** No events or periods begin any more, as a followed routine is done. */
  over: boolean;
  onClose: (() => void) | null;
};

export type CaseDraft = {
  readonly index: number;
  readonly began: Moment;
  readonly ends: End[];
  /** Instances that are not done. */
  active: number;
  /** Whether it has ended and is not open again. */
  ended: boolean;
};

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Where a step stands that becomes ready; `index`: how many entries there are before it by then. */
export type ReadyStep = Pick<
  StepEntry,
  'kind' | 'routine' | 'id' | 'index' | 'occurrence' | 'scope' | 'turn' | 'round' | 'rounds'
>;

/**
 * When a step is done that the case says no moment of: as soon as may be, without it. `earliest`: not before that; `limit`: the
 * earliest of its own; `entries`: what has happened so far.
 */
export type Pace = (step: ReadyStep, earliest: Moment, limit: Due | null, entries: readonly Entry[]) => Moment;

/** Something that has happened, for what counts from it. */
export type Happening = { readonly moment: Moment; readonly entry: number | null; readonly path: Path };

/** A step that must be done before something else, and until when it holds that back. */
export type Hold = {
  readonly entry: number;
  readonly limit: number;
  readonly scope: readonly ScopeLevel[];
  readonly until: Moment;
  readonly duration: Duration | null;
  met: boolean;
};

/** A period that may still fall: whether its duty still applies, and when it falls next. */
export type Duty = {
  readonly frame: Frame;
  readonly procedure: Id;
  readonly applies: () => boolean;
  next: Moment | null;
};

export type Run = {
  readonly calendar: Calendar;
  readonly answers: Answers;
  readonly texts: ReadonlyMap<Id, Text>;
  readonly agenda: Agenda<{ thread: Thread; open?: () => Open }>;
  clock: Moment;
  current: Thread | null;
  readonly entries: Mutable<Entry>[];
  readonly nodes: Node[];
  readonly states: State[];
  readonly cases: CaseDraft[];
  readonly instances: Mutable<Instance>[];
  readonly turns: Turn[];
  /** Frames in which events and periods may begin, or what was begun so may still go on. */
  readonly frames: Set<Frame>;
  readonly duties: Duty[];
  readonly occurrences: Map<string, number>;
  readonly happenings: Map<string, ByScope<Happening>>;
  readonly firsts: Map<string, Happening>;
  readonly watchers: Map<string, (() => void)[]>;
  readonly holds: Map<string, Hold[]>;
  readonly links: { readonly hold: Hold; readonly to: number }[];
  /** What a close has cut off, so that it is not done. */
  readonly cut: Open[];
  /** How often each fact that is asked in rounds has been asked, by where its answers stand. */
  readonly askings: Map<string, number>;
  /** The comings that waits were taken to end with, in the order in which they came. */
  readonly assumed: Coming[];
  /** The events that have come, each with how many had come before it. */
  readonly announced: Map<string, number>;
  readonly ignored: Ignored[];
  readonly passed: Map<string, Passed>;
  readonly asked: Map<string, Asked>;
  readonly ways: Map<string, Way>;
  turnsOfTheWheel: number;
  readonly bound: number;
  readonly pace: Pace | null;
  readonly runBody: (body: readonly Statement[], context: Context, at: At) => Process;
};

/** What stands after what: an entry, or (without one) the place where branches meet. `before`: earlier nodes. */
export type Node = { readonly entry: EntryPlace | null; readonly before: readonly number[] };

/** An entry among nodes: `limits` are its own, with what each counts from. */
export type EntryPlace = { readonly index: number; readonly path: Path; readonly limits: readonly OwnLimit[] };

/**
 * `moves`: the limit counts from when the step becomes ready, and so moves with all that comes before it. Else `from` is
 * the path of what it counts from, or null for a date or what lies outside.
 */
export type OwnLimit = { readonly due: Due; readonly moves: boolean; readonly from: Path | null };

/** Answers that hold for an instance, turn or round alone; what is not found is looked up in the one around. */
export type Values = {
  readonly around: Values | null;
  own: Readonly<Record<Id, Value>>;
  /** What this round asks anew. `again`: the last answer there was, taken once more. */
  readonly asked: ReadonlyMap<Id, { round: number; nth: number; again: boolean }>;
  all: Readonly<Record<Id, Value>> | null;
};

/** The case's own order of some things side by side: at `level` of the key, each id's place. */
type Ranks = { readonly level: number; readonly places: ReadonlyMap<Id, number> };

export type Context = {
  readonly run: Run;
  readonly text: Text;
  readonly frame: Frame;
  readonly instance: Mutable<Instance>;
  readonly unavailable: ReadonlySet<Id>;
  readonly scope: readonly ScopeLevel[];
  readonly turn: number | null;
  readonly round: number | null;
  readonly rounds: readonly RoundLevel[];
  readonly phases: readonly Id[];
  readonly key: Key;
  readonly path: Path;
  readonly ranks: readonly Ranks[];
  readonly because: readonly Reason[];
  /** Since when a wait looks for its event: the beginning of the instance, turn or round, and how many had come (1.17). */
  readonly since: { readonly moment: Moment; readonly comings: number };
  /** The events that began the procedures up to here, each begun by what was taken to come in the one before. */
  readonly begunBy: readonly Id[];
  readonly values: Values;
  /** The date by which all of this occurrence is to be done: of a duty that falls each year by a date (1.14). */
  readonly yearly: YearlyLimit | null;
};

export type YearlyLimit = { readonly limit: Limit; readonly month: number; readonly day: number };
